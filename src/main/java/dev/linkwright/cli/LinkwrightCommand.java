package dev.linkwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.Program;
import dev.linkwright.app.StartOptions;
import dev.linkwright.app.Stopwatch;
import dev.linkwright.app.Visit;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.RecordLink;
import dev.linkwright.ui.common.Texts;

/** The program's window; other commands stand beside it. */
@Command(name = "linkwright", mixinStandardHelpOptions = true, versionProvider = VersionText.class, subcommands = {
        SyncCommand.class, DoctorCommand.class,
        ProfileCommand.class,
        SandboxCommand.class,
        ConnectorsCommand.class}, sortOptions = false, description = {
                "Ties CRM records to ERP actors. Without a command it opens the window, as who signed in here before, or asks who signs in.",
                ""})
public final class LinkwrightCommand implements Callable<Integer> {
    private static final String COMPUTERS_PROXY = "java.net.useSystemProxies";

    @Mixin
    private final SystemOptions systems = new SystemOptions();

    @Parameters(arity = "0..1", paramLabel = "LINK", description = "Open this record: linkwright://company/123, or contact or project in place of company. Where Linkwright is open already, its window opens it.")
    private @Nullable String link;

    /** For whoever measures a start or trains the JVM with one. */
    @Option(names = "--end-when-shown", hidden = true, description = "End once the window shows the first records.")
    private boolean endWhenShown;

    @Spec
    private CommandSpec specification;

    private final Stopwatch stopwatch;

    LinkwrightCommand(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** Runs the command line; answers the exit code. */
    public static int run(String... arguments) {
        Stopwatch stopwatch = new Stopwatch();
        // Java asks the computer for its proxy only if it was told so before the first connection.
        if (System.getProperty(COMPUTERS_PROXY) == null) {
            System.setProperty(COMPUTERS_PROXY, "true");
        }
        return new CommandLine(new LinkwrightCommand(stopwatch)).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        stopwatch.lap("arguments");
        CommandLine command = specification.commandLine();
        Texts texts = systems.texts();
        Visit visit = visit(command, texts);
        if (!systems.nameCrm() && Program.isShown(systems.folder(), visit, command.getOut())) {
            return 0;
        }
        try (HttpClients http = new HttpClients(); Connectors known = systems.connectors(http)) {
            return Program.run(new StartOptions(systems.crm(command, texts), systems.erp(command, known, texts), known,
                    systems.folder(), visit, endWhenShown), http, command.getOut(), command.getErr(), stopwatch);
        }
    }

    private Visit visit(CommandLine command, Texts texts) {
        return new Visit(Optional.ofNullable(link).map(given -> RecordLink.parse(given)
                .orElseThrow(() -> new ParameterException(command,
                        texts.text("cli.link.wrong", given.replaceAll("\\p{Cntrl}", "?"))))
                .entity()));
    }
}
