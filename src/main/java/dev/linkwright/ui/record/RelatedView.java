package dev.linkwright.ui.record;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** The records that belong to another one, in a table. */
public final class RelatedView {
    @FXML
    private VBox root;
    @FXML
    private Label count;
    @FXML
    private ProgressBar progress;
    @FXML
    private StackPane problemPlace;
    @FXML
    private TableView<FinderRow> table;

    private final RecordKind owner;
    private final RecordKind.Related related;
    private final RelatedViewModel viewModel;
    private final Texts texts;
    private final Work work;
    private final Navigator navigator;
    private final RememberedWindows windows;

    RelatedView(RecordKind owner, RecordKind.Related related, RelatedViewModel viewModel, Texts texts, Work work,
            Navigator navigator, RememberedWindows windows) {
        this.owner = owner;
        this.related = related;
        this.viewModel = viewModel;
        this.texts = texts;
        this.work = work;
        this.navigator = navigator;
        this.windows = windows;
    }

    @FXML
    void initialize() {
        String kind = related.type().word();
        count.textProperty().bind(viewModel.countProperty());
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        progress.visibleProperty().bind(viewModel.readingProperty());
        table.setAccessibleText(texts.text("record.related." + owner.word() + "." + kind));
        Label nothing = new Label();
        VBox place = new VBox(RecordKind.of(related.type()).icon().large(), nothing);
        place.getStyleClass().add("empty-state");
        table.setPlaceholder(place);
        place.visibleProperty().bind(viewModel.emptyProperty());
        nothing.setText(texts.text("record.related.nothing." + owner.word() + "." + kind));
        RelatedTable columns = new RelatedTable(table, texts);
        columns.build(related);
        columns.opens(row -> navigator.open(row.entity()));
        // A cell must not change the table while the table lays out its cells.
        columns.nearTheEnd(() -> work.onScreen(viewModel::loadMore));
        windows.remember(table, "record." + owner.word() + "." + kind);
        columns.show(viewModel.rows());
        viewModel.problemProperty().subscribe(this::showProblem);
    }

    Parent root() {
        return root;
    }

    void requestFocus() {
        table.requestFocus();
    }

    private void showProblem(Optional<Problem> problem) {
        problemPlace.getChildren().clear();
        problemPlace.setManaged(problem.isPresent());
        problem.ifPresent(why -> {
            Button again = new Button(texts.text("record.related.again"), Icons.RETRY.icon());
            again.setOnAction(_ -> {
                viewModel.retry();
                requestFocus();
            });
            problemPlace.getChildren().setAll(Strip.problem(texts, why, "", again));
        });
    }
}
