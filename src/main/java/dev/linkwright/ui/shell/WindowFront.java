package dev.linkwright.ui.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import dev.linkwright.ui.common.Work;

/** Brings a window to the front, and waits for the dialogs over it. */
final class WindowFront {
    private WindowFront() {
    }

    /** The focus goes to the dialog that is open over it, if any. */
    static void bring(Stage stage) {
        stage.setIconified(false);
        // Some systems let nobody come to the front by asking alone.
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.setAlwaysOnTop(false);
        List<Stage> dialogs = dialogs();
        Stage top = dialogs.isEmpty() ? stage : dialogs.getLast();
        top.toFront();
        top.requestFocus();
    }

    /** Runs something at once, or when the last dialog has closed: what is behind a dialog must not change. */
    static void whenNoDialogIsOpen(Work work, Runnable what) {
        if (dialogs().isEmpty()) {
            what.run();
            return;
        }
        Window.getWindows().addListener(new ListChangeListener<Window>() {
            @Override
            public void onChanged(Change<? extends Window> change) {
                if (dialogs().isEmpty()) {
                    Window.getWindows().removeListener(this);
                    // One dialog may lead to the next.
                    work.onScreen(() -> whenNoDialogIsOpen(work, what));
                }
            }
        });
    }

    static boolean isBehindDialog() {
        return !dialogs().isEmpty();
    }

    private static List<Stage> dialogs() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && stage.getModality() != Modality.NONE).toList();
    }
}
