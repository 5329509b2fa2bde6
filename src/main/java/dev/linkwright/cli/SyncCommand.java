package dev.linkwright.cli;

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
import dev.linkwright.app.SyncAsk;
import dev.linkwright.app.SyncExit;
import dev.linkwright.app.SyncOptions;
import dev.linkwright.app.SyncProgram;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** Synchronises without a window. */
@Command(name = "sync", mixinStandardHelpOptions = true, description = {
        "Synchronises what changed on both sides of all links, without a window: what is settled is written, conflicts wait.",
        "It runs again every so many minutes, as the profile says, until it is interrupted; with --once it runs one time.",
        "The profile names who does so: \"automatic\": {\"account\": \"…\", \"workstation\": \"…\", \"minutes\": 5}. A lease in the CRM keeps a second one from starting.",
        "If Linkwright is open with the same data, its window synchronises, one time, and what it did is told here."}, exitCodeList = {
                "0:All that was looked at agrees, was written, or was settled as different before.",
                "1:A fault of Linkwright.", "2:Wrong usage.",
                "3:Another process uses the data, and no window of it could be asked.",
                "4:The data on this computer or the systems could not be opened, or there is no such connection.",
                "5:The profile names somebody else, or nobody, to synchronise. A dry run and --sandbox need no name.",
                "6:Somebody else synchronises a connection; the text says who and until when.",
                "7:Conflicts wait for somebody to decide.",
                "8:A connection or a link failed. It is tried again the next time.",
                "9:Automatic synchronisation is paused here; it is resumed in Sync health.",
                "143:It was ended by SIGTERM, in safety; what was begun is carried on with at the next start."}, footer = {
                        "  linkwright sync --once                     One run, for a scheduler such as cron.",
                        "  linkwright sync --dry-run --json           What would be written, for a program to read.",
                        "  linkwright sync --connection \"Main ERP\"    Only one connection, again and again."})
final class SyncCommand implements Callable<Integer> {
    @Option(names = "--once", description = "Run one time, then end.")
    private boolean once;

    @Option(names = "--dry-run", description = "Only tell what would be written, and write nothing; implies --once.")
    private boolean dryRun;

    @Option(names = "--connection", paramLabel = "NAME|ID", description = "Synchronise only this connection. Default: all active ones, by their priority.")
    private @Nullable String connection;

    @Option(names = "--json", description = "Tell each run in one line of JSON, in English.")
    private boolean json;

    @Mixin
    private final SystemOptions systems = new SystemOptions();

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        CommandLine command = specification.commandLine();
        Texts texts = systems.texts();
        SyncAsk ask = new SyncAsk(once || dryRun, dryRun, json, Optional.ofNullable(connection));
        SyncProgram program = new SyncProgram(command.getOut(), command.getErr(), texts);
        if (!systems.nameCrm()) {
            Optional<SyncExit> inWindow = program.inWindow(systems.folder(), ask);
            if (inWindow.isPresent()) {
                return inWindow.get().code();
            }
        }
        try (HttpClients http = new HttpClients(); Connectors known = systems.connectors(http)) {
            return program.run(new SyncOptions(systems.crm(command, texts), systems.erp(command, known, texts), known,
                    systems.folder(), ask), http).code();
        }
    }
}
