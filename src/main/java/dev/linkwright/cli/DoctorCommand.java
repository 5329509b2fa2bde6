package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.DoctorOptions;
import dev.linkwright.app.DoctorProgram;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** Looks what is wrong. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {
        "Looks at versions, secrets, the data on this computer, the profile, the CRM and every ERP connection, and says what is wrong and what to do. It writes to neither system."}, exitCodeList = {
                "0:All is well.",
                "1:Something is wrong or has to be looked at.", "2:Wrong usage.",
                "3:Another process uses the data; its window has a doctor, too."}, footer = {
                        "  linkwright doctor                          Look at everything.",
                        "  linkwright doctor --export help.zip        The same, and pack what somebody needs who helps."})
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Tell it in JSON, in English.")
    private boolean json;

    @Option(names = "--export", paramLabel = "FILE", description = "Save diagnostics for whoever helps: a zip with the report, versions, the profile without secrets and names, the program's logs and counts. It holds no values of records, and its files are listed.")
    private @Nullable Path export;

    @Mixin
    private final SystemOptions systems = new SystemOptions();

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        CommandLine command = specification.commandLine();
        Texts texts = systems.texts();
        try (HttpClients http = new HttpClients(); Connectors known = systems.connectors(http)) {
            return new DoctorProgram(command.getOut(), command.getErr(), texts)
                    .run(new DoctorOptions(systems.crm(command, texts), systems.erp(command, known, texts), known,
                            systems.folder(), json, Optional.ofNullable(export)), http);
        }
    }
}
