package dev.linkwright.app;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.Reopening;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.settings.SettingsWindow;
import dev.linkwright.ui.shell.MainWindow;

/** Closes the windows so that they open anew in another language. Belongs on the JavaFX thread. */
@Singleton
final class AnotherLanguage implements Reopening {
    /** What goes on by itself is broken off, and goes on in the new windows. */
    private static final Set<String> BY_ITSELF = Set.of("automatic.running", "app.reading-links");

    private final Languages languages;
    private final Texts texts;
    private final Work work;
    private final SettingsWindow settings;
    private final ReadOnlyObjectWrapper<Optional<Locale>> waitsFor = new ReadOnlyObjectWrapper<>(this, "waitsFor",
            Optional.empty());
    private Optional<MainWindow> window = Optional.empty();
    private Optional<Locale> wanted = Optional.empty();
    private boolean waiting;
    private volatile Optional<MainWindow.Place> place = Optional.empty();

    @Inject
    AnotherLanguage(Languages languages, Texts texts, Work work, SettingsWindow settings) {
        this.languages = languages;
        this.texts = texts;
        this.work = work;
        this.settings = settings;
    }

    /** @param main the window whose closing ends all others */
    void over(MainWindow main) {
        window = Optional.of(main);
    }

    /** Where the person was, once the windows are closed; empty if they are not to open again. */
    Optional<MainWindow.Place> place() {
        return place;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Locale>> waitsFor() {
        return waitsFor.getReadOnlyProperty();
    }

    @Override
    public void in(Optional<Locale> language) {
        wanted = language;
        if (waiting) {
            tell();
        } else {
            window.ifPresent(this::goOn);
        }
    }

    /** Looks again whatever ended, as something else may have begun, or another language been chosen meanwhile. */
    private void goOn(MainWindow main) {
        waiting = false;
        Optional<Locale> language = wanted;
        if (!main.isOpen()) {
            return;
        }
        if (isHere(language)) {
            languages.choose(language);
        } else if (work.running().stream().anyMatch(AnotherLanguage::isForAPerson)) {
            waiting = true;
            work.running().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable running) {
                    running.removeListener(this);
                    work.onScreen(() -> goOn(main));
                }
            });
        } else if (main.isBehindDialog()) {
            waiting = true;
            main.whenNoDialogIsOpen(() -> goOn(main));
        } else {
            settings.leave(() -> main.leave(() -> close(main, language)));
        }
        tell();
    }

    private void tell() {
        waitsFor.set(waiting && !isHere(wanted) ? Optional.of(languages.texts(wanted).language()) : Optional.empty());
    }

    private boolean isHere(Optional<Locale> language) {
        return texts.saysTheSameAs(languages.texts(language));
    }

    private void close(MainWindow main, Optional<Locale> language) {
        languages.choose(language);
        place = Optional.of(main.place());
        // Not every system closes a window with its owner.
        settings.close();
        main.close();
    }

    private static boolean isForAPerson(RunningWork running) {
        return running.name().map(Sentence::key).filter(BY_ITSELF::contains).isEmpty();
    }
}
