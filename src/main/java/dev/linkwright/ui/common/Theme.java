package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
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

    /** In per cent of the usual size. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 110, 125, 150, 175, 200);
    static final String TEXT_SIZE = "text-size";
    private static final String CHOICE = "appearance";
    private static final int USUAL_TEXT = 100;
    private static final double USUAL_PIXELS = 13;

    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>(this, "textSize", USUAL_TEXT);
    private String textSheet = textSheet(USUAL_TEXT);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);

    private boolean started;

    @Inject
    public Theme() {
        textSize.subscribe((_, now) -> resize(now));
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

    /** The size of all texts in per cent; it counts at once in every window. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    /** Takes up what was chosen, so that the very first window has it, and remembers what is chosen from now on. */
    public void remember(WindowMemory memory) {
        memory.get(CHOICE).flatMap(Theme::choice).ifPresent(choice::set);
        choice.subscribe((_, now) -> memory.put(CHOICE, now.name()));
        memory.number(TEXT_SIZE).map(Double::intValue).filter(TEXT_SIZES::contains).ifPresent(textSize::set);
        textSize.subscribe((_, now) -> memory.put(TEXT_SIZE, now.toString()));
    }

    /** An unknown word counts as none. */
    private static Optional<Choice> choice(String word) {
        return Stream.of(Choice.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
    }

    private void resize(int percent) {
        String before = textSheet;
        textSheet = textSheet(percent);
        for (Scene scene : dressed) {
            scene.getStylesheets().replaceAll(sheet -> sheet.equals(before) ? textSheet : sheet);
        }
    }

    /** A sheet and not a style of the root, because pop-ups have roots of their own and take over the sheets only. */
    private static String textSheet(int percent) {
        String css = ".root { -fx-font-size: " + USUAL_PIXELS * percent / USUAL_TEXT + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
    }

    /** Gives a scene the look. */
    public void dress(Scene scene) {
        if (!scene.getStylesheets().contains(STYLE_SHEET)) {
            scene.getStylesheets().addAll(STYLE_SHEET, textSheet);
            dressed.add(scene);
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
