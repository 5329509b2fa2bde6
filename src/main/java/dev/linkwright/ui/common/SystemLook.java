package dev.linkwright.ui.common;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;

/**
 * What the system tells about how windows shall look.
 *
 * @param keys what JavaFX hands on under the system's own names
 */
public record SystemLook(ObservableMap<String, Object> keys, ObservableValue<ColorScheme> scheme,
        ObservableValue<Boolean> reducedMotion) {

    /** That of the running toolkit. */
    public static SystemLook ofPlatform() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new SystemLook(preferences, preferences.colorSchemeProperty(), preferences.reducedMotionProperty());
    }

    /**
     * Whether the system asks for high contrast. Windows says so; a GTK desktop takes a theme of that name; macOS does
     * not tell JavaFX.
     */
    public static boolean asksForHighContrast(Map<String, Object> keys) {
        boolean byTheme = keys.get("GTK.theme_name") instanceof String theme
                && theme.toLowerCase(Locale.ROOT).contains("highcontrast");
        return byTheme || Boolean.TRUE.equals(keys.get("Windows.SPI.HighContrast"));
    }

    boolean isDark() {
        return scheme.getValue() == ColorScheme.DARK;
    }

    boolean isHighContrast() {
        return asksForHighContrast(keys);
    }

    boolean isStill() {
        return reducedMotion.getValue();
    }
}
