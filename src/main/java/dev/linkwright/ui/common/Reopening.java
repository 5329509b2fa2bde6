package dev.linkwright.ui.common;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Opens all windows anew, so that every text in them is in another language. */
@FunctionalInterface
public interface Reopening {
    /**
     * Keeps the language and opens the windows in it. What runs for the person ends first, and so do dialogs; for what is
     * pending they are asked first, so it may come to nothing. Whatever is chosen while it waits takes its place. Belongs
     * on the JavaFX thread; returns at once.
     *
     * @param language empty for the language of the system
     */
    void in(Optional<Locale> language);

    /** The language that the windows open in once nothing is under way any more; empty if none waits. */
    default ObservableValue<Optional<Locale>> waitsFor() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }
}
