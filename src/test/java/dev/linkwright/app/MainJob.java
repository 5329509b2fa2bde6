package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.settings.SettingsPlace;

/**
 * What people do with the program, done in its windows, in the process that they are in: a company is found, connected, saved
 * and put back, another is synchronised, all settings are looked at and both systems examined.
 *
 * @param free      nobody has connected it
 * @param customer  the name of what it is connected to
 * @param connected is connected already
 */
record MainJob(Company free, String customer, Company connected) {

    record Company(long id, String name) {
        private String line() {
            return id + " " + name;
        }

        private static Company of(String line) {
            String[] parts = line.split(" ", 2);
            return new Company(Long.parseLong(parts[0]), parts[1]);
        }
    }

    /** Names do not come well through a command line in every language. */
    Path write(Path file) throws IOException {
        return Files.write(file, List.of(free.line(), customer, connected.line()));
    }

    static MainJob read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new MainJob(Company.of(lines.get(0)), lines.get(1), Company.of(lines.get(2)));
    }

    /** Begins once the main window is open, and closes it in the end. */
    void work(Path folder, Runnable atTheEnd) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, MainJob::isToolkitThere);
        until(() -> !OpenProgram.stages().isEmpty() && OpenWindows.button("#goTo").isPresent());
        OpenWindows windows = new OpenWindows(Languages.textsIn(folder));
        connect(windows);
        undo(windows);
        synchronise(windows);
        settings(windows);
        OpenWindows.accelerator(Keys.HEALTH);
        OpenWindows.accelerator(Keys.ACTIVITY);
        atTheEnd.run();
        OpenWindows.close();
    }

    private static boolean isToolkitThere() {
        try {
            Platform.runLater(() -> {
            });
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private void connect(OpenWindows windows) {
        find(free);
        windows.press("erptab.edit");
        windows.press("erptab.connect-to.customer");
        OpenWindows.untilWindows(2);
        windows.search(customer);
        until(() -> OpenWindows.hits().getItems().size() == 1);
        windows.connect(0);
        OpenWindows.untilWindows(3);
        OpenWindows.fire("#useCrm");
        OpenWindows.untilWindows(4);
        OpenWindows.confirm();
        OpenWindows.untilWindows(3);
        OpenWindows.confirm();
        OpenWindows.untilWindows(1);
        windows.press("erptab.save");
        windows.untilThere("erptab.sync-now");
    }

    private static void undo(OpenWindows windows) {
        windows.press("erptab.undo");
        OpenWindows.untilWindows(2);
        OpenWindows.confirm();
        OpenWindows.untilWindows(1);
        until(() -> windows.named("erptab.sync-now").isEmpty());
        windows.untilThere("erptab.edit");
    }

    private void synchronise(OpenWindows windows) {
        find(connected);
        windows.press("erptab.sync-now");
        until(() -> OpenWindows.top().getScene().lookup(".strip") != null);
        windows.untilThere("erptab.sync-now");
    }

    private static void settings(OpenWindows windows) {
        for (SettingsPlace place : SettingsPlace.values()) {
            OpenProgram.turnToSettings(place);
        }
        // The last page has asked both systems.
        windows.untilThere("settings.doctor.export");
        OpenWindows.close();
        OpenWindows.untilWindows(1);
    }

    private static void find(Company company) {
        until(() -> seen("#searchField", TextInputControl.class) != null);
        fx(() -> {
            Objects.requireNonNull(seen("#searchField", TextInputControl.class)).setText(company.name());
            return true;
        });
        until(() -> row(company) != null);
        fx(() -> {
            ListView<?> list = Objects.requireNonNull(seen("#list", ListView.class));
            list.getSelectionModel().clearAndSelect(list.getItems().indexOf(row(company)));
            return true;
        });
        until(() -> OpenWindows.top().getTitle().toUpperCase(Locale.ROOT)
                .contains(company.name().toUpperCase(Locale.ROOT)));
    }

    private static Object row(Company company) {
        ListView<?> list = seen("#list", ListView.class);
        return list == null
                ? null
                : list.getItems().stream()
                        .filter(row -> row instanceof FinderRow found && found.entity().id() == company.id())
                        .findFirst().orElse(null);
    }

    private static <N extends Node> N seen(String selector, Class<N> type) {
        return OpenWindows.under(OpenWindows.top().getScene().getRoot())
                .filter(node -> ("#" + node.getId()).equals(selector)).filter(type::isInstance).map(type::cast)
                .findFirst().orElse(null);
    }
}
