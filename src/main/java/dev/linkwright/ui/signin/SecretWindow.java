package dev.linkwright.ui.signin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Asks for a password or key that a system did not take; what was under way waits for it. */
public final class SecretWindow {
    private static final Dimension2D USUAL = new Dimension2D(480, 320);
    private static final Dimension2D SMALLEST = new Dimension2D(420, 260);

    private final Dialogs dialogs;
    private final Texts texts;
    private final Work work;
    private Optional<BaseDialog> shown = Optional.empty();

    public SecretWindow(Dialogs dialogs, Texts texts, Work work) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.work = work;
    }

    /**
     * From any thread; the answer comes on the JavaFX thread, empty if the person would rather not.
     *
     * @param system what people call it
     * @param label  what people call the secret
     * @param user   who signs in; empty where the system knows
     */
    public void ask(String system, String label, String user, Sentence why, Consumer<Optional<String>> answer) {
        work.onScreen(() -> open(system, label, user, why, answer));
    }

    /** Nobody waits for the answer any more. From any thread. */
    public void callOff() {
        work.onScreen(() -> shown.ifPresent(BaseDialog::close));
    }

    private void open(String system, String label, String user, Sentence why, Consumer<Optional<String>> asker) {
        Answer<String> answer = new Answer<>(asker);
        Strip reason = Strip.of(Strip.Kind.WAITING, texts.say(why), texts.text("sign-in.again.goes-on"));
        PasswordField typed = new PasswordField();
        Label name = new Label(user.isEmpty() ? label : texts.text("sign-in.again.label", label, user));
        name.setLabelFor(typed);
        name.getStyleClass().addAll("small", "muted");
        typed.setAccessibleText(name.getText());
        VBox field = new VBox(name, typed);
        field.getStyleClass().add("gap-4");
        VBox content = new VBox(reason, field);
        content.getStyleClass().addAll("dialog-content", "gap-12");
        BaseDialog dialog = dialogs.dialog(SignInOwner.find(), "secret", texts.text("sign-in.again.title", system),
                content, USUAL, SMALLEST);
        Button signIn = dialog.addButton(texts.text("sign-in.confirm"), ButtonData.OK_DONE, () -> {
            answer.give(Optional.of(typed.getText()));
            typed.clear();
            dialog.close();
        });
        typed.textProperty().subscribe(text -> signIn.setDisable(text.isEmpty()));
        dialog.addCancel(texts.text("button.cancel"));
        dialog.setOnClosed(() -> answer.give(Optional.empty()));
        shown = Optional.of(dialog);
        dialog.open();
        typed.requestFocus();
    }
}
