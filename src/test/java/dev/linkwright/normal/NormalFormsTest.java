package dev.linkwright.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;

class NormalFormsTest {
    private static final String HOME = "NO";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "TEXT    | PLAIN               | NO | Stavne Elektro       | Stavne   Elektro",
            "TEXT    | PLAIN               | NO | Stavne Elektro       | Stavne\u00a0Elektro",
            "TEXT    | PLAIN               | NO | Ærø ås               | Ærø a\u030as",
            "TEXT    | ANY_CASE            | NO | Stavne Elektro AS    | STAVNE ELEKTRO AS",
            "TEXT    | ANY_CASE            | DE | Straße               | STRASSE",
            "TEXT    | PHONE               | NO | 22 51 80 00          | +47 22518000",
            "TEXT    | PHONE               | '' | 22 51 80 00          | 004722518000",
            "TEXT    | PHONE               | SE | 08-123 456 78        | +46 (0)8 12345678",
            "TEXT    | PHONE               | DK | 33 12 34 56          | +4533123456",
            "TEXT    | PHONE               | NO | 22518000 ext. 12     | +47 22 51 80 00 x12",
            "TEXT    | PHONE               | QQ | 22 51 80 00          | 22518000",
            "TEXT    | PHONE               | NO | 22518000 / 22518001  | 22 51 80 00/22 51 80 01",
            "TEXT    | EMAIL               | NO | Post@Stavne.example  | mailto:post@stavne.example",
            "TEXT    | WEB_ADDRESS         | NO | https://www.Stavne.no/ | stavne.no",
            "TEXT    | WEB_ADDRESS         | NO | http://stavne.no/Om/ | HTTP://WWW.stavne.no/Om",
            "TEXT    | ORGANISATION_NUMBER | NO | NO 995 525 828 MVA   | 995525828",
            "TEXT    | ORGANISATION_NUMBER | '' | 995525828MVA         | NO995525828",
            "TEXT    | ORGANISATION_NUMBER | SE | 559318-2047          | SE559318204701",
            "TEXT    | ORGANISATION_NUMBER | SE | 165593182047         | 5593182047",
            "TEXT    | ORGANISATION_NUMBER | '' | 5593182047           | SE5593182047",
            "TEXT    | ORGANISATION_NUMBER | DK | CVR-nr. 31 28 40 64  | DK31284064",
            "TEXT    | ORGANISATION_NUMBER | FI | 3128406-4            | FI31284064",
            "TEXT    | ORGANISATION_NUMBER | DE | DE 136.695.976       | de136695976",
            "TEXT    | ORGANISATION_NUMBER | GR | EL094259216          | 094259216",
            "TEXT    | COUNTRY             | NO | no                   | NO",
            "LIST    | COUNTRY             | NO | se                   | SE",
            "DECIMAL | PLAIN               | NO | 1234.50              | 1234.5",
            "DECIMAL | PLAIN               | NO | 1000                 | 1000.00",
            "NUMBER  | PLAIN               | NO | -0                   | 0",
            "YES_NO  | PLAIN               | NO | True                 | true",
            "DATE    | PLAIN               | NO | 2026-11-22           | 2026-11-22T00:00:00"})
    void theSameInOtherWritingIsEqual(FieldType type, Notation notation, String country, String one, String other) {
        assertThat(normal(type, notation, one, country)).isEqualTo(normal(type, notation, other, country)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TEXT | PLAIN | Stavne Elektro | STAVNE ELEKTRO",
            "TEXT | PHONE | 22518000 | 22518001", "TEXT | PHONE | 22518000 | 22518000 ext 12",
            "TEXT | PHONE | 22518000 | 22518000 / 22518001", "TEXT | PHONE | +46 22518000 | +47 22518000",
            "TEXT | WEB_ADDRESS | stavne.no/om | stavne.no/Om", "TEXT | WEB_ADDRESS | stavne.no?a=1 | stavne.no",
            "TEXT | ORGANISATION_NUMBER | 995525828 | 995525829", "DECIMAL | PLAIN | 1234.5 | 1234.51",
            "DATE | PLAIN | 2026-11-22 | 2026-11-23", "TEXT | EMAIL | post@a.no | post@b.no"})
    void whatMeansSomethingElseDiffers(FieldType type, Notation notation, String one, String other) {
        assertThat(normal(type, notation, one, HOME)).isNotEqualTo(normal(type, notation, other, HOME));
    }

    @Test
    void yearOneIsBlank() {
        assertThat(normal(FieldType.DATE, Notation.PLAIN, "0001-01-01", HOME)).isEmpty();
        assertThat(normal(FieldType.DATE, Notation.PLAIN, "0001-01-01T00:00:00", HOME)).isEmpty();
    }

    @Test
    void whiteSpaceAloneIsBlank() {
        for (Notation notation : Notation.values()) {
            assertThat(normal(FieldType.TEXT, notation, " \u00a0\t", HOME)).as(notation.name()).isEmpty();
        }
    }

    @Test
    void aTextWithoutDigitsInAPhoneFieldIsNotBlank() {
        assertThat(normal(FieldType.TEXT, Notation.PHONE, "ask Kari", HOME)).isNotEmpty()
                .isNotEqualTo(normal(FieldType.TEXT, Notation.PHONE, "ask Ole", HOME));
    }

    private static String normal(FieldType type, Notation notation, String text, String country) {
        FieldDefinition field = new FieldDefinition("f", "F", type, notation, Access.NORMAL, 0, null, null, null,
                null);
        return NormalForms.of(field, new FieldValue.Text(text), country, HOME);
    }
}
