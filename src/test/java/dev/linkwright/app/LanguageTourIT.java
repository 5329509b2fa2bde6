package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.ui.common.Texts;

/** All windows of the whole program in each language: no text is cut, no two controls share a letter. */
@Tag("campaign")
class LanguageTourIT {
    /** Names of licences and of an ERP, a version, moments, a key, and labels that come with the CRM's fields. */
    private static final List<String> NO_TEXTS = List.of("about: ", "WordCell#since", "Ctrl+S", "Tryton",
            "from source", "Organisation number", "E-mail", "Our contact", "End date");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da", "de"})
    void allWindowsHaveRoomForTheirTexts(String tag) throws TimeoutException, IOException {
        walk(tag);
    }

    @Test
    void allWindowsSayOnlyWhatStandsInABundle() throws TimeoutException, IOException {
        Texts texts = PseudoLanguage.texts();
        Snapshots pictures = new Snapshots("pseudo", texts);
        new LanguageTour(folder, texts, pictures).walk();
        assertThat(pictures.sameLetters()).isEmpty();
        assertThat(pictures.unmarked(folder)).allMatch(one -> NO_TEXTS.stream().anyMatch(one::contains));
    }

    private void walk(String tag) throws TimeoutException, IOException {
        Locale language = Locale.of(tag);
        Texts texts = new Texts(language, language, ZoneOffset.UTC);
        Snapshots pictures = new Snapshots(tag, texts);
        new LanguageTour(folder, texts, pictures).walk();
        assertThat(pictures.broken()).isEmpty();
    }
}
