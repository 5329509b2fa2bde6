package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.CrmChoice;
import dev.linkwright.app.ErpChoice;
import dev.linkwright.app.Program;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** Which two systems are worked on, and where what is known of them is kept. */
final class SystemOptions {
    @Option(names = "--sandbox", description = "Work on a made-up CRM and a made-up ERP, on this computer only, signed in and with data.")
    private boolean sandbox;

    @ArgGroup(validate = false, heading = "%nCRM, in place of the one of who signed in here before:%n")
    private CrmOptions crm = new CrmOptions();

    @Mixin
    private final ErpOptions erp = new ErpOptions();

    @Mixin
    private final ConnectorOptions connectors = new ConnectorOptions();

    @Option(names = "--profile-folder", paramLabel = "FOLDER", description = "Keep links, journal and logs in this folder. Default: the system's usual place.")
    private @Nullable Path folder;

    /** Empty for the system's usual place. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** In the language that was chosen in the windows of these systems. */
    Texts texts() {
        return Program.texts(folder(), sandbox);
    }

    /** Whether a CRM is named; else the one of a window that is open already may be meant. */
    boolean nameCrm() {
        return sandbox || crm.isGiven();
    }

    /** The caller closes them. */
    Connectors connectors(HttpClients http) {
        return connectors.load(http);
    }

    /** @throws ParameterException if it is not clear which CRM is meant */
    CrmChoice crm(CommandLine command, Texts texts) {
        if (sandbox && (crm.isGiven() || erp.isGiven(command, texts))) {
            throw new ParameterException(command, texts.text("cli.sandbox.alone"));
        }
        return sandbox ? new CrmChoice.Sandbox(false) : crm.choice(command, texts);
    }

    /** @throws ParameterException if it is not clear which ERP is meant */
    ErpChoice erp(CommandLine command, Connectors known, Texts texts) {
        return sandbox
                ? ErpChoice.sandbox(known)
                : erp.choice(command, known.all(), texts);
    }
}
