package dev.linkwright.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.FieldValue;
import dev.linkwright.ui.plans.Plans;

/** The form while it is filled in. */
class FormViewModelTest {
    private final FormViewModel form = new FormViewModel(Forms.customer(), "Tryton Oslo", Plans.texts());

    @Test
    void fieldsStandByWhereTheirValuesAreFrom() {
        assertThat(keys(FormField.Part.ASKED)).containsExactly("group", "terms", "email", "limit", "since");
        assertThat(keys(FormField.Part.FROM_CRM)).containsExactly("name", "orgnr", "street", "country");
        assertThat(keys(FormField.Part.BY_DEFAULT)).containsExactly("language", "currency");
        assertThat(keys(FormField.Part.FURTHER)).containsExactly("blocked", "discount", "secret");
    }

    @Test
    void itBeginsAtTheFirstFieldThatHasToBeFilledIn() {
        assertThat(form.first()).map(FormField::key).contains("group");
        type("group", "Do");
        assertThat(form.first()).map(FormField::key).contains("terms");
    }

    @Test
    void whatIsMissingIsSaidOnceAPersonWasThereOrPressedCreate() {
        assertThat(error("email")).isEmpty();
        type("email", "a");
        type("email", "");
        assertThat(error("email")).isEqualTo("The field must not be blank in the ERP");
        assertThat(error("group")).isEmpty();
        assertThat(form.check()).isFalse();
        assertThat(error("group")).isNotEmpty();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        type("limit", "150,000.50");
        assertThat(form.form().field("limit").orElseThrow().value()).isEqualTo(FieldValue.of("150000.50"));
        assertThat(error("limit")).isEmpty();
        type("limit", "a lot");
        assertThat(error("limit")).isEqualTo("The ERP expects another kind of value, such as 12,345.50");
        type("discount", "1.5");
        assertThat(error("discount")).isNotEmpty();
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        type("since", "1 Feb 2026");
        assertThat(form.form().field("since").orElseThrow().value()).isEqualTo(FieldValue.of("2026-02-01"));
        type("since", "31 Feb 2026");
        assertThat(error("since")).startsWith("The ERP expects another kind of value, such as");
    }

    @Test
    void howMuchRoomIsLeftIsSaidWhenItGetsScarce() {
        type("street", "Bromstadvegen 57");
        assertThat(hint("street")).isEmpty();
        type("street", "B".repeat(45));
        assertThat(hint("street")).isEqualTo("45 of 50 characters");
        type("street", "B".repeat(51));
        assertThat(hint("street")).isEmpty();
        assertThat(error("street")).isEqualTo("The ERP holds 50 characters, this value has 51");
    }

    @Test
    void whatIsTypedIsSentWithoutBlanksAroundIt() {
        type("name", "  ");
        assertThat(error("name")).isEqualTo("The field must not be blank in the ERP");
        type("name", " Stavne ");
        assertThat(form.form().field("name").orElseThrow().value()).isEqualTo(FieldValue.of("Stavne"));
    }

    @Test
    void aFieldStaysWhereItIsWhateverIsTyped() {
        type("blocked", "true");
        assertThat(keys(FormField.Part.FURTHER)).contains("blocked");
    }

    private void type(String key, String text) {
        field(key).textProperty().set(text);
    }

    private String error(String key) {
        return field(key).errorProperty().get();
    }

    private String hint(String key) {
        return field(key).hintProperty().get();
    }

    private List<String> keys(FormField.Part part) {
        return form.fields(part).stream().map(FormField::key).toList();
    }

    private FormField field(String key) {
        return List.of(FormField.Part.values()).stream().flatMap(part -> form.fields(part).stream())
                .filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }
}
