package dev.linkwright.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.Program;
import dev.linkwright.app.StartOptions;
import dev.linkwright.app.Stopwatch;
import dev.linkwright.app.Toolkit;
import dev.linkwright.app.Visit;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** The program's window; other commands stand beside it. */
@Command(name = "linkwright", mixinStandardHelpOptions = true, versionProvider = VersionText.class, description = {
        "Ties the companies, contacts and projects of a SuperOffice CRM to the actors of an ERP, and keeps both in step.",
        "Without a command it opens the window as the person who signed in on this computer before. The first time it asks who signs in."}, exitCodeList = {
                "0:The window was closed, or one that is open already came to the front.",
                "1:A fault of Linkwright.", "2:Wrong usage.",
                "3:Another process uses the data, and no window of it could be brought to the front.",
                "4:The data on this computer or the systems could not be opened."}, footer = {
                        "  linkwright                                Open the window.",
                        "  linkwright --sandbox                      Try it out on made-up systems.",
                        "  linkwright linkwright://company/123       Open a record, in the window that is open.",
                        "  linkwright sync --once --dry-run          Tell what a synchronisation would write.",
                        "%nEnvironment:",
                        "  XDG_DATA_HOME   Linux: where the folder with links, journal and logs lies; without it,",
                        "                  ~/.local/share.",
                        "%nHelp for one command: linkwright sync --help. It is in English; what commands tell is in",
                        "the language that was chosen in the window."})
public final class LinkwrightCommand implements Callable<Integer> {
    private static final String COMPUTERS_PROXY = "java.net.useSystemProxies";
    /** Which arguments ask for something else than the window. */
    private static final Set<String> NO_WINDOW = Set.of("sync", "doctor", "profile", "sandbox", "connectors", "--help",
            "-h", "--version", "-V");

    @Mixin
    private final SystemOptions systems = new SystemOptions();

    @Parameters(arity = "0..1", paramLabel = "LINK|FILE", description = "Open this record: linkwright://company/123, or contact or project in place of company. Or show what importing this profile file would change. If Linkwright is open already, its window does it.")
    private @Nullable String link;

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
        if (Stream.of(arguments).anyMatch(NO_WINDOW::contains)) {
            return commandLine(stopwatch).execute(arguments);
        }
        if (arguments.length == 0) {
            return WindowStart.usual(stopwatch);
        }
        // Looking at all commands takes as long as opening the store; only who used the window wrongly is told of them.
        CompletableFuture<CommandLine> alone = CompletableFuture
                .supplyAsync(() -> new CommandLine(new LinkwrightCommand(stopwatch)));
        Program.begin();
        return alone.join().setParameterExceptionHandler((_, given) -> commandLine(stopwatch).execute(given))
                .execute(arguments);
    }

    /** The command with all others, as it runs. */
    static CommandLine commandLine(Stopwatch stopwatch) {
        CommandLine command = new CommandLine(new LinkwrightCommand(stopwatch));
        Stream.of(new SyncCommand(), new DoctorCommand(), new ProfileCommand(), new SandboxCommand(),
                new ConnectorsCommand()).forEach(command::addSubcommand);
        HelpStyle.give(command);
        return command;
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
        try (Toolkit toolkit = Toolkit.starting();
                HttpClients http = new HttpClients();
                Connectors known = systems.connectors(http)) {
            return Program.run(new StartOptions(systems.crm(command, texts), systems.erp(command, known, texts), known,
                    systems.folder(), visit), toolkit, http, command.getOut(), command.getErr(), stopwatch);
        }
    }

    private Visit visit(CommandLine command, Texts texts) {
        String given = link;
        return given == null
                ? new Visit.Show()
                : Visit.of(given).orElseThrow(() -> new ParameterException(command,
                        texts.text("cli.link.wrong", given.replaceAll("\\p{Cntrl}", "?"))));
    }
}
