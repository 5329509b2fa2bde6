package dev.linkwright.erp.tryton;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.OperationId;

/**
 * What tells which Create made an actor. It is made in the same transaction as the actor, looked for when the answer was
 * lost, and removed by the first save.
 */
sealed interface Marker {
    String PREFIX = "linkwright:";

    /**
     * How to look for it.
     *
     * @param model  whose records hold it
     * @param domain finds it
     * @param actor  the column that names the actor
     */
    record Search(String model, ArrayNode domain, String actor) {
    }

    static String value(OperationId operation) {
        return PREFIX + operation.value();
    }

    Search search(ActorModel of, OperationId operation);

    /** Adds it to an actor that is being made, and to the rows made with it. */
    void put(ObjectNode made, Map<RowKind, ArrayNode> rows, OperationId operation);

    /** The rows that are markers. */
    Stream<ChildRow> rows(ActorRow actor);

    /** A column of the record as people are to see it. */
    String shown(String column, String text);

    /** The column that holds it, where that is one of the record's own; the record is written with what is shown of it. */
    Optional<String> column(ActorRow actor);

    /** A contact mechanism of its own. */
    record Row() implements Marker {

        @Override
        public Search search(ActorModel of, OperationId operation) {
            return new Search(RowKind.CONTACT.model(),
                    Wire.list(Wire.list("type", "=", "other"), Wire.list("value", "=", value(operation))),
                    RowKind.CONTACT.owner());
        }

        @Override
        public void put(ObjectNode made, Map<RowKind, ArrayNode> rows, OperationId operation) {
            rows.computeIfAbsent(RowKind.CONTACT, _ -> Wire.list())
                    .add(Wire.object().put("type", "other").put("value", value(operation)));
        }

        @Override
        public Stream<ChildRow> rows(ActorRow actor) {
            return actor.rows(RowKind.CONTACT).stream()
                    .filter(row -> row.text("type").equals("other") && row.text("value").startsWith(PREFIX));
        }

        @Override
        public String shown(String column, String text) {
            return text;
        }

        @Override
        public Optional<String> column(ActorRow actor) {
            return Optional.empty();
        }
    }

    /**
     * The last line of a long text, where actors have no rows that could carry it.
     *
     * @param text the column
     */
    record Line(String text) implements Marker {
        private static final Pattern LINE = Pattern.compile("(^|\\R)" + PREFIX + "[0-9a-f]{32}(?=\\R|$)");
        private static final Predicate<String> MARKED = LINE.asPredicate();

        @Override
        public Search search(ActorModel of, OperationId operation) {
            return new Search(of.model(), Wire.list(Wire.list(text, "like", "%" + value(operation) + "%")), "id");
        }

        @Override
        public void put(ObjectNode made, Map<RowKind, ArrayNode> rows, OperationId operation) {
            String written = made.path(text).asText("");
            made.put(text, written.isEmpty() ? value(operation) : written + "\n" + value(operation));
        }

        @Override
        public Stream<ChildRow> rows(ActorRow actor) {
            return Stream.of();
        }

        @Override
        public String shown(String column, String written) {
            return column.equals(text) ? LINE.matcher(written).replaceAll("") : written;
        }

        @Override
        public Optional<String> column(ActorRow actor) {
            return Optional.of(text).filter(column -> MARKED.test(actor.text(column)));
        }
    }
}
