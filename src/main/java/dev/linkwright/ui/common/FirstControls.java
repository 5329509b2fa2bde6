package dev.linkwright.ui.common;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

/**
 * One of each control of the main window, dressed but never shown. JavaFX reads its styles, icons and typefaces with the
 * first of each: now, while the systems and stores are opened, and not when the window is waited for.
 */
public final class FirstControls {
    private FirstControls() {
    }

    /** Belongs on the JavaFX thread, once the theme has started. */
    public static void prepare(Theme theme) {
        Button button = new Button("", Icons.SEARCH.icon());
        button.setTooltip(new Tooltip(""));
        TableView<String> table = new TableView<>();
        table.getColumns().add(new TableColumn<>(""));
        VBox root = new VBox(button, new Label("", Icons.HEALTHY.small()), new ToggleButton(),
                new MenuButton("", Icons.MORE.icon(), new MenuItem()), new CustomTextField(), new ProgressBar(),
                new SplitPane(new ListView<String>(), table));
        theme.dress(new Scene(root));
        root.applyCss();
        root.layout();
    }
}
