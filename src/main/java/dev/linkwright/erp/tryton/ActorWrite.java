package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Version;

/**
 * One write of an actor with everything that belongs to it, carried out by Tryton in one transaction.
 *
 * <p>
 * Tryton compares the stamp of a row only when that row is written. So one child row, the same for every workstation,
 * is always among the rows written, if with nothing in it: see {@link ActorSaver} for what hangs on it.
 */
final class ActorWrite {
    private final ActorModel model;
    private final ActorRow before;
    private final Version expected;
    private final List<FieldChange> changes;
    private final Bindings bindings;
    private final RowValues rowValues;
    private final ObjectNode values = Wire.object();
    private final Map<RowKind, ArrayNode> actions = new EnumMap<>(RowKind.class);
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> deleted = new LinkedHashSet<>();

    ActorWrite(ActorRow before, Version expected, List<FieldChange> changes, Bindings bindings, RowValues rowValues) {
        this.model = before.model();
        this.before = before;
        this.expected = expected;
        this.changes = changes;
        this.bindings = bindings;
        this.rowValues = rowValues;
        written.add(before.key());
        Map<Slot, List<FieldChange>> bySlot = new EnumMap<>(Slot.class);
        for (FieldChange change : changes) {
            ActorField field = field(change);
            field.slot().ifPresentOrElse(
                    slot -> bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(change),
                    () -> rowValues.put(values, before.columns(), field, change.after()));
        }
        bySlot.forEach(this::writeSlot);
        model.marker().rows(before).forEach(this::delete);
        model.marker().column(before).filter(column -> !values.has(column)).ifPresent(this::writeAsShown);
        guard().filter(row -> !written.contains(row.key()) && !deleted.contains(row.key()))
                .ifPresent(row -> write(row, Wire.object()));
        actions.forEach((kind, list) -> values.set(kind.list(), list));
    }

    private ActorField field(FieldChange change) {
        return model.known(change.field());
    }

    private void writeAsShown(String column) {
        String shown = model.marker().shown(column, before.text(column));
        values.set(column, shown.isEmpty() ? Wire.node(null) : Wire.node(shown));
    }

    private void writeSlot(Slot slot, List<FieldChange> changes) {
        boolean blank = changes.stream().allMatch(change -> change.after().isBlank());
        Optional<ChildRow> row = slot.boundRow(before, bindings);
        if (row.isPresent() && blank && model.fields(slot).size() == 1) {
            delete(row.orElseThrow());
        } else if (row.isPresent()) {
            write(row.orElseThrow(), with(Wire.object(), row.orElseThrow().columns(), changes));
        } else if (!blank) {
            List<FieldValue> sent = changes.stream().map(FieldChange::after).toList();
            ObjectNode made = with(rowValues.newRow(slot, country(), sent), MissingNode.getInstance(), changes);
            actions(slot.kind()).add(Wire.list("create", Wire.list(made)));
        }
    }

    private ObjectNode with(ObjectNode row, JsonNode earlier, List<FieldChange> changes) {
        changes.forEach(change -> rowValues.put(row, earlier, field(change), change.after()));
        return row;
    }

    private void write(ChildRow row, ObjectNode columns) {
        actions(row.kind()).add(Wire.list("write", Wire.list(row.id()), columns));
        written.add(row.key());
    }

    private void delete(ChildRow row) {
        actions(row.kind()).add(Wire.list("delete", Wire.list(row.id())));
        deleted.add(row.key());
    }

    private ArrayNode actions(RowKind kind) {
        return actions.computeIfAbsent(kind, _ -> Wire.list());
    }

    /** An address by preference: nothing of it is checked or put into another notation when it is written. */
    private Optional<ChildRow> guard() {
        return before.children().stream().filter(row -> row.kind().isWritten())
                .min(Comparator.comparing(ChildRow::kind).thenComparingLong(ChildRow::id));
    }

    private String country() {
        Map<String, FieldValue> written = after();
        return model.countryField().map(ActorField::key).filter(written::containsKey).isPresent()
                ? model.countryIn(written).textOrEmpty()
                : model.country(before, bindings).textOrEmpty();
    }

    ActorRow before() {
        return before;
    }

    ObjectNode values() {
        return values;
    }

    /** Names of the rows that existed and were written, the record's among them. */
    Set<String> written() {
        return written;
    }

    Set<String> deleted() {
        return deleted;
    }

    /** What the server is to compare: the stamps of everything that was shown. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        expected.stamps().forEach((row, stamp) -> stamps.put(row, Stamp.parse(stamp).timestamp()));
        // Relations have none, and are not written.
        stamps.values().removeIf(String::isEmpty);
        return stamps;
    }

    /** What each written field holds afterwards, by key. */
    Map<String, FieldValue> after() {
        Map<String, FieldValue> after = new HashMap<>();
        changes.forEach(change -> after.put(change.field(), change.after()));
        return after;
    }
}
