package dev.linkwright.ui.health;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Adds to the picker what leads to the next record and back. */
final class PickerWalk implements WalkWindows {
    private final ConflictWindows picker;
    private final Supplier<Window> owner;
    private final Texts texts;
    private final Work work;

    PickerWalk(ConflictWindows picker, Supplier<Window> owner, Texts texts, Work work) {
        this.picker = picker;
        this.owner = owner;
        this.texts = texts;
        this.work = work;
    }

    @Override
    public void settle(Compared compared, Stand stand, Consumer<Compared> settled, Consumer<Leaving> left) {
        boolean[] applied = {false};
        BaseDialog dialog = picker.settle(owner.get(), compared, decided -> {
            applied[0] = true;
            settled.accept(decided);
        });
        Way way = new Way(dialog);
        way.build(stand);
        // What was applied is told after the window has closed.
        dialog.setOnClosed(() -> work.onScreen(() -> {
            if (!applied[0]) {
                left.accept(way.where);
            }
        }));
    }

    /** Where leaving leads; to the list again as soon as the person does something else. */
    private final class Way {
        private final BaseDialog dialog;
        private Leaving where = Leaving.LIST;

        Way(BaseDialog dialog) {
            this.dialog = dialog;
        }

        void build(Stand stand) {
            String others = texts.text("health.walk.others", stand.others());
            dialog.window().setTitle(texts.text("health.walk.title", dialog.window().getTitle(), others));
            if (stand.previous()) {
                button(texts.text("health.walk.previous"), Keys.PREVIOUS_RECORD, Leaving.PREVIOUS);
            }
            button(texts.text(stand.parked() ? "health.walk.leave" : "health.walk.skip", stand.others()),
                    Keys.NEXT_RECORD, Leaving.NEXT).setAccessibleHelp(others);
            dialog.window().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> where = Leaving.LIST);
            dialog.window().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                where = Leaving.LIST;
                if (Keys.NEXT_RECORD.combination().match(event)) {
                    leave(Leaving.NEXT);
                    event.consume();
                } else if (Keys.PREVIOUS_RECORD.combination().match(event) && stand.previous()) {
                    leave(Leaving.PREVIOUS);
                    event.consume();
                }
            });
        }

        private Button button(String text, Keys shortcut, Leaving to) {
            Button button = dialog.addButton(text, ButtonData.OTHER, () -> leave(to));
            button.setTooltip(KeyTip.of(texts, shortcut));
            return button;
        }

        private void leave(Leaving to) {
            where = to;
            dialog.cancel();
        }
    }
}
