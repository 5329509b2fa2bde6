package dev.linkwright.erp.tryton;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Puts values of fields into Tryton's columns, and says what a new row of a slot holds. */
final class RowValues {
    private final String system;
    private final Countries countries;
    private final FieldCatalogue catalogue;

    RowValues(String system, Countries countries, FieldCatalogue catalogue) {
        this.system = system;
        this.countries = countries;
        this.catalogue = catalogue;
    }

    void put(ObjectNode row, PartyField field, FieldValue value) {
        switch (value) {
            case FieldValue.Blank() -> row.putNull(column(field));
            case FieldValue.Text(String text) when field == PartyField.COUNTRY -> row.put("country", country(text));
            case FieldValue.Text(String text) -> row.put(column(field), text);
            case FieldValue.NotReadable(var _) ->
                throw new ProblemException(new Problem.Bug("A value that is not known cannot be written: " + field));
        }
    }

    private static String column(PartyField field) {
        return field == PartyField.COUNTRY ? "country" : field.column();
    }

    private long country(String code) {
        return countries.id(code).orElseThrow(() -> new ProblemException(
                new Problem.Refused(system, "There is no country " + code + ".", PartyField.COUNTRY.key())));
    }

    /**
     * A row without values yet.
     *
     * @param country ISO code of the party's country, empty where unknown
     * @param values  what it is to hold; a VAT number that starts with a country's code is that country's
     */
    ObjectNode newRow(Slot slot, String country, Collection<FieldValue> values) {
        Optional<String> named = values.stream().map(FieldValue::textOrEmpty)
                .filter(text -> slot == Slot.VAT && text.matches("[A-Za-z]{2}.*"))
                .map(text -> text.substring(0, 2).toUpperCase(Locale.ROOT)).findFirst();
        ObjectNode row = slot.newRow(named.orElse(country),
                values.stream().map(FieldValue::textOrEmpty).findFirst().orElse(""));
        if (slot == Slot.IDENTIFIER && !catalogue.takesIdentifiersOf(row.path("type").asText())) {
            row.remove("type");
        }
        return row;
    }
}
