package dev.linkwright.config;

import java.util.Optional;

import dev.linkwright.model.ConnectionId;

/** Where passwords and keys are kept; never in a profile, a store or a log. */
public interface Secrets {

    /**
     * The value of a secret configuration field of a connection.
     *
     * @param field {@link dev.linkwright.erp.ConfigurationField#key()}
     * @return empty where none is known
     */
    Optional<String> secret(ConnectionId connection, String field);
}
