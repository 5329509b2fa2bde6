package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** Hands on the windows of the program in this process: what is pressed is in the one that was opened last. */
final class OpenWindows {
    private final Texts texts;

    OpenWindows(Texts texts) {
        this.texts = texts;
    }

    /** Looks for actors in <em>Connect to ERP</em>. */
    void search(String words) {
        fx(() -> {
            ((TextInputControl) top().getScene().lookup("#text")).setText(words);
            return true;
        });
        fire("#search");
        until(() -> !top().getScene().lookup("#progress").isVisible());
    }

    static TableView<?> hits() {
        return (TableView<?>) top().getScene().lookup("#table");
    }

    /** Chooses one of the actors that were found, and goes on with it. */
    void connect(int row) {
        fx(() -> {
            hits().getSelectionModel().select(row);
            return true;
        });
        press("connect.connect");
    }

    /** @param key of the words on a button */
    void press(String key) {
        untilThere(key);
        fx(() -> {
            named(key).orElseThrow().fire();
            return true;
        });
    }

    /** Waits for a button that can be pressed. */
    void untilThere(String key) {
        until(() -> named(key).filter(button -> !button.isDisabled()).isPresent());
    }

    static void fire(String selector) {
        fx(() -> {
            button(selector).orElseThrow().fire();
            return true;
        });
    }

    void choose(String key) {
        fx(() -> {
            under(top().getScene().getRoot()).filter(MenuButton.class::isInstance)
                    .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                    .filter(item -> texts.text(key).equals(item.getText())).findFirst().orElseThrow().fire();
            return true;
        });
    }

    static void accelerator(Keys key) {
        fx(() -> {
            top().getScene().getAccelerators().get(key.combination()).run();
            return true;
        });
    }

    static void cancel() {
        pressThe(Button::isCancelButton);
    }

    static void confirm() {
        pressThe(Button::isDefaultButton);
    }

    static void close() {
        fx(() -> {
            top().close();
            return true;
        });
    }

    Optional<ButtonBase> named(String key) {
        return under(top().getScene().getRoot()).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(button -> texts.text(key).equals(button.getText())).findFirst();
    }

    static Optional<ButtonBase> button(String selector) {
        return Optional.ofNullable((ButtonBase) top().getScene().lookup(selector));
    }

    static Stage top() {
        return OpenProgram.stages().getLast();
    }

    static void untilWindows(int count) {
        until(() -> OpenProgram.stages().size() == count);
    }

    /** All that can be seen of a node. */
    static Stream<Node> under(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OpenWindows::under))
                : Stream.of(node);
    }

    private static void pressThe(Predicate<Button> which) {
        fx(() -> {
            under(top().getScene().getRoot()).filter(Button.class::isInstance).map(Button.class::cast).filter(which)
                    .findFirst().orElseThrow().fire();
            return true;
        });
    }
}
