package dev.linkwright.ui.common;

import java.util.Locale;
import java.util.Optional;

/** Opens all windows anew, so that every text in them is in another language. */
@FunctionalInterface
public interface Reopening {
    /**
     * Keeps the language and opens the windows in it. What runs for the person ends first; for what is pending they are
     * asked first, so it may come to nothing. Belongs on the JavaFX thread; returns at once.
     *
     * @param language empty for the language of the system
     */
    void in(Optional<Locale> language);
}
