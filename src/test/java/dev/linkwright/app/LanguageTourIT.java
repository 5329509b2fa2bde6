package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.ui.common.Texts;

/** All windows of the whole program in each language: no text is cut, no two controls share a letter. */
@Tag("campaign")
class LanguageTourIT {
    /** Names, as whole texts. */
    private static final Set<String> NAMES = Set.of("Tryton", "from source", "Ctrl+S");
    /** Where no text can stand: versions, a folder and licences of About, and a moment, as its country writes it. */
    private static final Pattern NO_TEXTS = Pattern
            .compile("about: Labellabel: “[\\d/].*|about: Labellabel small muted: .*|.*WordCell#since.*");

    /**
     * Where a made-up text may be cut, as its marks make a short word half as long again: choices side by side in a fixed
     * width, headings and cells of tables, whose columns can be drawn wider, and the words beside what they explain.
     */
    private static final Pattern MAY_BE_CUT = Pattern.compile(".*: is cut: (ToggleButton#.*|.*-cell.*"
            + "|TickBox\\.check-box .*|.*\\.criterion-joined .*)|settings-.*: is cut: Label\\.label “.*"
            + "|settings-mappings: is cut: Label\\.label\\.small\\.muted .*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da", "de"})
    void allWindowsHaveRoomForTheirTexts(String tag) throws TimeoutException, IOException {
        walk(tag);
    }

    /** All else has room for a language that is two fifths longer than English. */
    @Test
    void allWindowsSayOnlyWhatStandsInABundle() throws TimeoutException, IOException {
        Texts texts = PseudoLanguage.texts();
        Snapshots pictures = new Snapshots("pseudo", texts);
        walk(texts, pictures);
        assertThat(pictures.broken()).allMatch(one -> MAY_BE_CUT.matcher(one).matches());
        assertThat(pictures.unmarked(folder)).allMatch(one -> NO_TEXTS.matcher(one).matches()
                || NAMES.stream().anyMatch(name -> one.endsWith("“" + name + "”")));
    }

    private void walk(String tag) throws TimeoutException, IOException {
        Locale language = Locale.of(tag);
        Texts texts = new Texts(language, language, ZoneOffset.UTC);
        Snapshots pictures = new Snapshots(tag, texts);
        walk(texts, pictures);
        assertThat(pictures.broken()).isEmpty();
    }

    private void walk(Texts texts, Snapshots pictures) throws TimeoutException {
        TourStop take = (scene, window, _) -> pictures.take(scene, window);
        new SignInTour(folder.resolve("sign-in"), texts, take).walk();
        new LanguageTour(folder, texts, take).walk();
    }
}
