package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the doctor was asked for.
 *
 * @param connectors the kinds of ERP that the profile can use; the caller closes them
 * @param folder     where links, journal and logs are kept; empty for the system's usual place
 * @param json       whether programs read the report
 * @param export     where the diagnostics are saved; empty for nowhere
 */
public record DoctorOptions(CrmChoice crm, ErpChoice erp, Connectors connectors, Optional<Path> folder, boolean json,
        Optional<Path> export) {
}
