package dev.linkwright.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import javafx.stage.Stage;

import com.google.inject.Injector;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.link.sqlite.SetAside;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.settings.SettingsPlace;
import dev.linkwright.ui.settings.SettingsWindow;
import dev.linkwright.ui.shell.MainWindow;

/** The windows in one language, and all that goes on behind them; systems and stores are there before and after. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    /** For calls that were begun in windows that are closed now. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Injector injector;
    private final Reception reception;
    private final Runnable endOfWatching;
    private final List<SetAside> setAside;
    private final Work work;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /**
     * Nothing is open yet.
     *
     * @param endOfWatching lets nobody watch systems and stores any more who is not doing so yet
     * @param setAside      what was damaged when the store was opened
     */
    Desk(Injector injector, Reception reception, Runnable endOfWatching, List<SetAside> setAside) {
        this.setAside = setAside;
        this.injector = injector;
        this.reception = reception;
        this.endOfWatching = endOfWatching;
        this.work = injector.getInstance(Work.class);
    }

    /**
     * Opens the main window and waits until it is closed.
     *
     * @param begin is given the window once it is open
     * @return where the person was if the windows are to open anew; empty if the program ends
     */
    Optional<MainWindow.Place> show(BiConsumer<MainWindow, Stage> begin) throws InterruptedException {
        AnotherLanguage another = injector.getInstance(AnotherLanguage.class);
        MainWindow window = injector.getInstance(MainWindow.class);
        work.onScreen(() -> orFail(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> {
                if (another.place().isPresent()) {
                    reception.closing();
                }
                closed.complete(null);
            });
            another.over(window);
            window.open(stage);
            begin.accept(window, stage);
            reception.opened(injector.getInstance(VisitDoor.class), work, injector.getInstance(WindowErrands.class));
        }));
        try {
            closed.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The window did not open", broken);
        }
        return another.place();
    }

    /** Begins what nobody is to wait for before the first window can be seen. */
    void seen(MainWindow window, Stage stage) {
        orFail(() -> injector.getInstance(OnceSeen.class).begin(window, stage, setAside));
        new SystemLinks(reception::receive).receive();
    }

    private void orFail(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException broken) {
            closed.completeExceptionally(broken);
        }
    }

    /** Leads to what a start wants to see. */
    void receive(Visit visit) {
        if (!(visit instanceof Visit.Show)) {
            injector.getInstance(VisitDoor.class).receive(visit);
        }
    }

    /** Leads the person back to where they were. */
    void goBack(MainWindow window, Stage stage, MainWindow.Place place) {
        window.goTo(place);
        injector.getInstance(SettingsWindow.class).open(stage, SettingsPlace.APPEARANCE);
        injector.getInstance(OnceSeen.class).again(window, stage, setAside);
    }

    /** Ends what goes on behind the windows, which are closed. */
    void end() throws InterruptedException, IOException {
        boolean isLast = injector.getInstance(AnotherLanguage.class).place().isEmpty();
        if (isLast) {
            reception.close();
        }
        injector.getInstance(AutomaticSync.class).end();
        injector.getInstance(WindowMemory.class).flush();
        if (!isLast && !work.end(PATIENCE)) {
            LOG.warn("Calls of the windows before go on behind the new ones");
        }
        endOfWatching.run();
        injector.getInstance(OpenConnections.class).close();
    }
}
