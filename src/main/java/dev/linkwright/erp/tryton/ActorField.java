package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;

/**
 * A field of an actor, as data.
 *
 * @param key      its name in mappings
 * @param rows     the slot whose row it lies in; null for a column of the record itself
 * @param column   what is read: a column of the record or row; a dotted one lies in the record that it refers to
 * @param worked   the rows that Tryton works the value out of, and is searched in; null where it lies where it is read
 * @param type     what it holds
 * @param notation how values are compared
 * @param access   what may be written, unless Tryton allows less
 * @param sortable whether Tryton sorts by it; it cannot by values of child rows
 * @param source   where the items of a list come from; null for other types
 */
record ActorField(String key, @Nullable Slot rows, String column, @Nullable RowKind worked, FieldType type,
        Notation notation,
        Access access, boolean sortable, @Nullable Items source) {

    /** A text that lies in the record itself. */
    static ActorField own(String column) {
        return new ActorField(column, null, column, null, FieldType.TEXT, Notation.PLAIN, Access.NORMAL, false, null);
    }

    /** A text that lies in a row, under the name of the slot. */
    static ActorField in(Slot slot, String column, Notation notation) {
        return new ActorField(slot.word(), slot, column, null, FieldType.TEXT, notation, Access.NORMAL, false, null);
    }

    /** One of several texts of a row. */
    static ActorField partOf(Slot slot, String column) {
        return in(slot, column, Notation.PLAIN).named(slot.word() + "." + column);
    }

    ActorField named(String name) {
        return new ActorField(name, rows, column, worked, type, notation, access, sortable, source);
    }

    ActorField mandatory() {
        return new ActorField(key, rows, column, worked, type, notation, Access.MANDATORY, sortable, source);
    }

    ActorField readOnly() {
        return new ActorField(key, rows, column, worked, type, notation, Access.READ_ONLY, sortable, source);
    }

    ActorField sorted() {
        return new ActorField(key, rows, column, worked, type, notation, access, true, source);
    }

    /** Holds an item of a list, by a reference to it. */
    ActorField from(ListSource list) {
        String path = column + "." + list.keyColumn();
        return new ActorField(key, rows, path, worked, FieldType.LIST, list.notation(), access, sortable, list);
    }

    /** Holds the key of one of the items that its description lists. */
    ActorField choosing(Selection selection) {
        return new ActorField(key, rows, column, worked, FieldType.LIST, selection.notation(), access, sortable,
                selection);
    }

    ActorField of(FieldType held) {
        return new ActorField(key, rows, column, worked, held, notation, access, sortable, source);
    }

    /** A column of the record that this column refers to. */
    ActorField showing(String referenced) {
        String path = column + "." + referenced;
        return new ActorField(key, rows, path, worked, type, notation, access, sortable, source);
    }

    /** A date that Tryton works out of child rows. */
    ActorField dateOf(RowKind kind) {
        return new ActorField(key, rows, column, kind, FieldType.DATE, notation,
                Access.READ_ONLY, sortable, source);
    }

    Optional<Slot> slot() {
        return Optional.ofNullable(rows);
    }

    /** The rows that hold the value; empty for a column of the record itself. */
    Optional<RowKind> heldIn() {
        return rows == null ? Optional.ofNullable(worked) : Optional.of(rows.kind());
    }

    /** Its list, whether Tryton keeps the items as records or not. */
    Optional<Items> items() {
        return Optional.ofNullable(source);
    }

    /** The records that are its items. */
    Optional<ListSource> list() {
        return source instanceof ListSource list ? Optional.of(list) : Optional.empty();
    }

    /** The column of the record or row itself: of a dotted one, the reference. */
    String ownColumn() {
        return head(column);
    }

    static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** What people read for an item of a list, beside its key. */
    Optional<String> labelColumn() {
        return list().map(_ -> ownColumn() + ".name");
    }

    /** How a column of its row is asked of the record. */
    String path(String ofRow) {
        return rows == null ? ofRow : rows.kind().list() + "." + ofRow;
    }

    /** What must be asked of the record to show the value. */
    List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(path(column)));
        slot().ifPresent(slot -> asked.addAll(slot.toldBy()));
        return asked;
    }
}
