package dev.linkwright.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return withConnection(connection, one -> one.withConfiguration(values));
    }

    /** The same with other connections, in the order of their sync priority. */
    public Profile withConnections(List<ErpConnection> others) {
        return new Profile(version, others, automatic, retentionDays);
    }

    /** The same with a connection as {@code edit} makes it of the present one; without such a connection the same. */
    public Profile withConnection(ConnectionId connection, UnaryOperator<ErpConnection> edit) {
        return withConnections(
                connections.stream().map(one -> one.id().equals(connection) ? edit.apply(one) : one).toList());
    }

    public Optional<ErpConnection> connection(ConnectionId connection) {
        return connections.stream().filter(one -> one.id().equals(connection)).findFirst();
    }

    /** The same with another setting of who synchronises without being asked. */
    public Profile withAutomatic(Optional<Automatic> other) {
        return new Profile(version, connections, other, retentionDays);
    }

    /** The same with another number of days for which values are kept. */
    public Profile withRetentionDays(int days) {
        return new Profile(version, connections, automatic, days);
    }
}
