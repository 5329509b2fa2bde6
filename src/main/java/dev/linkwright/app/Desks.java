package dev.linkwright.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Stage;

import com.google.inject.Guice;
import com.google.inject.Module;

import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.shell.MainWindow;

/**
 * Sets windows up on the same systems and stores, one after the other: another language needs windows of its own.
 *
 * @param folder where data and logs are
 * @param signIn empty where the CRM was named at the start, so that nobody can sign out of it
 */
record Desks(StartedSystems systems, ProfileFolder folder, HttpClients http, WindowQuestions questions,
        Reception reception, Optional<StartingSignIn> signIn) {

    Desk in(StartWindows windows) throws IOException {
        Runnable endOfWatching = systems.endOfWatching();
        questions.in(windows);
        List<Module> modules = new ArrayList<>(systems.modules(http));
        modules.add(new WindowModule(windows, questions, signIn, folder.path()));
        modules.add(systems.doctor(folder.logs(), http));
        modules.add(new SettingsModule());
        return new Desk(Guice.createInjector(modules), reception, endOfWatching,
                systems.store().setAside());
    }

    /**
     * Opens the windows, anew as often as the person wants them in another language, until they are closed for good.
     *
     * @param first what was set up in the first windows
     * @param begin is given the first main window once it is open
     */
    void use(Desk first, StartWindows windows, BiConsumer<MainWindow, Stage> begin)
            throws InterruptedException, IOException {
        Optional<MainWindow.Place> place = use(first, begin);
        StartWindows next = windows;
        while (place.isPresent()) {
            MainWindow.Place before = place.get();
            next = next.anew();
            Desk desk = in(next);
            place = use(desk, (window, stage) -> desk.goBack(window, stage, before));
        }
    }

    private Optional<MainWindow.Place> use(Desk desk, BiConsumer<MainWindow, Stage> begin)
            throws InterruptedException, IOException {
        try {
            return desk.show(begin);
        } finally {
            desk.end();
        }
    }
}
