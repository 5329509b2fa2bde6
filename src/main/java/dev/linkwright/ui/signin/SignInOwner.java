package dev.linkwright.ui.signin;

import javafx.stage.Stage;
import javafx.stage.Window;

/** The window over which a question stands that came from the background. */
final class SignInOwner {
    private SignInOwner() {
    }

    static Window find() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).filter(Window::isFocused).findFirst()
                .or(() -> Window.getWindows().stream().filter(Stage.class::isInstance).findFirst())
                .orElseThrow(() -> new IllegalStateException("A question needs a window"));
    }
}
