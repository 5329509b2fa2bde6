package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the program was asked to start.
 *
 * @param connectors the kinds of ERP that the profile can use; the caller closes them
 * @param folder     where links, journal and logs are kept; empty for the system's usual place
 * @param visit      what the person wants to see, in this window or in the one that is open already
 */
public record StartOptions(CrmChoice crm, ErpChoice erp, Connectors connectors,
        Optional<Path> folder, Visit visit) {
}
