package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** What the form holds where the CRM has no value. */
class CreateDefaultsTest {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = new FakeErp(fields());
    private final CreateInErp creating = new Workstation(crm, erp, "Ingrid").creating();

    CreateDefaultsTest() {
        erp.defineList("country.country", crm.list("country"));
        erp.defineList("terms", List.of(new ListItem("7f3a", "10 days net"), new ListItem("91c2", "30 days net")));
    }

    private static List<FieldDefinition> fields() {
        List<FieldDefinition> fields = new ArrayList<>(Samples.erpFields());
        fields.add(new FieldDefinition("terms", "Payment terms", FieldType.LIST, Notation.PLAIN, Access.NORMAL, 0,
                "terms", "7f3a", null, null));
        fields.add(FieldDefinition.text("group", "Customer group", Notation.PLAIN, Access.NORMAL, 20));
        return fields;
    }

    @Test
    void aDefaultThatIsSetSilentlyIsFilledInAndSent() {
        CreateForm form = form(set("group", "Domestic"));

        CreateField group = form.field("group").orElseThrow();
        assertThat(group.value()).isEqualTo(FieldValue.of("Domestic"));
        assertThat(group.source()).isEqualTo(CreateField.Source.DEFAULT);
        assertThat(group.asked()).isFalse();
        CreateOutcome outcome = creating.create(connection(set("group", "Domestic")), form, List.of());
        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        assertThat(erp.value(new ErpActor(ActorType.CUSTOMER, erp.keys().getFirst()), "group")).isEqualTo("Domestic");
    }

    @Test
    void whatIsAskedForStandsFirstInTheOrderOfTheProfileWithItsDefaultFilledIn() {
        CreateForm form = form(new DefaultValue("group", new FieldValue.Blank(), true, true),
                new DefaultValue("terms", FieldValue.of("91c2"), true, false));

        assertThat(form.fields().subList(0, 2)).extracting(CreateField::key).containsExactly("group", "terms");
        assertThat(form.fields().subList(0, 2)).allMatch(CreateField::asked);
        assertThat(form.field("terms").orElseThrow().value()).isEqualTo(FieldValue.of("91c2"));
    }

    @Test
    void whatTheProfileDemandsMustNotBeBlank() {
        CreateForm form = form(new DefaultValue("group", new FieldValue.Blank(), true, true));

        assertThat(form.field("group").orElseThrow().mandatory()).isTrue();
        assertThat(form.hindrances().get("group").kind()).isEqualTo(Hindrance.Kind.MANDATORY);
        assertThat(form.typed("group", FieldValue.of("Domestic")).hindrances()).isEmpty();
    }

    @Test
    void theCrmsValueComesBeforeTheProfilesAndThatBeforeTheErps() {
        assertThat(form().field("terms").orElseThrow().value()).as("the ERP's own").isEqualTo(FieldValue.of("7f3a"));
        assertThat(form(set("terms", "91c2")).field("terms").orElseThrow().value()).isEqualTo(FieldValue.of("91c2"));
        assertThat(form(set("name", "Unnamed")).field("name").orElseThrow().value())
                .isEqualTo(FieldValue.of("Stavne Elektro AS"));
        crm.edit(Samples.COMPANY, "email", "");
        assertThat(form(set("email", "post@example.org")).field("email").orElseThrow().value())
                .isEqualTo(FieldValue.of("post@example.org"));
    }

    @Test
    void whatIsAskedForIsAskedEvenIfTheCrmHasAValue() {
        CreateField name = form(new DefaultValue("name", new FieldValue.Blank(), true, false)).fields().getFirst();

        assertThat(name.key()).isEqualTo("name");
        assertThat(name.asked()).isTrue();
        assertThat(name.source()).isEqualTo(CreateField.Source.CRM);
    }

    @Test
    void anItemOfAListMayBeNamedAsPeopleReadIt() {
        assertThat(form(set("terms", "30 Days net")).field("terms").orElseThrow().value())
                .isEqualTo(FieldValue.of("91c2"));
    }

    @Test
    void anItemThatTheErpDoesNotHaveIsAskedForWithTheReason() {
        CreateField terms = form(set("terms", "60 days net")).field("terms").orElseThrow();

        assertThat(terms.value()).isEqualTo(new FieldValue.Blank());
        assertThat(terms.asked()).isTrue();
        assertThat(terms.note()).contains(Sentence.of("connect.create.no-such-item", "60 days net"));
    }

    @Test
    void aDefaultForAFieldThatTheErpDoesNotHaveOrWriteIsLeftOut() {
        CreateForm form = form(set("nowhere", "A"), set("code", "C-1"));

        assertThat(form.field("nowhere")).isEmpty();
        assertThat(form.field("code")).isEmpty();
    }

    private CreateForm form(DefaultValue... defaults) {
        return creating.form(connection(defaults), Samples.COMPANY, ActorType.CUSTOMER);
    }

    private static ErpConnection connection(DefaultValue... defaults) {
        ErpConnection usual = Samples.connection();
        return new ErpConnection(usual.id(), usual.name(), usual.connector(), true, usual.description(),
                usual.homeCountry(), usual.configuration(), List.of(new ActorMapping(ActorType.CUSTOMER, true,
                        Samples.mappings(), List.of(), List.of(defaults))));
    }

    private static DefaultValue set(String field, String value) {
        return new DefaultValue(field, FieldValue.of(value), false, false);
    }
}
