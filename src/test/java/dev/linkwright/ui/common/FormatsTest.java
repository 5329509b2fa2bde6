package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.model.FieldType;

class FormatsTest {
    private static final Instant MOMENT = Instant.parse("2026-10-20T14:05:00Z");

    /** Words, what the system writes, what is written beside the words. */
    @ParameterizedTest
    @CsvSource({"en,en-US,en-US", "en,en,en", "nb,nb-NO,nb-NO", "nb,no-NO,no-NO", "nb,nn-NO,nn-NO", "de,de-CH,de-CH",
            "en,nb-NO,en-NO", "en,de-DE,en-DE", "de,fr-CH,de-CH", "sv,fi-FI,sv-FI", "nb,en-US,nb-NO", "nb,de-DE,nb-NO",
            "da,en-GB,da-DK", "sv,en,sv-SE", "de,en-US,de-DE", "en,ja,en-GB"})
    void theSystemsWayCountsAsFarAsItSpeaksTheLanguage(String words, String system, String expected) {
        assertThat(Formats.beside(Locale.forLanguageTag(words), Locale.forLanguageTag(system)))
                .isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"en; 20 Oct 2026; 12,345.50", "nb; 20. okt. 2026; 12 345,50",
            "sv; 20 okt. 2026; 12 345,50", "da; 20. okt. 2026; 12.345,50", "de; 20.10.2026; 12.345,50"})
    void daysAndNumbersAreWrittenAsTheWordsAre(String language, String day, String number) {
        Texts texts = texts(language);
        assertThat(texts.text("words.verbatim", LocalDate.of(2026, 10, 20))).isEqualTo(day);
        assertThat(texts.values().shown(FieldType.DECIMAL, "12345.50").replace('\u00a0', ' ')).isEqualTo(number);
        assertThat(texts.values().read(FieldType.DECIMAL, number)).contains("12345.50");
        assertThat(texts.values().read(FieldType.DATE, day)).contains("2026-10-20");
        assertThat(texts.text("words.verbatim", MOMENT)).startsWith(day);
    }

    @Test
    void noSentenceHasAMonthOfAnotherLanguage() {
        for (String language : List.of("nb", "sv", "da", "de")) {
            String day = texts(language).day(MOMENT, MOMENT);
            assertThat(day).as(language).doesNotContain("Oct").contains("20");
        }
    }

    private static Texts texts(String language) {
        Locale words = Locale.of(language);
        return new Texts(words, Formats.beside(words, Locale.US.getLanguage().equals(language) ? Locale.UK : Locale.US),
                ZoneOffset.UTC);
    }
}
