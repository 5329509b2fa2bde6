package dev.linkwright.config.plugin;

import java.nio.file.Path;

import dev.linkwright.erp.SyncConnectorProvider;

/**
 * A kind of ERP that a jar brought.
 *
 * @param provider opens connectors whose faults become problems that name the jar
 * @param version  as the jar's manifest tells; empty where it does not
 */
public record Plugin(SyncConnectorProvider provider, String version, Path file) {
}
