package dev.linkwright.erp.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;

/**
 * A server's own data, as somebody else than the connector sees and changes it. Fields are named by the connector's keys;
 * of a field with a slot the actor's first row of that slot is meant. What a connector declares as missing is not asked of
 * its server.
 */
public interface ErpServer {

    /** Makes an actor; a person gets some parent. The server gives it a number by itself. */
    ErpActor insert(ActorType type, Map<String, String> values);

    /** Makes a person within a parent; asked only where the connector has persons. */
    default ErpActor insertWithin(ErpActor parent, ActorType type, Map<String, String> values) {
        throw lacks("persons");
    }

    /** Writes a field; an empty text makes it blank. */
    void edit(ErpActor actor, String field, String text);

    /** Whether somebody can write a field here; some that a connector cannot write are, others come about. */
    default boolean canSet(FieldDefinition field) {
        return field.access() != Access.READ_ONLY;
    }

    void delete(ErpActor actor);

    /** Whether the server can hide actors of a type; asked only where the connector knows hidden actors. */
    default boolean canHide(ActorType type) {
        return true;
    }

    /** Hides it; asked only where it can. */
    default void archive(ErpActor actor) {
        throw lacks("hidden actors");
    }

    /** Merges it into another of its type, and hides it; asked only where it can be hidden. */
    default void merge(ErpActor actor, ErpActor into) {
        throw lacks("merged actors");
    }

    /** Adds a row behind the slot's others. */
    default void addRow(ErpActor actor, String slot, Map<String, String> values) {
        throw lacks("child rows");
    }

    /** Deletes the slot's first row, and nothing else of the actor. */
    default void removeFirstRow(ErpActor actor, String slot) {
        throw lacks("child rows");
    }

    /** Puts the slot's rows into the opposite order. */
    default void reverseRows(ErpActor actor, String slot) {
        throw lacks("child rows");
    }

    /** What all of the slot's rows hold in a field with a slot, in the server's order. */
    default List<String> rows(ErpActor actor, String field) {
        throw lacks("child rows");
    }

    /**
     * An edit that becomes visible now, though the server's date of it lies some time back: the commit of a transaction
     * that took so long. The actor's date of change is afterwards that old date.
     */
    default void commitLate(ErpActor actor, String field, String text, Duration back) {
        throw lacks("dates of changes");
    }

    private static UnsupportedOperationException lacks(String what) {
        return new UnsupportedOperationException("This server has no " + what);
    }

    /** All actors of a type that the server does not hide. */
    List<Held> held(ActorType type);

    /**
     * An actor as the server keeps it.
     *
     * @param number what people call it
     * @param values by field: what it holds, blanks as empty text; of a field with a slot, what each of its rows holds
     */
    record Held(ErpActor actor, String number, Map<String, List<String>> values) {
        public Held {
            values = Map.copyOf(values);
        }
    }
}
