package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** How windows look: AtlantaFX Primer, light or dark, with the style sheet of this program on every scene. */
@Singleton
public final class Theme {
    /** What a person chose. */
    public enum Choice {
        LIGHT, DARK, SYSTEM
    }

    private static final String STYLE_SHEET = resource("linkwright.css").toExternalForm();
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);

    private boolean started;

    @Inject
    public Theme() {
    }

    /** Loads the typeface and follows the system, once; called when the toolkit is there. */
    public void start() {
        if (started) {
            return;
        }
        started = true;
        for (String style : List.of("Regular", "SemiBold", "Bold", "Italic")) {
            loadFont(FONTS + "Inter-" + style + ".otf");
        }
        Platform.getPreferences().colorSchemeProperty().subscribe(this::apply);
        choice.subscribe(this::apply);
        apply();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Gives a scene the look. */
    public void dress(Scene scene) {
        if (!scene.getStylesheets().contains(STYLE_SHEET)) {
            scene.getStylesheets().add(STYLE_SHEET);
            Mnemonics.ofControlsThatLeftAreForgotten(scene);
        }
    }

    /** Gives a window the look and the icon. */
    public void dress(Stage stage) {
        dress(stage.getScene());
        for (int size : new int[]{16, 32, 64, 256}) {
            stage.getIcons().add(new Image(resource("icon-" + size + ".png").toExternalForm()));
        }
    }

    private void apply() {
        boolean dark = switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        atlantafx.base.theme.Theme primer = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
    }

    private static void loadFont(String path) {
        try (InputStream file = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
            Font.loadFont(file, Font.getDefault().getSize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot load " + path, unreadable);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
