package dev.linkwright.erp.tryton;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What tells the actors of a type among all the records of their model. */
sealed interface Scope {

    /** As a condition of a search. */
    ArrayNode condition();

    /** The column that tells whether a record is one of them. */
    String column();

    /** Whether a record that was read with that column is one of them. */
    boolean has(JsonNode record);

    /** Makes a new record one of them. */
    void put(ObjectNode made);

    /** The model of the rows that this makes beside the record, if it does. */
    Optional<String> rows();

    /** Parties of a category. */
    record Category(LongSupplier id) implements Scope {

        @Override
        public ArrayNode condition() {
            return Wire.list("categories", "in", Wire.list(id.getAsLong()));
        }

        @Override
        public String column() {
            return "categories";
        }

        @Override
        public boolean has(JsonNode record) {
            long category = id.getAsLong();
            return StreamSupport.stream(record.path(column()).spliterator(), false)
                    .anyMatch(one -> one.longValue() == category);
        }

        @Override
        public void put(ObjectNode made) {
            made.set("categories", Wire.list(Wire.list("add", Wire.list(id.getAsLong()))));
        }

        @Override
        public Optional<String> rows() {
            return Optional.of("party.party-party.category");
        }
    }

    /** Records with a value in a column. */
    record Fixed(String column, String value) implements Scope {

        @Override
        public ArrayNode condition() {
            return Wire.list(column, "=", value);
        }

        @Override
        public boolean has(JsonNode record) {
            return record.path(column).asText().equals(value);
        }

        @Override
        public void put(ObjectNode made) {
            made.put(column, value);
        }

        @Override
        public Optional<String> rows() {
            return Optional.empty();
        }
    }
}
