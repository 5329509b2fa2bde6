package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldValue;
import dev.linkwright.settings.DefaultField.Source;

class DefaultFieldsTest {
    private static final FieldValue BLANK = new FieldValue.Blank();

    private final ListSamples samples = new ListSamples();
    private final ActorMapping customer = ListSamples.OSLO.mapping(ActorType.CUSTOMER).orElseThrow();

    @AfterEach
    void close() {
        samples.close();
    }

    @Test
    void fieldsWithADefaultComeFirstAndReadOnlyOnesNotAtAll() {
        assertThat(DefaultFields.of(customer, catalogue())).extracting(field -> field.field().key())
                .containsExactly("group", "currency", "name", "country", "paymentTerms", "creditLimit", "blocked",
                        "taxArea");
    }

    @Test
    void eachFieldSaysWhereItsValueComesFrom() {
        assertThat(field(customer, "name").source()).isEqualTo(Source.CRM);
        assertThat(field(customer, "currency").source()).isEqualTo(Source.DEFAULT);
        assertThat(field(customer, "blocked").source()).isEqualTo(Source.ERP);
        assertThat(field(customer, "creditLimit").source()).isEqualTo(Source.NOTHING);
        assertThat(field(asking("creditLimit"), "creditLimit").source()).isEqualTo(Source.ASKED);
    }

    @Test
    void aFieldThatTheErpDemandsAndNothingFillsIsMarked() {
        assertThat(field(customer, "taxArea").isWithoutSource()).isTrue();
        assertThat(field(customer, "name").isWithoutSource()).isFalse();
        assertThat(field(asking("taxArea"), "taxArea").isWithoutSource()).isFalse();
    }

    @Test
    void nothingSetAndNotAskedIsNoDefault() {
        assertThat(DefaultFields.with(customer, "currency", BLANK, false, false).defaults())
                .extracting(DefaultValue::erpField).containsExactly("group");
    }

    @Test
    void whatIsMandatoryAndHasNoValueIsAskedFor() {
        assertThat(DefaultFields.with(customer, "currency", BLANK, false, true).defaults())
                .contains(new DefaultValue("currency", BLANK, true, true));
    }

    @Test
    void defaultsAreAskedForInAnotherOrder() {
        assertThat(DefaultFields.moved(customer, "currency", -1).defaults()).extracting(DefaultValue::erpField)
                .containsExactly("currency", "group");
        assertThat(DefaultFields.moved(customer, "currency", 5).defaults()).isEqualTo(customer.defaults());
    }

    @Test
    void whatTheErpCannotHoldIsSaidAtTheField() {
        assertThat(field(with("currency", "KRONER"), "currency").hindrance()).isPresent();
        assertThat(field(with("group", "NOBODY"), "group").hindrance()).isPresent();
        assertThat(field(with("creditLimit", "much"), "creditLimit").hindrance()).isPresent();
        assertThat(field(customer, "currency").hindrance()).isEmpty();
    }

    @Test
    void anItemMayBeNamedByWhatPeopleCallIt() {
        assertThat(field(with("group", "domestic"), "group").hindrance()).isEmpty();
    }

    @Test
    void whereTheErpDoesNotAnswerTheDefaultsOfTheProfileAreThere() {
        assertThat(DefaultFields.of(customer, Catalogue.NONE)).extracting(field -> field.field().key())
                .containsExactly("group", "currency");
    }

    private ActorMapping asking(String key) {
        return DefaultFields.with(customer, key, BLANK, true, false);
    }

    private ActorMapping with(String key, String value) {
        return DefaultFields.with(customer, key, FieldValue.of(value), false, false);
    }

    private DefaultField field(ActorMapping mapping, String key) {
        return DefaultFields.of(mapping, catalogue()).stream().filter(field -> field.field().key().equals(key))
                .findFirst().orElseThrow();
    }

    private Catalogue catalogue() {
        return samples.reading().complete(samples.connection(), samples.secrets, Catalogue.NONE).catalogue();
    }
}
