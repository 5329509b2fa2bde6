package dev.linkwright.ui.common;

import java.util.function.BooleanSupplier;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

/**
 * A window with a bar of buttons, mostly a modal one. Ctrl+Enter presses the default button from anywhere, Enter the focused button or
 * else the default one, Esc cancels; its size is remembered, and when it closes the focus goes back to where it was.
 */
public final class BaseDialog {
    private final Stage stage = new Stage();
    private final ButtonBar bar = new ButtonBar();
    private final BorderPane root = new BorderPane();
    private final @Nullable Node opener;
    private BooleanSupplier mayClose = () -> true;
    private @Nullable Button main;

    BaseDialog(Window owner, String name, String title, Node content, Dimension2D usual, Dimension2D smallest,
            Modality modality, Theme theme, RememberedWindows windows) {
        // Beside a window that stays usable the focus is where the person put it last.
        opener = owner.getScene() == null || modality == Modality.NONE ? null : owner.getScene().getFocusOwner();
        root.setCenter(content);
        bar.setButtonMinWidth(88);
        StackPane barArea = new StackPane(bar);
        barArea.getStyleClass().add("button-bar-area");
        root.setBottom(barArea);
        Scene scene = new Scene(root);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        stage.initOwner(owner);
        stage.initModality(modality);
        stage.setTitle(title);
        stage.setScene(scene);
        theme.dress(stage);
        windows.remember(stage, name, usual, smallest);
        stage.setOnCloseRequest(request -> {
            if (!mayClose.getAsBoolean()) {
                request.consume();
            }
        });
        stage.setOnHidden(_ -> {
            if (opener != null && opener.getScene() != null) {
                opener.requestFocus();
            }
        });
    }

    /** Adds a button; the one at {@link ButtonData#OK_DONE} is the default. */
    public Button addButton(String text, ButtonData place, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        ButtonBar.setButtonData(button, place);
        if (place == ButtonData.OK_DONE) {
            makeDefault(button);
        } else if (place == ButtonData.CANCEL_CLOSE) {
            button.setCancelButton(true);
        }
        // The bar gives the focus to the default button whenever its buttons change.
        Node focused = stage.getScene().getFocusOwner();
        bar.getButtons().add(button);
        if (stage.isShowing() && focused != null) {
            focused.requestFocus();
        }
        return button;
    }

    /** Adds the button that closes without doing anything. */
    public Button addCancel(String text) {
        return addButton(text, ButtonData.CANCEL_CLOSE, this::cancel);
    }

    /** Adds the one button of a window that only shows something. */
    public Button addClose(String text) {
        Button button = addCancel(text);
        makeDefault(button);
        return button;
    }

    private void makeDefault(Button button) {
        button.setDefaultButton(true);
        main = button;
    }

    /** Adds something else to the bar, such as a check box or a sentence. */
    public void addToBar(Node node, ButtonData place) {
        ButtonBar.setButtonData(node, place);
        ButtonBar.setButtonUniformSize(node, false);
        bar.getButtons().add(node);
    }

    /** Asked before Esc, Cancel or the window's cross closes it; one that says no may ask the person and close later. */
    public void setMayClose(BooleanSupplier question) {
        mayClose = question;
    }

    /** Runs when it has closed, however. */
    public void setOnClosed(Runnable action) {
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> action.run());
    }

    public void open() {
        stage.show();
    }

    /** Closes without asking. */
    public void close() {
        stage.close();
    }

    /** Closes as Esc does. */
    public void cancel() {
        if (mayClose.getAsBoolean()) {
            close();
        }
    }

    /** The window, as owner of further ones. */
    public Stage window() {
        return stage;
    }

    /** The whole content with the bar. */
    public Parent root() {
        return root;
    }

    private void onKey(KeyEvent event) {
        if (Keys.CONFIRM.combination().match(event)) {
            if (main != null) {
                main.fire();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !Popups.areOpenOver(stage)) {
            cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && noModifier(event)
                && stage.getScene().getFocusOwner() instanceof Button focused) {
            focused.fire();
            event.consume();
        }
    }

    private static boolean noModifier(KeyEvent event) {
        return !event.isAltDown() && !event.isControlDown() && !event.isShiftDown() && !event.isMetaDown();
    }
}
