package dev.linkwright.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.SystemLook;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.plans.WindowSetting;

/** Every kind of text on every surface it can stand on, in both themes; the pictures of windows are checked besides. */
class RoleColoursTest {
    private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset");

    @TempDir
    private Path folder;
    private WindowSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void textStandsOutFromEachSurface() {
        VBox all = new VBox();
        for (String surface : SURFACES) {
            VBox part = new VBox(labels(), chips(), markers(), buttons(), disabled());
            part.setStyle("-fx-background-color: " + surface);
            all.getChildren().add(part);
        }
        show(all, "roles-surfaces");
    }

    @Test
    void textStandsOutInStripsAndSelectedRows() {
        VBox all = new VBox();
        for (Strip.Kind kind : Strip.Kind.values()) {
            all.getChildren().add(Strip.of(kind, "Something is so", "This is what follows.", new Button("Retry"),
                    new Button("Dangerous")));
        }
        ListCell<String> row = new ListCell<>();
        row.setAccessibleText("Row");
        row.getStyleClass().add("role-row");
        row.setGraphic(new HBox(plain("Name", "strong"), plain("Place", "small", "muted"), markers()));
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("filled"), true);
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
        row.setStyle("-fx-background-color: -color-accent-subtle");
        all.getChildren().add(row);
        show(all, "roles-strips");
    }

    @Test
    void whatIsPointedAtStaysReadable() {
        VBox all = new VBox(buttons());
        SceneNodes.seen(all).forEach(node -> node.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true));
        show(all, "roles-hover");
    }

    private void show(VBox content, String name) {
        WindowSetting.fx(() -> setting.show(content, 900, 700));
        new Gallery(setting.theme).takeBoth(setting.owner.getScene(), name);
        WindowSetting.fx(() -> {
            setting.theme.choiceProperty().set(Theme.Choice.DARK);
            return setting;
        });
        WindowRules.check(setting.owner.getScene(), name + " in the dark");
        new Gallery(setting.theme).takeInHighContrast(setting.owner.getScene(), name);
        Theme dark = new Theme(() -> new SystemLook(FXCollections.observableHashMap(),
                new SimpleObjectProperty<>(ColorScheme.DARK), new SimpleObjectProperty<>(false)));
        WindowSetting.fx(() -> {
            Scene scene = setting.owner.getScene();
            scene.getStylesheets().clear();
            dark.start();
            dark.dress(scene);
            return scene;
        });
        new Gallery(dark).takeInHighContrast(setting.owner.getScene(), name + "-dark");
    }

    private static HBox labels() {
        return row(plain("Plain"), plain("Muted", "muted"), plain("Small and muted", "small", "muted"),
                plain("Danger", "danger-text"), plain("Warning", "warning-text"), plain("Count", "count"),
                plain("F8", "key-cap"), plain("Chosen", "chosen-word"), new Hyperlink("Link"), field());
    }

    private static TextField field() {
        TextField field = new TextField();
        field.setPromptText("Prompt");
        field.setAccessibleText("Field");
        return field;
    }

    private static HBox chips() {
        List<Node> chips = new ArrayList<>();
        for (String kind : List.of("plain", "accent", "success", "warning", "danger")) {
            Label chip = new Label(kind, Icons.CHECK.small());
            chip.getStyleClass().addAll("chip", kind);
            chips.add(chip);
        }
        return row(chips.toArray(Node[]::new));
    }

    private static HBox markers() {
        List<Node> markers = new ArrayList<>();
        for (String kind : List.of("connected", "conflict", "failing", "not-connected")) {
            Label marker = new Label(kind, Icons.LINKED.small());
            marker.getStyleClass().addAll("marker", kind);
            markers.add(marker);
        }
        return row(markers.toArray(Node[]::new));
    }

    private static HBox buttons() {
        Button accent = new Button("Connect");
        accent.getStyleClass().add("accent");
        Button flat = new Button("Flat");
        flat.getStyleClass().add("flat");
        Button dangerous = new Button("Delete", Icons.PROBLEM.icon());
        dangerous.getStyleClass().add("dangerous");
        ToggleButton chosen = new ToggleButton("Chosen", Icons.CHECK.icon());
        chosen.setSelected(true);
        HBox segments = new HBox(chosen, new ToggleButton("Other"));
        segments.getStyleClass().add("segments");
        return row(new Button("Plain", Icons.EDIT.icon()), accent, flat, dangerous, segments, new Hyperlink("Link"));
    }

    /** What cannot be pressed is checked for being readable, too. */
    private static HBox disabled() {
        Button main = new Button("Save", Icons.CHECK.icon());
        main.pseudoClassStateChanged(PseudoClass.getPseudoClass("default"), true);
        Button accent = new Button("Connect", Icons.CHECK.icon());
        accent.getStyleClass().add("accent");
        Button flat = new Button("Flat");
        flat.getStyleClass().add("flat");
        Button dangerous = new Button("Delete", Icons.PROBLEM.icon());
        dangerous.getStyleClass().add("dangerous");
        HBox row = row(main, accent, new Button("Plain", Icons.EDIT.icon()), flat, dangerous,
                new ToggleButton("Other"));
        row.setDisable(true);
        return row;
    }

    private static Label plain(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("gap-8");
        return row;
    }
}
