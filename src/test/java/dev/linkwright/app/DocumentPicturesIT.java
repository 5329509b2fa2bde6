package dev.linkwright.app;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;

/** The pictures of the documents, light and dark, all of one walk through the program and so of the same data. */
@Tag("campaign")
class DocumentPicturesIT {
    private static final Path FOLDER = Path.of(System.getProperty("linkwright.build.directory", "target"), "pictures");
    private static final Pattern SHOWN = Pattern.compile("screenshots/([a-z]+-(?:light|dark)\\.png)");
    private static final Map<String, String> PICTURES = Map.ofEntries(Map.entry("connected", "main"),
            Map.entry("connect", "connect"), Map.entry("connect-advanced", "advanced"),
            Map.entry("create", "create"), Map.entry("picker", "picker"), Map.entry("preview", "preview"),
            Map.entry("pending", "pending"), Map.entry("health", "health"), Map.entry("activity", "activity"),
            Map.entry("resync-counted", "resync"), Map.entry("settings-mappings", "settings"));

    private final Set<String> taken = new HashSet<>();
    @TempDir
    private Path folder;

    @Test
    void everyPictureOfTheDocumentsIsTaken() throws TimeoutException, IOException {
        Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
        new LanguageTour(folder, texts, this::take).walk();
        String documents = Files.readString(Path.of("src/site/markdown/pictures.md"));
        assertThat(taken).isEqualTo(SHOWN.matcher(documents).results().map(found -> found.group(1))
                .collect(Collectors.toSet()));
    }

    private void take(Scene scene, String window, Theme theme) {
        String name = PICTURES.get(window);
        if (name != null) {
            if (name.equals("settings")) {
                fx(() -> asWideAsUsual(scene));
            }
            both(scene, name, theme);
        }
        if (window.equals("pending")) {
            leaving(theme);
        }
    }

    /** The screen that tests have is narrower than most, and a window opens no wider than the screen. */
    private static double asWideAsUsual(Scene scene) {
        scene.getWindow().setWidth(1180);
        return scene.getWidth();
    }

    private void leaving(Theme theme) {
        FurtherStart.ask(folder, new Visit.OpenRecord(CrmEntity.company(2)), Duration.ofSeconds(20));
        OpenProgram.until(() -> OpenProgram.stages().size() == 2);
        both(fx(() -> OpenProgram.stages().getLast().getScene()), "question", theme);
        fx(() -> {
            OpenProgram.stages().getLast().close();
            return true;
        });
        OpenProgram.until(() -> OpenProgram.stages().size() == 1);
    }

    private void both(Scene scene, String name, Theme theme) {
        Snapshots.untilCalm(scene);
        Stream.of(Theme.Choice.DARK, Theme.Choice.LIGHT).forEach(choice -> {
            fx(() -> {
                theme.choiceProperty().set(choice);
                return choice;
            });
            String file = name + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
            Gallery.take(scene, FOLDER.resolve(file));
            taken.add(file);
        });
    }
}
