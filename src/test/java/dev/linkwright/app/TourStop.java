package dev.linkwright.app;

import javafx.scene.Scene;

import dev.linkwright.ui.common.Theme;

/** What is done in each window that a tour comes by. */
@FunctionalInterface
interface TourStop {
    /**
     * Does it; not on the JavaFX thread. It leaves the window as it was.
     *
     * @param window what the tour calls it
     * @param theme  of all windows
     */
    void in(Scene scene, String window, Theme theme);
}
