package dev.linkwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.stage.Stage;

import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ProblemException;
import dev.linkwright.ui.common.FirstControls;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.shell.MainWindow;

/** The program from its first to its last moment. */
public final class Program {
    private static final int IN_USE = 3;
    private static final int STORE_FAILED = 4;
    /** For whoever measures a start or trains the JVM with one: the moment at which the program ends by itself. */
    private static final String END = "linkwright.end";
    /** The window can be seen. */
    private static final String SHOWN = "shown";
    /** It shows the first records, or why there are none. */
    private static final String FILLED = "filled";
    /** How long a start waits for the window that is open already. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Program() {
    }

    /** Begins, beside what goes on, what the window needs in any case and takes long; returns at once. */
    public static void begin() {
        Logging.bringTogether();
        var _ = CompletableFuture.runAsync(SqliteStore::prepare);
    }

    /**
     * Opens the main window and returns when it was closed, or leads to the window that is open already.
     *
     * @param toolkit that its caller closes
     * @param out    where it is said that a window is open already
     * @param errors where it is said why no window opens
     * @param stopwatch of this start
     * @return the exit code
     * @throws IOException if the profile folder cannot be written
     */
    public static int run(StartOptions options, Toolkit toolkit, HttpClients http, PrintWriter out,
            PrintWriter errors, Stopwatch stopwatch) throws IOException, InterruptedException {
        Logging.bringTogether();
        Path usual = ProfileFolder.place(options.folder());
        Path place = options.crm() instanceof CrmChoice.Sandbox ? ProfileFolder.sandboxPlace(usual) : usual;
        WindowMemory remembered = WindowMemory.load(place, Work.onVirtualThreads());
        Theme theme = new Theme();
        theme.recall(remembered);
        toolkit.whenStarted(() -> {
            theme.start();
            FirstControls.prepare(theme);
        });
        Texts texts = new Languages(remembered).texts();
        return switch (Turn.take(place, options.visit(), PATIENCE)) {
            case Turn.Further() -> {
                out.println(texts.text("app.shown"));
                out.flush();
                yield 0;
            }
            case Turn.Blocked(Path path, OptionalLong process, boolean silent) -> {
                errors.println(texts.text(silent ? "app.in-use.silent" : "app.in-use", path.toString(),
                        process.isPresent() ? Long.toString(process.getAsLong()) : "?"));
                yield IN_USE;
            }
            case Turn.First(ProfileFolder folder) -> {
                try (folder; Reception reception = Reception.in(folder.path(), PATIENCE)) {
                    Logging.writeTo(folder.logs());
                    options.connectors().tell(errors, texts);
                    stopwatch.lap("folder");
                    // Whoever had the folder before may have chosen another look while this start waited.
                    WindowMemory memory = WindowMemory.load(folder.path(), Work.onVirtualThreads());
                    toolkit.whenStarted(() -> theme.remember(memory));
                    yield run(options, folder, http, StartWindows.of(texts, theme, memory), errors, reception,
                            stopwatch, toolkit);
                } finally {
                    Logging.close();
                }
            }
        };
    }

    /**
     * In the language that was chosen in the windows.
     *
     * @param folder  where the program keeps its data; empty for the usual place
     * @param sandbox whether the sandbox is meant, which has a choice of its own
     */
    public static Texts texts(Optional<Path> folder, boolean sandbox) {
        Path usual = ProfileFolder.place(folder);
        return Languages.textsIn(sandbox ? ProfileFolder.sandboxPlace(usual) : usual);
    }

    /**
     * Leads to the window that is open already, on the CRM of the person or else on the sandbox.
     *
     * @param out where it is said
     * @return false if none is open
     */
    public static boolean isShown(Optional<Path> folder, Visit visit, PrintWriter out) {
        Path usual = ProfileFolder.place(folder);
        Optional<Path> shown = Stream.of(usual, ProfileFolder.sandboxPlace(usual))
                .filter(place -> FurtherStart.ask(place, visit, PATIENCE) == FurtherStart.Answer.SHOWN).findFirst();
        shown.ifPresent(place -> {
            out.println(Languages.textsIn(place).text("app.shown"));
            out.flush();
        });
        return shown.isPresent();
    }

    private static int run(StartOptions options, ProfileFolder folder, HttpClients http, StartWindows windows,
            PrintWriter errors, Reception reception, Stopwatch stopwatch,
            Toolkit toolkit) throws IOException, InterruptedException {
        Texts texts = windows.texts();
        WindowQuestions questions = new WindowQuestions(windows);
        try (KeptSecrets secrets = new KeptSecrets(folder.path(), questions)) {
            StartingSignIn signIn = new StartingSignIn(folder.path(), http, secrets, new Browser()::open);
            Optional<StartingSignIn.Started> started = signIn.started(options.crm());
            if (started.isEmpty()) {
                toolkit.await();
                started = windows.signIn(signIn);
            }
            if (started.isEmpty()) {
                return 0;
            }
            stopwatch.lap("sign-in");
            try (DataFolder data = DataFolder.of(folder, options.crm(), started.get().crm(), secrets, questions);
                    StartedSystems systems = StartedSystems.of(started.get(), options.erp(),
                            options.connectors(),
                            data.folder(), data.secrets(), http)) {
                stopwatch.lap("systems and store");
                systems.store().setAside().forEach(file -> errors.println(texts.say(file.sentence())));
                Desks desks = new Desks(systems, data.folder(), http, questions, reception,
                        options.crm() instanceof CrmChoice.Kept ? Optional.of(signIn) : Optional.empty());
                Desk desk = desks.in(windows);
                stopwatch.lap("wiring");
                toolkit.await();
                stopwatch.lap("toolkit");
                desks.use(desk, windows, (window, stage) -> begin(desk, window, stage, stopwatch, options));
                return 0;
            }
        } catch (ProblemException failure) {
            errors.println(texts.say(failure.problem().sentence()));
            errors.println(texts.say(failure.problem().nextStep()));
            return STORE_FAILED;
        } catch (DataFolder.InUse taken) {
            errors.println(texts.text("app.in-use", taken.folder().toString(), taken.process()));
            return IN_USE;
        } catch (BindException taken) {
            errors.println(texts.text("app.sandbox-port", String.valueOf(taken.getMessage())));
            return IN_USE;
        }
    }

    private static void begin(Desk desk, MainWindow window, Stage stage, Stopwatch stopwatch, StartOptions options) {
        stopwatch.lap("window");
        new FirstMoments(stopwatch).of(window, () -> {
            desk.receive(options.visit());
            desk.seen(window, stage);
            endAt(SHOWN, stage);
        }, () -> endAt(FILLED, stage));
    }

    private static void endAt(String moment, Stage stage) {
        if (moment.equals(System.getProperty(END))) {
            stage.hide();
        }
    }
}
