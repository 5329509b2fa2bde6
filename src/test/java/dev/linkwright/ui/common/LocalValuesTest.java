package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.FieldType;

class LocalValuesTest {
    private final LocalValues british = values(Locale.UK);
    private final LocalValues norwegian = values(Locale.of("nb", "NO"));
    private final LocalValues german = values(Locale.GERMANY);

    @Test
    void numbersKeepTheirDecimalsAndLongOnesAreGrouped() {
        assertThat(british.shown(FieldType.DECIMAL, "1234567.50")).isEqualTo("1,234,567.50");
        assertThat(german.shown(FieldType.DECIMAL, "1234567.50")).isEqualTo("1.234.567,50");
        assertThat(norwegian.shown(FieldType.NUMBER, "250000")).isEqualTo("250\u00a0000");
        assertThat(british.shown(FieldType.NUMBER, "2026")).isEqualTo("2026");
        assertThat(british.shown(FieldType.NUMBER, "many")).isEqualTo("many");
    }

    @Test
    void datesAndYesOrNoAreInWords() {
        assertThat(british.shown(FieldType.DATE, "2026-11-20")).isEqualTo("20 Nov 2026");
        assertThat(german.shown(FieldType.DATE, "2026-11-20")).isEqualTo("20.11.2026");
        assertThat(british.shown(FieldType.DATE, "soon")).isEqualTo("soon");
        assertThat(british.shown(FieldType.YES_NO, "true")).isEqualTo("Yes");
        assertThat(british.shown(FieldType.TEXT, "2026-11-20")).isEqualTo("2026-11-20");
    }

    @Test
    void whatIsShownIsReadBack() {
        for (LocalValues values : new LocalValues[]{british, norwegian, german}) {
            for (String number : new String[]{"0", "7", "-12", "9999", "250000", "1234567.50", "-0.05"}) {
                assertThat(values.read(FieldType.DECIMAL, values.shown(FieldType.DECIMAL, number))).contains(number);
            }
            for (String day : new String[]{"2026-11-20", "1999-01-02"}) {
                assertThat(values.read(FieldType.DATE, values.shown(FieldType.DATE, day))).contains(day);
            }
            assertThat(values.read(FieldType.YES_NO, values.shown(FieldType.YES_NO, "false"))).contains("false");
        }
    }

    @Test
    void peopleTypeAsTheyAreUsedTo() {
        assertThat(norwegian.read(FieldType.DECIMAL, "250 000,5")).contains("250000.5");
        assertThat(german.read(FieldType.DECIMAL, "250.000,5")).contains("250000.5");
        assertThat(british.read(FieldType.DATE, "3/4/2026")).contains("2026-04-03");
        assertThat(british.read(FieldType.DATE, "03/04/26")).contains("2026-04-03");
        assertThat(german.read(FieldType.DATE, "3.4.2026")).contains("2026-04-03");
        assertThat(british.read(FieldType.DATE, "2026-04-03")).contains("2026-04-03");
    }

    @Test
    void whatCouldMeanSomethingElseIsRefused() {
        assertThat(german.read(FieldType.DECIMAL, "1.5")).isEmpty();
        assertThat(british.read(FieldType.DECIMAL, "1,5")).isEmpty();
        assertThat(british.read(FieldType.NUMBER, "1.5")).isEmpty();
        assertThat(british.read(FieldType.DATE, "31/2/2026")).isEmpty();
        assertThat(british.read(FieldType.DATE, "31 Feb 2026")).isEmpty();
        assertThat(british.read(FieldType.YES_NO, "perhaps")).isEmpty();
    }

    private static LocalValues values(Locale formats) {
        return new Texts(Locale.ENGLISH, formats, ZoneOffset.UTC).values();
    }
}
