package dev.linkwright.erp.tryton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.model.Access;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;
import dev.linkwright.normal.NormalForms;

/**
 * What is known of an actor after a write.
 *
 * <p>
 * Tryton answers a write with nothing, so the actor is read again. That read shows our write and whatever somebody else
 * wrote since. Values are therefore those that were sent, and those read before under the version that the write was
 * conditional on. Of the stamps that the read shows, one counts if the row's values prove that it belongs to them; of a
 * row that was not written the stamp of before stands. A stamp that proves nothing is replaced by one that no row ever
 * has, so that the next look at the actor finds it changed.
 */
final class SavedActor {
    private static final String OVERTAKEN = "overtaken";

    private final ActorWrite write;
    private final ActorRow before;
    private final ActorRow after;
    private final Bindings bindings;

    /** @param asked the bindings of the request */
    SavedActor(ActorWrite write, ActorRow after, Bindings asked) {
        this.write = write;
        this.before = write.before();
        this.after = after;
        this.bindings = bound(write, after, asked);
    }

    /** Written slots stand for the row written or made, the others for the row that they showed before. */
    private static Bindings bound(ActorWrite write, ActorRow after, Bindings asked) {
        Bindings bindings = asked;
        for (Slot slot : write.before().model().slots()) {
            Optional<ChildRow> row = slot.boundRow(write.before(), asked);
            if (row.isEmpty()) {
                row = isSent(write, slot) ? made(write, after, slot) : slot.row(write.before(), asked);
            }
            if (row.isPresent()) {
                bindings = bindings.with(slot.word(), row.orElseThrow().name());
            }
        }
        return bindings;
    }

    private static boolean isSent(ActorWrite write, Slot slot) {
        return write.before().model().fields(slot).stream().anyMatch(field -> write.after().containsKey(field.key()));
    }

    /** The row that the write made for a slot: there now, not there before, and holding what was sent. */
    private static Optional<ChildRow> made(ActorWrite write, ActorRow after, Slot slot) {
        Set<String> known = write.before().rows(slot.kind()).stream().map(ChildRow::name).collect(Collectors.toSet());
        return after.rows(slot.kind()).stream().filter(row -> !known.contains(row.name()))
                .filter(row -> write.before().model().fields(slot).stream().allMatch(field -> same(field,
                        write.after().getOrDefault(field.key(), new FieldValue.Blank()), ActorRow.value(row, field),
                        after)))
                .findFirst();
    }

    Saved saved() {
        Map<String, FieldValue> values = new HashMap<>();
        for (ActorField field : before.model().fields()) {
            FieldValue expected = expected(field);
            FieldValue shown = after.value(field, bindings);
            values.put(field.key(), same(field, expected, shown, after) ? shown : expected);
        }
        values.values().removeIf(value -> !value.isReadable());
        return new Saved(values, version(), bindings);
    }

    private FieldValue expected(ActorField field) {
        FieldValue sent = write.after().get(field.key());
        return sent == null ? before.value(field, bindings) : sent;
    }

    /** The server may write a value its own way, such as a phone number with blanks. */
    private static boolean same(ActorField field, FieldValue one, FieldValue other, ActorRow actor) {
        return one.isReadable() && other.isReadable() && normal(field, one, actor).equals(normal(field, other, actor));
    }

    private static String normal(ActorField field, FieldValue value, ActorRow actor) {
        String country = actor.model().country(actor, Bindings.NONE).textOrEmpty();
        return NormalForms.of(new FieldDefinition(field.key(), "", field.type(), field.notation(), Access.NORMAL, 0,
                null, null, null, null), value, country, "");
    }

    private Version version() {
        Map<String, String> stamps = new TreeMap<>(before.version().stamps());
        stamps.keySet().removeAll(write.deleted());
        Map<String, String> read = after.version().stamps();
        stamps.replaceAll((row, stamp) -> write.written().contains(row) ? OVERTAKEN : stamp);
        if (isRecordProven()) {
            stamps.put(after.key(), read.getOrDefault(after.key(), OVERTAKEN));
        }
        for (ChildRow row : after.children()) {
            Optional<ChildRow> then = before.row(row.kind(), row.name());
            boolean ours = then.isPresent() ? write.written().contains(row.key()) : isBound(row);
            if (ours && isProven(row, then)) {
                stamps.put(row.key(), read.getOrDefault(row.key(), OVERTAKEN));
            }
        }
        return new Version(stamps);
    }

    private boolean isRecordProven() {
        return before.model().ownFields().stream()
                .allMatch(field -> same(field, expected(field), after.value(field, bindings), after))
                && after.isArchived() == before.isArchived();
    }

    private boolean isBound(ChildRow row) {
        return slots(row).findAny().isPresent();
    }

    private Stream<Slot> slots(ChildRow row) {
        return before.model().slots().stream().filter(slot -> slot.kind() == row.kind())
                .filter(slot -> bindings.row(slot.word()).equals(Optional.of(row.name())));
    }

    /** Whether a row that the write touched holds what was sent to it and otherwise what it held before. */
    private boolean isProven(ChildRow row, Optional<ChildRow> then) {
        List<ActorField> sent = slots(row).flatMap(slot -> before.model().fields(slot).stream())
                .filter(field -> write.after().containsKey(field.key())).toList();
        Set<String> written = sent.stream().map(ActorField::column).collect(Collectors.toSet());
        return sent.stream().allMatch(field -> same(field, expected(field), ActorRow.value(row, field), after))
                && row.kind().columns().stream().filter(column -> isShown(column, then) && !written.contains(column))
                        .allMatch(column -> row.text(column).equals(then.map(old -> old.text(column)).orElse("")));
    }

    /** The name follows the code of a country; the type of a new row is the server's or ours, not a field. */
    private static boolean isShown(String column, Optional<ChildRow> then) {
        return !column.equals("country.name") && (then.isPresent() || !column.equals("type"));
    }
}
