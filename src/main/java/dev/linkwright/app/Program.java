package dev.linkwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.stage.Stage;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.sqlite.SetAside;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ProblemException;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.shell.MainWindow;

/** The program from its first to its last moment. */
public final class Program {
    private static final int IN_USE = 3;
    private static final int STORE_FAILED = 4;
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
     * @param out    where it is said that a window is open already
     * @param errors where it is said why no window opens
     * @param stopwatch of this start
     * @return the exit code
     * @throws IOException if the profile folder cannot be written
     */
    public static int run(StartOptions options, HttpClients http, PrintWriter out, PrintWriter errors,
            Stopwatch stopwatch) throws IOException, InterruptedException {
        Logging.bringTogether();
        Toolkit toolkit = Toolkit.starting();
        Path usual = ProfileFolder.place(options.folder());
        Path place = options.crm() instanceof CrmChoice.Sandbox ? ProfileFolder.sandboxPlace(usual) : usual;
        Texts texts = Languages.textsIn(place);
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
                try (toolkit; folder; Reception reception = Reception.in(folder.path(), PATIENCE)) {
                    Logging.writeTo(folder.logs());
                    options.connectors().tell(errors, texts);
                    stopwatch.lap("folder");
                    yield run(options, folder, http, texts, errors, reception, stopwatch, toolkit);
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

    private static int run(StartOptions options, ProfileFolder folder, HttpClients http, Texts texts,
            PrintWriter errors, Reception reception, Stopwatch stopwatch,
            Toolkit toolkit) throws IOException, InterruptedException {
        StartWindows windows = StartWindows.in(folder.path(), texts);
        WindowQuestions questions = new WindowQuestions(windows);
        toolkit.whenStarted(windows.theme()::start);
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
                List<Module> modules = new ArrayList<>(systems.modules(http));
                modules.add(new WindowModule(windows, questions,
                        options.crm() instanceof CrmChoice.Kept ? Optional.of(signIn) : Optional.empty(),
                        data.folder().path()));
                modules.add(systems.doctor(data.folder().logs(), http));
                modules.add(new SettingsModule());
                Injector injector = Guice.createInjector(modules);
                MainWindow window = injector.getInstance(MainWindow.class);
                stopwatch.lap("wiring");
                try {
                    toolkit.await();
                    stopwatch.lap("toolkit");
                    show(window, injector, stopwatch, options, reception, systems.store().setAside());
                } finally {
                    reception.close();
                    injector.getInstance(AutomaticSync.class).end();
                    injector.getInstance(WindowMemory.class).flush();
                    injector.getInstance(OpenConnections.class).close();
                }
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

    private static void show(MainWindow window, Injector injector, Stopwatch stopwatch, StartOptions options,
            Reception reception,
            List<SetAside> setAside)
            throws InterruptedException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Work work = injector.getInstance(Work.class);
        work.onScreen(() -> orFail(closed, () -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.complete(null));
            window.open(stage);
            VisitDoor door = injector.getInstance(VisitDoor.class);
            if (!(options.visit() instanceof Visit.Show)) {
                door.receive(options.visit());
            }
            reception.opened(door, work, injector.getInstance(WindowErrands.class));
            stopwatch.lap("window");
            new FirstMoments(stopwatch).of(window,
                    () -> orFail(closed, () -> injector.getInstance(OnceSeen.class).begin(window, stage, setAside)),
                    () -> {
                        if (options.ends()) {
                            stage.hide();
                        }
                    });
        }));
        try {
            closed.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The window did not open", broken);
        }
    }

    private static void orFail(CompletableFuture<Void> closed, Runnable what) {
        try {
            what.run();
        } catch (RuntimeException broken) {
            closed.completeExceptionally(broken);
        }
    }
}
