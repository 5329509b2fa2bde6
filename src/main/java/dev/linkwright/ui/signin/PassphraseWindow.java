package dev.linkwright.ui.signin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.config.keyring.PassphraseQuestion.Reason;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Asks for the passphrase of the file in which secrets are sealed, where the computer has no keyring. */
public final class PassphraseWindow {
    private static final Dimension2D USUAL = new Dimension2D(480, 330);
    private static final Dimension2D SMALLEST = new Dimension2D(420, 260);
    private static final int SHORTEST = 8;

    private final Dialogs dialogs;
    private final Texts texts;
    private final Work work;
    private Optional<BaseDialog> shown = Optional.empty();

    public PassphraseWindow(Dialogs dialogs, Texts texts, Work work) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.work = work;
    }

    /** From any thread; the answer comes on the JavaFX thread, empty if the person would rather not. */
    public void ask(Reason reason, Consumer<Optional<Passphrase>> answer) {
        work.onScreen(() -> open(reason, answer));
    }

    /** Nobody waits for the answer any more. From any thread. */
    public void callOff() {
        work.onScreen(() -> shown.ifPresent(BaseDialog::close));
    }

    private void open(Reason reason, Consumer<Optional<Passphrase>> asker) {
        Answer<Passphrase> answer = new Answer<>(asker);
        Label words = new Label(texts.text("sign-in.passphrase." + KeyWord.of(reason)));
        words.setWrapText(true);
        PasswordField typed = new PasswordField();
        PasswordField again = new PasswordField();
        VBox content = new VBox(words, labelled("sign-in.passphrase", typed));
        content.getStyleClass().addAll("dialog-content", "gap-12");
        if (reason == Reason.CHOOSE) {
            content.getChildren().add(labelled("sign-in.passphrase.again", again));
        }
        BaseDialog dialog = dialogs.dialog(SignInOwner.find(), "passphrase", texts.text("sign-in.passphrase.title"),
                content,
                USUAL,
                SMALLEST);
        Button open = dialog.addButton(
                texts.text(reason == Reason.CHOOSE ? "sign-in.passphrase.keep" : "sign-in.passphrase.unlock"),
                ButtonData.OK_DONE, () -> {
                    answer.give(Optional.of(passphrase(typed)));
                    dialog.close();
                });
        Runnable look = () -> open.setDisable(reason == Reason.CHOOSE
                ? typed.getLength() < SHORTEST || !typed.getText().equals(again.getText())
                : typed.getLength() == 0);
        typed.textProperty().subscribe(look);
        again.textProperty().subscribe(look);
        look.run();
        dialog.addCancel(texts.text("button.cancel"));
        // What was answered counts; a window that was closed in any other way answers that nothing was given.
        dialog.setOnClosed(() -> answer.give(Optional.empty()));
        shown = Optional.of(dialog);
        dialog.open();
        typed.requestFocus();
    }

    private VBox labelled(String key, PasswordField field) {
        Label label = new Label(texts.text(key));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.getStyleClass().addAll("small", "muted");
        field.setAccessibleText(texts.text(key).replace("_", ""));
        VBox both = new VBox(label, field);
        both.getStyleClass().add("gap-4");
        return both;
    }

    private static Passphrase passphrase(PasswordField field) {
        char[] letters = field.getText().toCharArray();
        field.clear();
        return new Passphrase(letters);
    }
}
