package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;

class SlotTest {
    private final ArrayNode contacts = Wire.list();
    private final ArrayNode identifiers = Wire.list();
    private final ObjectNode party = Wire.object().put("id", 1).put("name", "A").putNull("tax_identifier");

    private ActorRow read() {
        party.set("contact_mechanisms.", contacts);
        party.set("identifiers.", identifiers);
        party.set("addresses.", Wire.list());
        return ActorRow.of(ActorModel.COMPANY, party);
    }

    private static FieldValue value(ActorRow row, String field, Bindings bindings) {
        return row.value(ActorModel.COMPANY.known(field), bindings);
    }

    private void contact(long id, String type, String value) {
        contacts.add(Wire.object().put("id", id).put("type", type).put("value", value));
    }

    private void identifier(long id, String type, String code) {
        identifiers.add(Wire.object().put("id", id).put("type", type).put("code", code));
    }

    private String shown(String field, Bindings bindings) {
        return value(read(), field, bindings).textOrEmpty();
    }

    @Test
    void anUnboundSlotShowsItsFirstRow() {
        contact(5, "email", "a@example.com");
        contact(7, "phone", "first");
        contact(6, "phone", "second");

        assertThat(shown("phone", Bindings.NONE)).isEqualTo("first");
        assertThat(shown("mobile", Bindings.NONE)).isEmpty();
    }

    @Test
    void aBoundSlotShowsItsRowInAnyOrder() {
        contact(7, "phone", "first");
        contact(6, "phone", "second");

        assertThat(shown("phone", Bindings.NONE.with("phone", "6"))).isEqualTo("second");
    }

    @Test
    void aBoundRowThatVanishedOrBecameSomethingElseReadsAsBlank() {
        contact(7, "phone", "first");
        contact(6, "mobile", "was a phone");

        assertThat(shown("phone", Bindings.NONE.with("phone", "99"))).isEmpty();
        assertThat(shown("phone", Bindings.NONE.with("phone", "6"))).isEmpty();
        assertThat(Slot.PHONE.boundRow(read(), Bindings.NONE.with("phone", "99"))).isEmpty();
    }

    @Test
    void aNorwegianOrganisationNumberComesFirstThenOnesWithAType() {
        identifier(1, null, "untyped");
        assertThat(shown("identifier", Bindings.NONE)).isEqualTo("untyped");
        identifier(2, "se_orgnr", "swedish");
        assertThat(shown("identifier", Bindings.NONE)).isEqualTo("swedish");
        identifier(3, "no_orgnr", "norwegian");
        assertThat(shown("identifier", Bindings.NONE)).isEqualTo("norwegian");
    }

    @Test
    void aNumberThatIsNotWrittenAsItsTypeWantsGetsNoType() {
        assertThat(Slot.IDENTIFIER.newRow("SE", "552447-0647").path("type").asText()).isEqualTo("se_orgnr");
        assertThat(Slot.IDENTIFIER.newRow("SE", "SE552447064701").path("type").isNull()).isTrue();
        assertThat(Slot.IDENTIFIER.newRow("NO", "313 550 729").path("type").asText()).isEqualTo("no_orgnr");
        assertThat(Slot.IDENTIFIER.newRow("NO", "NO 313550729 MVA").path("type").isNull()).isTrue();
        assertThat(Slot.IDENTIFIER.newRow("DK", "93028392").path("type").isNull()).isTrue();
    }

    @Test
    void vatNumbersAreNoOrganisationNumbers() {
        identifier(1, "eu_vat", "SE1");
        assertThat(shown("identifier", Bindings.NONE)).isEmpty();
        assertThat(shown("vat", Bindings.NONE)).isEqualTo("SE1");

        identifiers.removeAll();
        identifier(2, "dk_cvr", "DK2");
        party.put("tax_identifier", 2);
        assertThat(shown("vat", Bindings.NONE)).isEqualTo("DK2");
    }

    @Test
    void whatTheAnswerDoesNotHoldIsNotReadable() {
        ActorRow bare = ActorRow.of(ActorModel.COMPANY, Wire.object().put("id", 1).putNull("name"));

        assertThat(value(bare, "code", Bindings.NONE)).isInstanceOf(FieldValue.NotReadable.class);
        assertThat(value(bare, "phone", Bindings.NONE)).isInstanceOf(FieldValue.NotReadable.class);
        assertThat(value(bare, "name", Bindings.NONE)).isInstanceOf(FieldValue.Blank.class);
    }

    @Test
    void anAddressWithoutCountryHasABlankOne() {
        ActorRow read = ActorRow.of(ActorModel.COMPANY, Wire.object().put("id", 1).set("addresses.",
                Wire.list(Wire.object().put("id", 2).put("city", "Oslo").putNull("country."))));

        assertThat(value(read, "address.country", Bindings.NONE)).isInstanceOf(FieldValue.Blank.class);
        assertThat(value(read, "address.street", Bindings.NONE)).isInstanceOf(FieldValue.NotReadable.class);
    }
}
