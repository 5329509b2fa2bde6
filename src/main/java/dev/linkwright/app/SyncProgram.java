package dev.linkwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ProblemException;
import dev.linkwright.ui.common.Texts;

/** The program without a window: it synchronises, here or in the window that is open already. */
public final class SyncProgram {
    /** How long a start waits for the process that has the data. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PrintWriter out;
    private final PrintWriter errors;
    private final Texts texts;

    /**
     * Says what came of it, and nothing else.
     *
     * @param out    where lines for people or programs go
     * @param errors where it is said why nothing was begun
     * @param texts  in the language of people
     */
    public SyncProgram(PrintWriter out, PrintWriter errors, Texts texts) {
        this.out = out;
        this.errors = errors;
        this.texts = texts;
    }

    /**
     * Lets a window that is open already synchronise, on the CRM of the person or else on the sandbox.
     *
     * @return how the process ends; empty if none is open
     */
    public Optional<SyncExit> inWindow(Optional<Path> folder, SyncAsk ask) {
        Path usual = ProfileFolder.place(folder);
        return Stream.of(usual, ProfileFolder.sandboxPlace(usual)).map(place -> handOver(place, ask))
                .filter(SyncErrand.Answer.Ended.class::isInstance).map(SyncErrand.Answer.Ended.class::cast)
                .map(SyncErrand.Answer.Ended::exit).findFirst();
    }

    /**
     * Synchronises once, or until the process is asked to end.
     *
     * @return how the process ends
     * @throws IOException if the profile folder cannot be written
     */
    public SyncExit run(SyncOptions options, HttpClients http) throws IOException, InterruptedException {
        Logging.bringTogether();
        Path usual = ProfileFolder.place(options.folder());
        Path place = options.crm() instanceof CrmChoice.Sandbox ? ProfileFolder.sandboxPlace(usual) : usual;
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            switch (ProfileFolder.take(place)) {
                case ProfileFolder.Claim.Owned(ProfileFolder folder) -> {
                    return owning(options, folder, http);
                }
                case ProfileFolder.Claim.InUse(Path path, OptionalLong process) -> {
                    String number = process.isPresent() ? Long.toString(process.getAsLong()) : "?";
                    switch (handOver(place, options.ask())) {
                        case SyncErrand.Answer.Ended(SyncExit exit) -> {
                            return exit;
                        }
                        case SyncErrand.Answer.Silent() -> {
                            return refused("automatic.cli.silent", path, number);
                        }
                        case SyncErrand.Answer.Nobody() -> {
                            if (Instant.now().isAfter(end)) {
                                return refused("automatic.cli.in-use", path, number);
                            }
                            TimeUnit.MILLISECONDS.sleep(100);
                        }
                    }
                }
            }
        }
    }

    private SyncErrand.Answer handOver(Path place, SyncAsk ask) {
        return SyncErrand.ask(place, ask, this::say, () -> say(errors, "automatic.cli.handed-over", place.toString()),
                () -> say(errors, "automatic.cli.cut"));
    }

    private SyncExit refused(String key, Path path, String process) {
        say(errors, key, path.toString(), process);
        return SyncExit.IN_USE;
    }

    private SyncExit owning(SyncOptions options, ProfileFolder folder, HttpClients http)
            throws IOException, InterruptedException {
        try (folder) {
            Logging.writeTo(folder.logs());
            options.connectors().tell(errors, texts);
            return open(options, folder, http);
        } finally {
            Logging.close();
        }
    }

    private SyncExit open(SyncOptions options, ProfileFolder folder, HttpClients http)
            throws IOException, InterruptedException {
        try (StopSignal stop = new StopSignal()) {
            Optional<WindowlessStart> opened = WindowlessStart.of(options.crm(), options.erp(), options.connectors(),
                    folder, http);
            if (opened.isEmpty()) {
                say(errors, "automatic.cli.nobody-signed-in");
                return SyncExit.NOT_OPENED;
            }
            try (WindowlessStart start = opened.get()) {
                StartedSystems systems = start.systems();
                systems.store().setAside().forEach(file -> errors.println(texts.say(file.sentence())));
                List<Module> modules = new ArrayList<>(systems.modules(http));
                modules.add(binder -> binder.bind(Texts.class).toInstance(texts));
                Injector injector = Guice.createInjector(modules);
                try (OpenConnections _ = injector.getInstance(OpenConnections.class)) {
                    return injector.getInstance(SyncLoop.class).run(options.ask(), stop, this::say);
                }
            }
        } catch (ProblemException failure) {
            errors.println(texts.say(failure.problem().sentence()));
            errors.println(texts.say(failure.problem().nextStep()));
            errors.flush();
            return SyncExit.NOT_OPENED;
        } catch (CancellationException stopped) {
            // The system ends the process and says so itself.
            return SyncExit.SETTLED;
        } catch (DataFolder.InUse taken) {
            return refused("automatic.cli.in-use", taken.folder(), taken.process());
        } catch (BindException taken) {
            say(errors, "app.sandbox-port", String.valueOf(taken.getMessage()));
            return SyncExit.IN_USE;
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private void say(PrintWriter where, String key, Object... arguments) {
        where.println(texts.text(key, arguments));
        where.flush();
    }
}
