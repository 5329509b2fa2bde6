package dev.linkwright.erp.tryton;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;

/** The fields of customers and suppliers. */
enum PartyField {
    NAME("name", null, "name", Notation.PLAIN), CODE("code", null, "code", Notation.PLAIN),
    //
    IDENTIFIER("identifier", Slot.IDENTIFIER, "code", Notation.ORGANISATION_NUMBER),
    //
    VAT("vat", Slot.VAT, "code", Notation.ORGANISATION_NUMBER),
    //
    STREET("address.street", Slot.ADDRESS, "street", Notation.PLAIN),
    //
    POSTAL_CODE("address.postal_code", Slot.ADDRESS, "postal_code", Notation.PLAIN),
    //
    CITY("address.city", Slot.ADDRESS, "city", Notation.PLAIN),
    //
    COUNTRY("address.country", Slot.ADDRESS, "country.code", Notation.COUNTRY),
    //
    PHONE("phone", Slot.PHONE, "value", Notation.PHONE), MOBILE("mobile", Slot.MOBILE, "value", Notation.PHONE),
    //
    FAX("fax", Slot.FAX, "value", Notation.PHONE), EMAIL("email", Slot.EMAIL, "value", Notation.EMAIL),
    //
    WEBSITE("website", Slot.WEBSITE, "value", Notation.WEB_ADDRESS);

    private final String key;
    private final @Nullable Slot slot;
    private final String column;
    private final Notation notation;

    PartyField(String key, @Nullable Slot slot, String column, Notation notation) {
        this.key = key;
        this.slot = slot;
        this.column = column;
        this.notation = notation;
    }

    static Optional<PartyField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    Optional<Slot> slot() {
        return Optional.ofNullable(slot);
    }

    /** Its column in the party or in the slot's row. */
    String column() {
        return column;
    }

    Notation notation() {
        return notation;
    }

    FieldValue in(PartyRow party) {
        return value(party.columns().path(column));
    }

    FieldValue in(ChildRow row) {
        return value(row.value(column));
    }

    /** What the party holds here, with the slots standing for these rows. */
    FieldValue in(PartyRow party, Bindings bindings) {
        if (slot == null) {
            return in(party);
        }
        if (!party.lists(slot.kind())) {
            return notReadable();
        }
        return slot.row(party, bindings).map(this::in).orElseGet(FieldValue.Blank::new);
    }

    private static FieldValue value(JsonNode value) {
        if (value.isMissingNode()) {
            return notReadable();
        }
        return value.isNull() ? new FieldValue.Blank() : FieldValue.of(value.asText());
    }

    private static FieldValue notReadable() {
        return new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));
    }
}
