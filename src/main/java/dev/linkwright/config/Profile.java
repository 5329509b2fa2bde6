package dev.linkwright.config;

import java.util.List;

/**
 * Everything that an administrator sets, without secrets.
 *
 * @param version     of the file's shape; this program reads {@value #VERSION}
 * @param connections in the order of their sync priority
 */
public record Profile(int version, List<ErpConnection> connections) {
    public static final int VERSION = 1;

    public Profile {
        connections = List.copyOf(connections);
    }
}
