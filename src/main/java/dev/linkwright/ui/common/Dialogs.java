package dev.linkwright.ui.common;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import jakarta.inject.Inject;

/** Opens modal windows. They never block the caller; answers come to what was handed in. */
public final class Dialogs {
    private final Theme theme;
    private final Texts texts;
    private final RememberedWindows windows;

    @Inject
    public Dialogs(Theme theme, Texts texts, RememberedWindows windows) {
        this.theme = theme;
        this.texts = texts;
        this.windows = windows;
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
        return new BaseDialog(owner, name, title, content, usual, smallest, theme, windows);
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

    /** Asks something; there is always <em>Cancel</em> besides. */
    public BaseDialog ask(Window owner, String title, String bold, String second, List<Answer> answers) {
        Label question = new Label(bold);
        question.getStyleClass().add("section-title");
        question.setWrapText(true);
        Label more = new Label(second);
        more.setWrapText(true);
        VBox words = new VBox(question, more);
        words.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialog(owner, "question", title, words, new Dimension2D(480, 240),
                new Dimension2D(400, 200));
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
        dialog.root().setAccessibleText(bold + ". " + second);
        dialog.open();
        if (!hasDefault) {
            cancel.requestFocus();
        }
        return dialog;
    }
}
