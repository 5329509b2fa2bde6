package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.FieldValue;

class ValueFormTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private static Optional<FieldValue> read(ValueForm form, String json) {
        try {
            return form.read(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Optional<FieldValue> text(String text) {
        return Optional.of(new FieldValue.Text(text));
    }

    private static final Optional<FieldValue> BLANK = Optional.of(new FieldValue.Blank());

    @Test
    void emptyTextZeroIdentifierAndYearOneAreBlank() {
        assertThat(read(ValueForm.TEXT, "\"\"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.CODE, "\"\"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.ID, "\"00000000-0000-0000-0000-000000000000\"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.DATE, "\"0001-01-01\"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.DECIMAL, "null")).isEqualTo(BLANK);
    }

    @Test
    void anOptionThatIsNotSetIsBlankHoweverItIsWritten() {
        assertThat(read(ValueForm.OPTION, "\" \"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.OPTION, "\"_x0020_\"")).isEqualTo(BLANK);
        assertThat(read(ValueForm.OPTION, "\"Bank_x0020_Account\"")).isEqualTo(text("Bank Account"));
    }

    @Test
    void textStaysAsItIs() {
        assertThat(read(ValueForm.TEXT, "\" Fjord \"")).isEqualTo(text(" Fjord "));
        assertThat(read(ValueForm.TEXT, "\"_x0020_\"")).isEqualTo(text("_x0020_"));
    }

    @Test
    void decimalsAreWrittenOutAsTheServerGaveThem() {
        assertThat(read(ValueForm.DECIMAL, "1234.50")).isEqualTo(text("1234.50"));
        assertThat(read(ValueForm.DECIMAL, "1E+3")).isEqualTo(text("1000"));
        assertThat(read(ValueForm.DECIMAL, "0")).isEqualTo(text("0"));
    }

    @Test
    void whatIsOfAnotherFormIsNotRead() {
        assertThat(read(ValueForm.TEXT, "{}")).isEmpty();
        assertThat(read(ValueForm.DECIMAL, "\"1\"")).isEmpty();
        assertThat(read(ValueForm.YES_NO, "1")).isEmpty();
        assertThat(read(ValueForm.DATE, "\"2026-02-30\"")).isEmpty();
        assertThat(read(ValueForm.ID, "\"abc\"")).isEmpty();
    }

    @Test
    void everyFormSurvivesTheWayThereAndBack() {
        for (FieldValue value : new FieldValue[]{new FieldValue.Blank(), new FieldValue.Text("All")}) {
            assertThat(ValueForm.OPTION.read(ValueForm.OPTION.json(value))).contains(value);
            assertThat(ValueForm.TEXT.read(ValueForm.TEXT.json(value))).contains(value);
        }
        assertThat(ValueForm.ID.read(ValueForm.ID.json(new FieldValue.Blank()))).isEqualTo(BLANK);
        assertThat(ValueForm.DECIMAL.json(new FieldValue.Text("1234.50")).toString()).isEqualTo("1234.50");
        assertThat(ValueForm.YES_NO.json(new FieldValue.Text("true")).toString()).isEqualTo("true");
    }

    @Test
    void literalsAreQuotedOrRefused() {
        assertThat(ValueForm.TEXT.literal("O'Brien' or 1 eq 1")).contains("'O''Brien'' or 1 eq 1'");
        assertThat(ValueForm.DECIMAL.literal("1234.50")).contains("1234.50");
        assertThat(ValueForm.DECIMAL.literal("1 or 1 eq 1")).isEmpty();
        assertThat(ValueForm.YES_NO.literal("maybe")).isEmpty();
        assertThat(ValueForm.DATE.literal("")).contains("0001-01-01");
        assertThat(ValueForm.ID.literal("x")).isEmpty();
    }
}
