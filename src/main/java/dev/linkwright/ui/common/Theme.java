package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** How windows look: AtlantaFX Primer, light or dark, with the style sheets of this program on every scene. */
@Singleton
public final class Theme {
    /** What a person chose. */
    public enum Choice {
        LIGHT, DARK, HIGH_CONTRAST, SYSTEM
    }

    /** The roles come first, as all others look their colours up there. */
    private static final List<String> SHEETS = Stream
            .of("linkwright", "controls", "parts", "shell", "picker", "connect", "pages", "settings")
            .map(Theme::sheet).toList();
    private static final String HIGH_CONTRAST = sheet("high-contrast");
    private static final String REDUCED_MOTION = sheet("reduced-motion");
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/";

    /** In per cent of the usual size. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 110, 125, 150, 175, 200);
    static final String TEXT_SIZE = "text-size";
    private static final String CHOICE = "appearance";
    private static final int USUAL_TEXT = 100;
    private static final double USUAL_PIXELS = 13;
    /** As the style sheets have them; an icon is a text of its own size, so that it does not follow what is around it. */
    private static final List<IconSize> ICONS = List.of(new IconSize(".ikonli-font-icon", 16),
            new IconSize(".ikonli-font-icon.icon-small, .marker .ikonli-font-icon", 14),
            new IconSize(".ikonli-font-icon.icon-large, .empty-state .ikonli-font-icon", 24));

    private record IconSize(String selector, double pixels) {
    }

    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>(this, "textSize", USUAL_TEXT);
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final Supplier<SystemLook> looking;
    private Optional<SystemLook> system = Optional.empty();
    private List<String> sheets = sheets();

    @Inject
    public Theme() {
        this(SystemLook::ofPlatform);
    }

    /** @param looking asked once the toolkit is there */
    public Theme(Supplier<SystemLook> looking) {
        this.looking = looking;
        textSize.subscribe((_, _) -> wear());
    }

    /** Loads the typeface and follows the system, once; called when the toolkit is there. */
    public void start() {
        if (system.isPresent()) {
            return;
        }
        for (String style : List.of("Regular", "SemiBold", "Bold", "Italic")) {
            loadFont(FONTS + "Inter-" + style + ".otf");
        }
        SystemLook look = looking.get();
        system = Optional.of(look);
        look.keys().addListener((InvalidationListener) _ -> apply());
        look.scheme().subscribe(this::apply);
        look.reducedMotion().subscribe(this::apply);
        choice.subscribe(this::apply);
        apply();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Keeps a toggle selected while its choice counts, as long as there is the toggle. */
    public void follow(Toggle toggle, Choice of) {
        ChangeListener<Choice> listener = (_, _, now) -> toggle.setSelected(now == of);
        toggle.getProperties().put(Theme.class, listener);
        choice.addListener(new WeakChangeListener<>(listener));
        toggle.setSelected(choice.get() == of);
    }

    /** The size of all texts in per cent; it counts at once in every window. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    /** Takes up what was chosen, so that the very first window has it, and remembers what is chosen from now on. */
    public void remember(WindowMemory memory) {
        recall(memory);
        choice.subscribe((_, now) -> memory.put(CHOICE, now.name()));
        textSize.subscribe((_, now) -> memory.put(TEXT_SIZE, now.toString()));
    }

    /** Takes up what was chosen. */
    public void recall(WindowMemory memory) {
        memory.get(CHOICE).flatMap(Theme::choice).ifPresent(choice::set);
        memory.number(TEXT_SIZE).map(Double::intValue).filter(TEXT_SIZES::contains).ifPresent(textSize::set);
    }

    /** An unknown word counts as none. */
    private static Optional<Choice> choice(String word) {
        return Stream.of(Choice.values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
    }

    /** Puts what counts now on every scene that is there. */
    private void wear() {
        List<String> before = sheets;
        sheets = sheets();
        if (sheets.equals(before)) {
            return;
        }
        for (Scene scene : dressed) {
            List<String> now = new ArrayList<>(scene.getStylesheets());
            now.removeAll(before);
            now.addAll(sheets);
            scene.getStylesheets().setAll(now);
        }
    }

    private List<String> sheets() {
        List<String> now = new ArrayList<>(SHEETS);
        now.add(textSheet(textSize.get()));
        if (isHighContrast()) {
            now.add(HIGH_CONTRAST);
        }
        if (system.map(SystemLook::isStill).orElse(false)) {
            now.add(REDUCED_MOTION);
        }
        return List.copyOf(now);
    }

    private boolean isHighContrast() {
        return switch (choice.get()) {
            case LIGHT, DARK -> false;
            case HIGH_CONTRAST -> true;
            case SYSTEM -> system.map(SystemLook::isHighContrast).orElse(false);
        };
    }

    private boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case HIGH_CONTRAST, SYSTEM -> system.map(SystemLook::isDark).orElse(false);
        };
    }

    /** A sheet and not a style of the root, because pop-ups have roots of their own and take over the sheets only. */
    private static String textSheet(int percent) {
        StringBuilder css = new StringBuilder(
                ".root { -fx-font-size: " + USUAL_PIXELS * percent / USUAL_TEXT + "px; }");
        if (percent != USUAL_TEXT) {
            ICONS.forEach(icon -> css.append(icon.selector()).append(" { -fx-icon-size: ")
                    .append(Math.round(icon.pixels() * percent / USUAL_TEXT)).append("px; }"));
        }
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Gives a scene the look. */
    public void dress(Scene scene) {
        if (dressed.add(scene)) {
            scene.getStylesheets().addAll(sheets);
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
        atlantafx.base.theme.Theme primer = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
        wear();
    }

    private static void loadFont(String path) {
        try (InputStream file = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
            Font.loadFont(file, Font.getDefault().getSize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot load " + path, unreadable);
        }
    }

    private static String sheet(String name) {
        return resource(name + ".css").toExternalForm();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
