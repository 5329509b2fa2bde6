package dev.linkwright.erp.contract;

import java.util.List;
import java.util.Optional;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;

/** A connector's own side of {@link SyncConnectorContract}: a server with data, and ways to the server beside it. */
public interface ContractKit extends AutoCloseable {

    /** Heads the connector's column of the table, and names its file. */
    String name();

    /** Opens a connector; closed with the kit. */
    SyncConnector open(Opening opening);

    /**
     * Opens a connector that the server does not tell of a field: its answers lack the key, or the user has no right to
     * read it.
     */
    SyncConnector blindTo(ActorType type, String field);

    /** Opens a connector to another ERP of the kind, which need not exist. */
    SyncConnector elsewhere();

    /** The server's data, without the connector in between. */
    ErpServer server();

    /** How the protocol can be told on the wire; empty where no network lies between. */
    default Optional<Wire> wire() {
        return Optional.empty();
    }

    /** What must stand in no text of a problem, such as passwords and session keys. */
    default List<String> secrets() {
        return List.of();
    }

    /** Whether the server takes this for the name of an actor. */
    default boolean takesName(ActorType type, String name) {
        return true;
    }

    /**
     * Whether the server compares versions within the transaction that writes, so that of several saves at the very same
     * moment only one can win.
     */
    default boolean comparesAsItWrites(ActorType type) {
        return true;
    }

    /** Key of the field that is an actor's title. */
    default String nameField(ActorType type) {
        return "name";
    }

    /**
     * A value that the server takes.
     *
     * @param number different values for different numbers, from 0, unless the field has too few
     */
    default String sample(ActorType type, FieldDefinition field, int number) {
        return SampleValues.of(field, number);
    }

    @Override
    void close();
}
