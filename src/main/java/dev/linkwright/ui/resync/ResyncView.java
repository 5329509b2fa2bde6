package dev.linkwright.ui.resync;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;

/** What is to be sent, what of it would be written, and how far it is. */
final class ResyncView {
    @FXML
    private VBox root;
    @FXML
    private Label heading;
    @FXML
    private HBox choice;
    @FXML
    private Label connectionLabel;
    @FXML
    private ComboBox<ErpConnection> connection;
    @FXML
    private Label scopeLabel;
    @FXML
    private ComboBox<ResyncWish.Scope> scope;
    @FXML
    private VBox body;
    @FXML
    private HBox progress;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label soFar;

    private final ResyncViewModel resync;
    private final Texts texts;
    private final StepBody steps;
    private final boolean chooses;

    /** @param chooses whether a person chooses what is sent */
    ResyncView(ResyncViewModel resync, Texts texts, StepBody steps, boolean chooses) {
        this.resync = resync;
        this.texts = texts;
        this.steps = steps;
        this.chooses = chooses;
    }

    @FXML
    void initialize() {
        connectionLabel.setLabelFor(connection);
        scopeLabel.setLabelFor(scope);
        fill(connection, ErpConnection::name);
        fill(scope, this::name);
        scope.getItems().setAll(Stream.concat(Stream.<ResyncWish.Scope>of(new ResyncWish.Scope.All()),
                Stream.of(EntityType.values()).map(ResyncWish.Scope.Kind::new)).toList());
        scope.setValue(scope.getItems().getFirst());
        scope.valueProperty().subscribe(wanted -> {
            if (chooses && wanted != null) {
                resync.scopeProperty().set(wanted);
            }
        });
        resync.connectionsProperty().subscribe(found -> connection.getItems().setAll(found));
        resync.connectionProperty().subscribe(one -> connection.setValue(one.orElse(null)));
        connection.valueProperty().subscribe(one -> resync.connectionProperty().set(Optional.ofNullable(one)));
        resync.stepProperty().subscribe(this::show);
        resync.noBlankOverValueProperty().subscribe(() -> show(resync.stepProperty().get()));
        resync.runningProperty().subscribe(this::show);
    }

    void focusFirst() {
        if (choice.isVisible()) {
            connection.requestFocus();
        }
    }

    private void show(ResyncStep step) {
        boolean choosing = chooses && (step instanceof ResyncStep.Choosing || step instanceof ResyncStep.Failed);
        choice.setVisible(choosing);
        choice.setManaged(choosing);
        heading.setText(steps.heading(step));
        List<Node> nodes = steps.of(step);
        body.getChildren().setAll(nodes);
        root.setAccessibleText(heading.getText());
    }

    private void show(Optional<RunningWork> running) {
        progress.setVisible(running.isPresent());
        progress.setManaged(running.isPresent());
        running.ifPresent(work -> {
            work.doneProperty().subscribe(() -> tell(work));
            work.totalProperty().subscribe(() -> tell(work));
            tell(work);
        });
    }

    private void tell(RunningWork work) {
        long all = work.totalProperty().get();
        bar.setProgress(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) work.doneProperty().get() / all);
        soFar.setText(all == 0
                ? texts.text("resync.progress.unknown")
                : texts.text("resync.progress", work.doneProperty().get(), all));
    }

    private String name(ResyncWish.Scope wanted) {
        return switch (wanted) {
            case ResyncWish.Scope.All() -> texts.text("resync.scope.all");
            case ResyncWish.Scope.Kind(EntityType type) ->
                texts.text("resync.scope." + type.word());
            case ResyncWish.Scope.One _ -> texts.text("resync.scope.one");
        };
    }

    private static <T> void fill(ComboBox<T> box, Function<T, String> name) {
        box.setCellFactory(_ -> new Named<>(name));
        box.setButtonCell(new Named<>(name));
    }

    private static final class Named<T> extends ListCell<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : name.apply(item));
        }
    }
}
