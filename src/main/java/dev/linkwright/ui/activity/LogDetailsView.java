package dev.linkwright.ui.activity;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.connect.PendingRevert;
import dev.linkwright.ui.activity.RevertViewModel.State;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.ValueField;

/** One write whole, and whether it can be reverted. */
public final class LogDetailsView {
    @FXML
    private Parent root;
    @FXML
    private Label nothing;
    @FXML
    private VBox details;
    @FXML
    private Label about;
    @FXML
    private Label where;
    @FXML
    private Button openRecord;
    @FXML
    private Button copy;
    @FXML
    private Button undoLink;
    @FXML
    private Button revert;
    @FXML
    private ValueField before;
    @FXML
    private ValueField after;
    @FXML
    private Label revertable;

    private final RevertViewModel viewModel;
    private final LogWords words;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Navigator navigator;

    LogDetailsView(RevertViewModel viewModel, Around around) {
        this.viewModel = viewModel;
        this.words = around.words();
        this.texts = around.texts();
        this.dialogs = around.dialogs();
        this.navigator = around.navigator();
    }

    @FXML
    void initialize() {
        copy.setGraphic(Icons.COPY.icon());
        undoLink.setTooltip(new Tooltip(texts.text("activity.undo-link.what")));
        undoLink.setOnAction(_ -> viewModel.undoLink());
        undoLink.managedProperty().bind(undoLink.visibleProperty());
        viewModel.undoableProperty().subscribe(can -> {
            // One that goes would give its focus away.
            if (!can && undoLink.isFocused()) {
                openRecord.requestFocus();
            }
            undoLink.setVisible(can);
        });
        revert.setGraphic(Icons.UNDO.icon());
        before.setAccessibleText(texts.text("activity.details.old-value"));
        after.setAccessibleText(texts.text("activity.details.new-value"));
        openRecord.setOnAction(_ -> viewModel.pickedProperty().get().map(LogEntry::entity)
                .ifPresent(navigator::open));
        copy.setOnAction(_ -> viewModel.pickedProperty().get().map(words::details).ifPresent(Copying::copy));
        revert.setOnAction(_ -> ask());
        viewModel.pickedProperty().subscribe(this::show);
        viewModel.stateProperty().subscribe(this::show);
    }

    private void show(Optional<LogEntry> picked) {
        nothing.setVisible(picked.isEmpty());
        details.setVisible(picked.isPresent());
        picked.ifPresent(entry -> {
            about.setText(texts.text("activity.about", entry.title(), entry.field()));
            where.setText(texts.text("activity.details.where", words.whereInShort(entry), words.when(entry),
                    words.whoExactly(entry)));
            where.setTooltip(new Tooltip(where.getText()));
            before.setValue(words.before(entry));
            after.setValue(words.after(entry));
        });
    }

    private void show(State state) {
        String sentence = switch (state) {
            case State.Nothing() -> "";
            case State.Looking() -> texts.text("activity.revert.looking");
            case State.Ready _ -> texts.text("activity.revert.ready");
            case State.Said(String said) -> said;
            case State.Reverting() -> texts.text("activity.revert.under-way");
        };
        revertable.setText(sentence);
        // A button that turns off would give its focus away.
        if (!(state instanceof State.Ready) && revert.isFocused()) {
            openRecord.requestFocus();
        }
        revert.setDisable(!(state instanceof State.Ready));
        revert.setAccessibleHelp(sentence);
    }

    private void ask() {
        if (!(viewModel.stateProperty().get() instanceof State.Ready(PendingRevert pending))) {
            return;
        }
        viewModel.pickedProperty().get().ifPresent(entry -> {
            String side = words.word(entry.side());
            dialogs.ask(root.getScene().getWindow(), texts.text("activity.revert.title"),
                    texts.text("activity.revert.question." + side, entry.title(), entry.field(),
                            entry.before().equals(pending.write().after())
                                    ? words.before(entry)
                                    : words.value(pending.write().after())),
                    texts.text("activity.revert.meaning." + words.word(entry.side().other())),
                    List.of(Dialogs.Answer.main(texts.text("activity.revert"),
                            () -> viewModel.revert(pending))));
        });
    }
}
