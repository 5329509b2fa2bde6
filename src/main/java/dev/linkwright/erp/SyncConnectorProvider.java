package dev.linkwright.erp;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/**
 * Knows one kind of ERP and opens connections to it.
 *
 * <p>
 * Who adds a kind of ERP writes this and {@link SyncConnector} against this package and {@code dev.linkwright.model}, and
 * hands out one jar: compiled for the Java that Linkwright runs on, with every library in it that Linkwright does not
 * have, and with the name of the class (public, with a public constructor without parameters) in
 * {@code META-INF/services/dev.linkwright.erp.SyncConnectorProvider}; {@code Implementation-Version} in its manifest is
 * shown to people. The jar lies in the folder for connectors, which {@code linkwright connectors --help} tells. It uses
 * Linkwright's classes before its own.
 *
 * <p>
 * Whatever a connector throws but the exceptions that the port names becomes a fault of the jar: nothing of its message
 * is shown or logged, in which a password could stand.
 */
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

    /**
     * Opens a connection whose requests go over a route of its own. A connector that knows no routes refuses all but the
     * usual one, so that nothing goes another way than an administrator meant.
     *
     * @throws IllegalArgumentException as above, or if the connector cannot follow the route
     */
    default SyncConnector open(String connectionName, Map<String, String> configuration, Route route) {
        if (route.equals(Route.USUAL)) {
            return open(connectionName, configuration);
        }
        throw new UnusableException(Sentence.of("connector.no-routes", name()));
    }
}
