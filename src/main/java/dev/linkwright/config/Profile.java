package dev.linkwright.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;

/**
 * Everything that an administrator sets, without secrets.
 *
 * @param version     of the file's shape; this program reads {@value #VERSION}
 * @param connections in the order of their sync priority
 * @param automatic   who synchronises without being asked; empty for nobody
 * @param retentionDays how long a workstation keeps values in its activity log and its memory of records
 */
public record Profile(int version, List<ErpConnection> connections, Optional<Automatic> automatic,
        int retentionDays) {
    public static final int VERSION = 1;
    public static final int USUAL_RETENTION = 365;

    public Profile {
        connections = List.copyOf(connections);
    }

    /** One that keeps values for as long as is usual. */
    public Profile(int version, List<ErpConnection> connections, Optional<Automatic> automatic) {
        this(version, connections, automatic, USUAL_RETENTION);
    }

    /** The same with these configuration values of a connection in place of its own; the others stay. */
    public Profile withConfiguration(ConnectionId connection, Map<String, String> values) {
        return new Profile(version,
                connections.stream().map(one -> one.id().equals(connection) ? one.withConfiguration(values) : one)
                        .toList(),
                automatic, retentionDays);
    }
}
