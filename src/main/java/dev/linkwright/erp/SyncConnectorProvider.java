package dev.linkwright.erp;

import java.util.List;
import java.util.Map;

/** Knows one kind of ERP and opens connections to it. */
public interface SyncConnectorProvider {

    /** Stable and part of profiles, for example {@code tryton}. */
    String id();

    /** What people call it, for example {@code Tryton}. */
    String name();

    /** What a connection must know, in the order it is asked for. */
    List<ConfigurationField> configuration();

    /**
     * Opens a connection. Asks the server nothing yet.
     *
     * @param connectionName what people call the connection; problems name the system by it
     * @param configuration  a value for each field; those of type PASSWORD come from the keyring
     * @throws IllegalArgumentException if a value is missing or cannot be read, with a sentence that names the field
     */
    SyncConnector open(String connectionName, Map<String, String> configuration);
}
