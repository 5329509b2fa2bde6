package dev.linkwright.ui.conflict;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Reasons;
import dev.linkwright.ui.common.Texts;

/** Opens the window in which a person settles differences. */
public final class ConflictPicker {
    private static final Dimension2D USUAL = new Dimension2D(980, 640);
    private static final Dimension2D SMALLEST = new Dimension2D(820, 480);

    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final Clock clock;
    private final PreviewWindow preview;

    @Inject
    public ConflictPicker(Dialogs dialogs, Texts texts, FxLoader loader, Clock clock) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.clock = clock;
        this.preview = new PreviewWindow(dialogs, texts, new Reasons(texts, clock));
    }

    /**
     * Shows a comparison.
     *
     * @param decided gets the very plan that the person confirmed; it is not called if they cancelled
     */
    public BaseDialog open(Window owner, Compared compared, Consumer<Compared> decided) {
        BaseDialog[] dialog = new BaseDialog[1];
        PickerViewModel picker = new PickerViewModel(texts, clock, compared, result -> {
            dialog[0].close();
            decided.accept(result);
        });
        FxLoader.Loaded<PickerView> loaded = loader
                .load(new PickerView(picker, texts, new Windows(picker, () -> dialog[0].window())));
        dialog[0] = dialogs.dialog(owner, "conflict-picker", picker.words().title(), loaded.root(), USUAL, SMALLEST);
        fillBar(dialog[0], picker, loaded.view());
        dialog[0].setMayClose(() -> mayClose(dialog[0], picker));
        dialog[0].open();
        loaded.view().requestFocus();
        return dialog[0];
    }

    /** Lists what a plan would write. */
    public BaseDialog preview(Window owner, Compared compared) {
        return preview.open(owner, compared);
    }

    /** Lists what a synchronisation would write by itself, and what it would ask before. */
    public BaseDialog forecast(Window owner, Compared compared) {
        return preview.forecast(owner, compared);
    }

    private void fillBar(BaseDialog dialog, PickerViewModel picker, PickerView view) {
        Label writes = new Label();
        writes.textProperty().bind(picker.writesProperty());
        Label left = new Label();
        left.getStyleClass().addAll("strong", "warning-text");
        left.setGraphic(Icons.UNDECIDED.icon());
        // What was just refused takes the place of the count, so that it is read.
        picker.leftProperty().subscribe(() -> showLeft(left, picker));
        picker.noticeProperty().subscribe(() -> showLeft(left, picker));
        showLeft(left, picker);
        HBox words = new HBox(writes, left);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("gap-8");
        words.setMinWidth(0);
        dialog.addToBar(words, ButtonData.LEFT);
        Button confirm = dialog.addButton(picker.words().confirm(), ButtonData.OK_DONE, () -> {
            picker.confirm();
            // Into the row that kept it back, for the keys that settle it.
            if (dialog.window().isShowing()) {
                view.requestFocus();
            }
        });
        confirm.accessibleHelpProperty().bind(Bindings.concat(picker.writesProperty(), " ", picker.leftProperty()));
        dialog.addCancel(texts.text("button.cancel"));
    }

    private static void showLeft(Label left, PickerViewModel picker) {
        String notice = picker.noticeProperty().get();
        left.setText(notice.isEmpty() ? picker.leftProperty().get() : notice);
        left.setVisible(!left.getText().isEmpty());
    }

    /** Esc ends typing first, and asks only if something was decided. */
    private boolean mayClose(BaseDialog dialog, PickerViewModel picker) {
        if (picker.typing().editingProperty().get().isPresent()) {
            picker.typing().cancel();
            return false;
        }
        if (!picker.hasDecided()) {
            return true;
        }
        dialogs.ask(dialog.window(), texts.text("conflict.leave.title"), texts.text("conflict.leave.question"),
                texts.text("conflict.leave.detail"),
                List.of(Dialogs.Answer.dangerous(texts.text("conflict.leave.drop"), dialog::close)));
        return false;
    }

    private final class Windows implements PickerWindows {
        private final PickerViewModel picker;
        private final Supplier<Window> owner;

        Windows(PickerViewModel picker, Supplier<Window> owner) {
            this.picker = picker;
            this.owner = owner;
        }

        @Override
        public void preview() {
            preview.open(owner.get(), picker.compared());
        }

        @Override
        public void rest(Side side) {
            new RestWindow(dialogs, texts).open(owner.get(), picker, side);
        }

        @Override
        public void full(FieldState state) {
            new FullValues(dialogs, texts).open(owner.get(), state);
        }
    }
}
