package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a synchronisation without a window was asked for.
 *
 * @param connectors the kinds of ERP that the profile can use; the caller closes them
 * @param folder     where links, journal and logs are kept; empty for the system's usual place
 */
public record SyncOptions(CrmChoice crm, ErpChoice erp, Connectors connectors, Optional<Path> folder, SyncAsk ask) {
}
