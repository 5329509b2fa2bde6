package dev.linkwright.ui.activity;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Filters, the writes in a table, and one of them whole below it. */
public final class LogView {
    @FXML
    private VBox root;
    @FXML
    private Button export;
    @FXML
    private StackPane filterPlace;
    @FXML
    private StackPane messagePlace;
    @FXML
    private ProgressBar progress;
    @FXML
    private TableView<LogEntry> table;
    @FXML
    private StackPane detailsPlace;

    private final LogViewModel viewModel;
    private final RevertViewModel reverting;
    private final Exporting exporting;
    private final Around around;
    private final LogFilterView filter;
    private @Nullable LogEntry selected;

    LogView(LogViewModel viewModel, RevertViewModel reverting, Exporting exporting, Around around) {
        this.viewModel = viewModel;
        this.reverting = reverting;
        this.exporting = exporting;
        this.around = around;
        this.filter = new LogFilterView(viewModel, around.texts(), this::goToTable);
    }

    @FXML
    void initialize() {
        Texts texts = around.texts();
        export.setGraphic(Icons.TEXT.icon());
        export.setOnAction(_ -> exporting.start(root.getScene().getWindow(), viewModel.shown(),
                told -> say(told.failed(), told.sentence())));
        filterPlace.getChildren().setAll(around.loader().load(filter).root());
        detailsPlace.getChildren()
                .setAll(around.loader().load(new LogDetailsView(reverting, around)).root());
        progress.visibleProperty().bind(viewModel.readingProperty());
        Label nothing = new Label(texts.text("activity.nothing"));
        VBox place = new VBox(Icons.HISTORY.large(), nothing);
        place.getStyleClass().add("empty-state");
        place.visibleProperty().bind(viewModel.emptyProperty());
        table.setPlaceholder(place);
        LogTable columns = new LogTable(table, around.words(), texts);
        columns.build();
        columns.opens(entry -> around.navigator().open(entry.entity()));
        // A cell must not change the table while the table lays out its cells.
        columns.nearTheEnd(() -> around.work().onScreen(viewModel::loadMore));
        around.windows().remember(table, "activity.log");
        table.setItems(viewModel.entries());
        keepSelected();
        viewModel.problemProperty().subscribe(this::showProblem);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (Keys.FIND.combination().match(event)) {
            filter.focus();
            event.consume();
        }
    }

    /** When rows are read anew the same write stays selected. */
    private void keepSelected() {
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                selected = entry;
                reverting.pick(Optional.of(entry));
            }
        });
        table.focusedProperty().subscribe(this::selectSomething);
        viewModel.entries().addListener((ListChangeListener<LogEntry>) _ -> {
            if (table.getSelectionModel().isEmpty()) {
                viewModel.entries().stream().filter(entry -> entry.equals(selected)).findFirst()
                        .ifPresentOrElse(table.getSelectionModel()::select, () -> reverting.pick(Optional.empty()));
                selectSomething();
            }
        });
    }

    Parent root() {
        return root;
    }

    /** What F6 hops between. */
    List<RecordPage.Part> parts() {
        return List.of(new RecordPage.Part(filterPlace, filter::focus), new RecordPage.Part(table, this::goToTable),
                new RecordPage.Part(detailsPlace, () -> detailsPlace.lookupAll(".button").stream()
                        .filter(button -> !button.isDisabled()).findFirst().ifPresent(Node::requestFocus)));
    }

    private void goToTable() {
        if (!table.getItems().isEmpty()) {
            table.requestFocus();
        }
    }

    /** A table that has the focus shows where it is. */
    private void selectSomething() {
        if (table.isFocused() && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void say(boolean failed, String sentence) {
        show(Strip.of(failed ? Strip.Kind.FAILED : Strip.Kind.DONE, sentence, "", hide()));
    }

    private void showProblem(Optional<Problem> problem) {
        messagePlace.getChildren().clear();
        messagePlace.setManaged(false);
        problem.ifPresent(why -> {
            Button retry = new Button(around.texts().text("button.retry"), Icons.RETRY.icon());
            retry.setOnAction(_ -> viewModel.retry());
            show(Strip.problem(around.texts(), why, "", retry));
        });
    }

    private Button hide() {
        Button hide = new Button(around.texts().text("activity.message.hide"));
        hide.setMnemonicParsing(true);
        hide.setOnAction(_ -> {
            messagePlace.getChildren().clear();
            messagePlace.setManaged(false);
            table.requestFocus();
        });
        return hide;
    }

    private void show(Strip strip) {
        messagePlace.getChildren().setAll(strip);
        messagePlace.setManaged(true);
    }
}
