package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/**
 * An actor as it was read, with its child rows in Tryton's order. Archived child rows are not among them, as in Tryton's
 * own form.
 */
record ActorRow(ActorModel model, long id, JsonNode columns, List<ChildRow> children) {
    static final String REPLACED_BY = "replaced_by";
    static final String ACTIVE = "active";

    ActorRow {
        children = List.copyOf(children);
    }

    static ActorRow of(ActorModel model, JsonNode record) {
        List<ChildRow> children = new ArrayList<>();
        for (RowKind kind : model.rows()) {
            record.path(kind.list() + ".")
                    .forEach(row -> children.add(new ChildRow(kind, row.path("id").longValue(), row)));
        }
        return new ActorRow(model, record.path("id").longValue(), record, children);
    }

    /** Its name among the stamps of a version, and in references. */
    String key() {
        return model.model() + "," + id;
    }

    String text(String column) {
        return Wire.text(columns.path(column));
    }

    /** What people call it; its id where it has no number. */
    String number() {
        @Nullable
        String column = model.numberColumn();
        String number = column == null ? "" : text(column);
        return number.isEmpty() ? Long.toString(id) : number;
    }

    /** Tryton takes a party without a name, and shows it as its number. */
    String title() {
        String name = text(ActorModel.NAME);
        return name.isEmpty() ? "[" + number() + "]" : name;
    }

    boolean isArchived() {
        return !columns.path(ACTIVE).asBoolean(true);
    }

    /** The record that stands in its place since somebody replaced it. */
    OptionalLong replacedBy() {
        JsonNode other = columns.path(REPLACED_BY);
        return other.isIntegralNumber() ? OptionalLong.of(other.longValue()) : OptionalLong.empty();
    }

    /** What it holds in a field, with the slots standing for these rows. */
    FieldValue value(ActorField field, Bindings bindings) {
        Optional<Slot> slot = field.slot();
        if (slot.isEmpty()) {
            JsonNode own = Wire.at(columns, field.column());
            return own.isTextual()
                    ? FieldValue.of(model.marker().shown(field.column(), own.asText()))
                    : value(own);
        }
        if (!lists(slot.orElseThrow().kind())) {
            return notReadable();
        }
        return slot.orElseThrow().row(this, bindings).map(row -> value(row, field)).orElseGet(FieldValue.Blank::new);
    }

    /** What one of its rows holds in a field. */
    static FieldValue value(ChildRow row, ActorField field) {
        return value(row.value(field.column()));
    }

    private static FieldValue value(JsonNode value) {
        return value.isMissingNode() ? notReadable() : FieldValue.of(Wire.text(value));
    }

    private static FieldValue notReadable() {
        return new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));
    }

    /** What people read for the value of a list; empty for none. */
    String label(ActorField field, Bindings bindings) {
        String column = field.labelColumn().orElseThrow();
        return field.slot().map(slot -> slot.row(this, bindings).map(row -> row.text(column)).orElse(""))
                .orElseGet(() -> Wire.text(Wire.at(columns, column)));
    }

    /** Whether the answer tells of rows of this kind. */
    boolean lists(RowKind kind) {
        return columns.has(kind.list() + ".");
    }

    List<ChildRow> rows(RowKind kind) {
        return children.stream().filter(row -> row.kind() == kind).toList();
    }

    Optional<ChildRow> row(RowKind kind, String name) {
        return rows(kind).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /**
     * Stamps of the record and of each child row by {@code model,id}. Tryton changes no stamp of the record when a child
     * row changes, comes or goes; here each of these makes another version.
     */
    Version version() {
        Map<String, String> stamps = new TreeMap<>();
        stamps.put(key(), Stamp.of(columns).text());
        children.forEach(row -> stamps.put(row.key(), Stamp.of(row.columns()).text()));
        return new Version(stamps);
    }
}
