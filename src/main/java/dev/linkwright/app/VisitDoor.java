package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.settings.SettingsWindow;
import dev.linkwright.ui.shell.MainWindow;

/** Leads a start to what it wants to see. */
final class VisitDoor {
    private final MainWindow window;
    private final Provider<SettingsWindow> settings;

    @Inject
    VisitDoor(MainWindow window, Provider<SettingsWindow> settings) {
        this.window = window;
        this.settings = settings;
    }

    /**
     * Belongs on the JavaFX thread.
     *
     * @return false if the window is not open
     */
    boolean receive(Visit visit) {
        return switch (visit) {
            case Visit.Show() -> window.receive(Optional.empty());
            case Visit.OpenRecord(CrmEntity entity) -> window.receive(Optional.of(entity));
            case Visit.ReadProfile(Path file) -> window.receive(stage -> settings.get().readProfile(stage, file));
        };
    }
}
