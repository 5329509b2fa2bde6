package dev.linkwright.app;

import java.util.List;
import javafx.stage.Stage;

import jakarta.inject.Inject;

import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.sqlite.SetAside;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.settings.SettingsPlace;
import dev.linkwright.ui.settings.SettingsWindow;
import dev.linkwright.ui.shell.MainWindow;
import dev.linkwright.ui.shell.Maintenance;

/** What begins once the main window can be seen, so that nobody waits for it before. */
final class OnceSeen {
    private final Work work;
    private final AtStart atStart;
    private final WorkingProfile profile;
    private final FirstConnection firstConnection;
    private final SetAsideNotice setAsideNotice;
    private final Retention retention;
    private final SettingsWindow settings;
    private final Following following;
    private final Maintenance doors;
    private final NewerVersion newerVersion;

    @Inject
    OnceSeen(Work work, AtStart atStart, WorkingProfile profile, FirstConnection firstConnection,
            SetAsideNotice setAsideNotice, Retention retention, SettingsWindow settings, Following following,
            Maintenance doors, NewerVersion newerVersion) {
        this.work = work;
        this.atStart = atStart;
        this.profile = profile;
        this.firstConnection = firstConnection;
        this.setAsideNotice = setAsideNotice;
        this.retention = retention;
        this.settings = settings;
        this.following = following;
        this.doors = doors;
        this.newerVersion = newerVersion;
    }

    /** Belongs on the JavaFX thread; returns at once. */
    void begin(MainWindow window, Stage stage, List<SetAside> setAside) {
        atStart.run(stage);
        goOn(window, stage, setAside);
    }

    /** The same in further windows of the program, before which nothing was interrupted. */
    void again(MainWindow window, Stage stage, List<SetAside> setAside) {
        atStart.goOn();
        goOn(window, stage, setAside);
    }

    private void goOn(MainWindow window, Stage stage, List<SetAside> setAside) {
        profile.whenChanged(_ -> work.onScreen(window::settingsChanged));
        firstConnection.lead(stage);
        setAsideNotice.tell(setAside);
        retention.start();
        following.start(() -> settings.open(stage, SettingsPlace.PROFILE));
        newerVersion.start(() -> doors.about(stage));
    }
}
