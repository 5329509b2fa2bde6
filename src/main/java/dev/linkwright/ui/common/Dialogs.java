package dev.linkwright.ui.common;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

import jakarta.inject.Inject;

/** Opens modal windows. They never block the caller; answers come to what was handed in. */
public final class Dialogs {
    private final Theme theme;
    private final Texts texts;
    private final RememberedWindows windows;
    private final Help help;

    @Inject
    public Dialogs(Theme theme, Texts texts, RememberedWindows windows) {
        this.theme = theme;
        this.texts = texts;
        this.windows = windows;
        help = new Help(this, texts);
    }

    /** What F1 opens; every window that is made here has it already. */
    public Help help() {
        return help;
    }

    /**
     * Prepares a window; {@link BaseDialog#open()} shows it.
     *
     * @param name     under which its size is remembered
     * @param usual    its size the first time
     * @param smallest its least size
     */
    public BaseDialog dialog(Window owner, String name, String title, Node content, Dimension2D usual,
            Dimension2D smallest) {
        BaseDialog dialog = new BaseDialog(owner, name, title, content, usual, smallest, Modality.WINDOW_MODAL, theme,
                windows);
        help.install(dialog.window(), name);
        return dialog;
    }

    /** The same for a window beside its owner, which stays usable. */
    BaseDialog beside(Window owner, String name, String title, Node content, Dimension2D usual, Dimension2D smallest) {
        return new BaseDialog(owner, name, title, content, usual, smallest, Modality.NONE, theme, windows);
    }

    /** One way to answer a question. */
    public record Answer(String text, ButtonData place, boolean dangerous, Runnable action) {
        /** The default answer. */
        public static Answer main(String text, Runnable action) {
            return new Answer(text, ButtonData.OK_DONE, false, action);
        }

        /** Another answer. */
        public static Answer other(String text, Runnable action) {
            return new Answer(text, ButtonData.OTHER, false, action);
        }

        /** An answer that loses something; never the default. */
        public static Answer dangerous(String text, Runnable action) {
            return new Answer(text, ButtonData.OTHER, true, action);
        }
    }

    /** Says something that needs no answer. */
    public BaseDialog tell(Window owner, String title, String bold, String second) {
        BaseDialog dialog = words(owner, title, bold, second);
        dialog.addClose(texts.text("preview.close"));
        dialog.open();
        return dialog;
    }

    /** Asks something; there is always <em>Cancel</em> besides. */
    public BaseDialog ask(Window owner, String title, String bold, String second, List<Answer> answers) {
        BaseDialog dialog = words(owner, title, bold, second);
        for (Answer answer : answers) {
            Button button = dialog.addButton(answer.text(), answer.place(), () -> {
                dialog.close();
                answer.action().run();
            });
            if (answer.dangerous()) {
                button.getStyleClass().add("dangerous");
            }
        }
        boolean hasDefault = answers.stream().anyMatch(answer -> answer.place() == ButtonData.OK_DONE);
        // Where every answer loses something, Enter goes back.
        Button cancel = hasDefault
                ? dialog.addCancel(texts.text("button.cancel"))
                : dialog.addClose(texts.text("button.cancel"));
        dialog.open();
        if (!hasDefault) {
            cancel.requestFocus();
        }
        return dialog;
    }

    private BaseDialog words(Window owner, String title, String bold, String second) {
        Label first = new Label(bold);
        first.getStyleClass().add("section-title");
        first.setWrapText(true);
        Label more = new Label(second);
        more.setWrapText(true);
        VBox words = new VBox(first, more);
        words.getStyleClass().addAll("dialog-content", "gap-8");
        // Long words need room: a question that is cut cannot be answered.
        double height = 240 + 20 * Math.max(0, Math.ceil(second.length() / 60.0) - 3);
        BaseDialog dialog = dialog(owner, "question", title, words, new Dimension2D(480, height),
                new Dimension2D(400, 200));
        dialog.root().setAccessibleText(bold + ". " + second);
        return dialog;
    }
}
