package dev.linkwright.config;

import dev.linkwright.model.ConnectionId;

/** What a secret is for. */
public sealed interface SecretPlace {

    /**
     * A secret configuration field of an ERP connection.
     *
     * @param field {@link dev.linkwright.erp.ConfigurationField#key()}
     */
    record OfConnection(ConnectionId connection, String field) implements SecretPlace {
    }

    /**
     * The sign-in to a CRM.
     *
     * @param address of the CRM, or of the service that signs in to it
     * @param user    login name; empty where the service knows who it is
     * @param kind    what is kept, for example {@code password}
     */
    record OfCrm(String address, String user, String kind) implements SecretPlace {
    }

    /** Under which name it is kept; the same on every start. */
    default String account() {
        return switch (this) {
            case OfConnection(ConnectionId connection, String field) -> "connection " + connection.value() + " "
                    + field;
            case OfCrm(String address, String user, String kind) -> "crm " + address + " " + user + " " + kind;
        };
    }
}
