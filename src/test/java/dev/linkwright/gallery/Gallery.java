package dev.linkwright.gallery;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.ui.common.Theme;

/** Takes pictures of windows in both themes into {@code target/gallery}, and holds each to the rules of windows. */
public final class Gallery {
    private static final Path FOLDER = Path.of(System.getProperty("linkwright.build.directory", "target"), "gallery");

    private final Theme theme;

    public Gallery(Theme theme) {
        this.theme = theme;
    }

    /** A picture of a scene in each theme; not to be called on the JavaFX thread. High contrast is only looked at. */
    public void takeBoth(Scene scene, String name) {
        choose(Theme.Choice.HIGH_CONTRAST);
        WindowRules.checkHighContrast(scene, name);
        for (Theme.Choice choice : new Theme.Choice[]{Theme.Choice.DARK, Theme.Choice.LIGHT}) {
            choose(choice);
            String picture = choice == Theme.Choice.DARK ? name + "-dark" : name;
            take(scene, picture);
            if (choice == Theme.Choice.DARK) {
                WindowRules.checkAtAGlance(scene, picture);
            } else {
                WindowRules.check(scene, picture);
            }
        }
    }

    /** A picture of a scene in high contrast. */
    public void takeInHighContrast(Scene scene, String name) {
        choose(Theme.Choice.HIGH_CONTRAST);
        take(scene, name + "-high-contrast");
        WindowRules.check(scene, name + " in high contrast");
        WindowRules.checkHighContrast(scene, name);
        choose(Theme.Choice.LIGHT);
    }

    private void choose(Theme.Choice choice) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> theme.choiceProperty().set(choice));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A picture of a scene as it is. */
    public Path take(Scene scene, String name) {
        Path file = FOLDER.resolve(name + ".png");
        take(scene, file);
        return file;
    }

    /** A picture of a scene as it is, in a file of any place. */
    public static void take(Scene scene, Path file) {
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        try {
            PngFile.write(picture, file);
        } catch (IOException unwritable) {
            throw new AssertionError("Cannot write " + file, unwritable);
        }
    }
}
