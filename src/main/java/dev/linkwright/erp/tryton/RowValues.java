package dev.linkwright.erp.tryton;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Puts values of fields into Tryton's columns, and says what a new row of a slot holds. */
final class RowValues {
    private final String system;
    private final Lists lists;
    private final FieldCatalogue catalogue;

    RowValues(String system, Lists lists, FieldCatalogue catalogue) {
        this.system = system;
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /**
     * Puts a value among those that are written.
     *
     * @param before what the record or row holds; a missing node for a new one
     */
    void put(ObjectNode row, JsonNode before, ActorField field, FieldValue value) {
        switch (value) {
            case FieldValue.Blank() -> row.putNull(field.ownColumn());
            case FieldValue.Text(String text) -> field.list().ifPresentOrElse(
                    source -> putItem(row, before, field, source, text),
                    () -> row.set(field.ownColumn(), node(field, text)));
            case FieldValue.NotReadable(var _) -> throw new ProblemException(
                    new Problem.Bug("A value that is not known cannot be written: " + field.key()));
        }
    }

    private JsonNode node(ActorField field, String text) {
        try {
            return ColumnValue.node(field.type(), text);
        } catch (NumberFormatException | DateTimeException unusable) {
            throw new ProblemException(
                    new Problem.Refused(system, Sentence.of("write.unreadable", text), field.key()),
                    unusable);
        }
    }

    private void putItem(ObjectNode row, JsonNode before, ActorField field, ListSource source, String key) {
        JsonNode item = lists.row(source, key).orElseThrow(() -> new ProblemException(
                new Problem.Refused(system, Sentence.of("write.no-item", key), field.key())));
        row.set(field.ownColumn(), item.path("id"));
        @Nullable
        String least = source.least();
        if (least != null && item.path(least).asDouble(0) > before.path(least).asDouble(0)) {
            row.set(least, item.path(least));
        }
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
