package dev.linkwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

import com.google.inject.Guice;
import com.google.inject.Injector;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ProblemException;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.shell.MainWindow;

/** The program from its first to its last moment. */
public final class Program {
    private static final int IN_USE = 3;
    private static final int STORE_FAILED = 4;

    private Program() {
    }

    /**
     * Opens the main window and returns when it was closed.
     *
     * @param errors where it is said why no window opens
     * @return the exit code
     * @throws IOException if the profile folder cannot be written
     */
    public static int run(StartOptions options, HttpClients http, PrintWriter errors)
            throws IOException, InterruptedException {
        Logging.bringTogether();
        Texts texts = new Texts();
        Path usual = ProfileFolder.place(options.folder());
        Path place = options.crm() instanceof CrmChoice.Sandbox ? ProfileFolder.sandboxPlace(usual) : usual;
        return switch (ProfileFolder.take(place)) {
            case ProfileFolder.Claim.InUse(Path path, OptionalLong process) -> {
                errors.println(texts.text("app.in-use", path.toString(),
                        process.isPresent() ? Long.toString(process.getAsLong()) : "?"));
                yield IN_USE;
            }
            case ProfileFolder.Claim.Owned(ProfileFolder folder) -> {
                try (folder) {
                    Logging.writeTo(folder.logs());
                    options.connectors().tell(errors, texts);
                    yield run(options, folder, http, texts, errors);
                } finally {
                    Logging.close();
                }
            }
        };
    }

    private static int run(StartOptions options, ProfileFolder folder, HttpClients http, Texts texts,
            PrintWriter errors) throws IOException, InterruptedException {
        try (Crm crm = Crm.of(options.crm(), folder.path().resolve("crm"));
                SqliteStore store = SqliteStore.open(folder.store(crm.tenant(), crm.user()), Clock.systemUTC())) {
            store.setAside().forEach(file -> errors.println(texts.say(file.sentence())));
            store.connections().replaceAll(options.profile().connections());
            Injector injector = Guice.createInjector(
                    new SystemsModule(crm.access(), options.secrets(), http, options.connectors().all()),
                    new StoreModule(store), new UseCaseModule(crm.who()), new WindowModule(folder.path(), texts));
            try {
                show(injector);
            } finally {
                injector.getInstance(WindowMemory.class).flush();
                injector.getInstance(OpenConnections.class).close();
            }
            return 0;
        } catch (ProblemException failure) {
            errors.println(texts.say(failure.problem().sentence()));
            errors.println(texts.say(failure.problem().nextStep()));
            return STORE_FAILED;
        }
    }

    private static void show(Injector injector) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            injector.getInstance(MainWindow.class).open(stage);
            injector.getInstance(AtStart.class).run(stage);
        });
        closed.await();
        Platform.exit();
    }
}
