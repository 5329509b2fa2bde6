package dev.linkwright.ui.shell;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** A field and the records that match it. The focus stays in the field while the arrows walk over the records. */
public final class SwitcherView {
    @FXML
    private VBox root;
    @FXML
    private TextField field;
    @FXML
    private Label state;
    @FXML
    private StackPane problemPlace;
    @FXML
    private ListView<QuickHit> list;

    private final SwitcherViewModel viewModel;
    private final Texts texts;

    SwitcherView(SwitcherViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        field.textProperty().bindBidirectional(viewModel.textProperty());
        state.textProperty().bind(viewModel.stateProperty());
        field.accessibleHelpProperty().bind(viewModel.stateProperty());
        list.setItems(viewModel.hits());
        list.setPlaceholder(new Label());
        list.setCellFactory(_ -> new SwitcherCell(texts));
        list.getSelectionModel().selectedItemProperty()
                .subscribe(hit -> viewModel.select(Optional.ofNullable(hit)));
        viewModel.selectedProperty().subscribe(this::show);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                viewModel.open();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                viewModel.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        viewModel.problemProperty().subscribe(this::showProblem);
    }

    void focus() {
        field.requestFocus();
    }

    Parent root() {
        return root;
    }

    private void show(Optional<QuickHit> hit) {
        if (hit.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else if (!hit.get().equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(hit.get());
            list.scrollTo(hit.get());
        }
    }

    private void showProblem(Optional<Problem> problem) {
        problemPlace.getChildren().clear();
        problemPlace.setManaged(problem.isPresent());
        problem.ifPresent(why -> {
            Button retry = new Button(texts.text("button.retry"), Icons.RETRY.icon());
            retry.setOnAction(_ -> viewModel.retry());
            problemPlace.getChildren().setAll(Strip.problem(texts, why, "", retry));
        });
    }
}
