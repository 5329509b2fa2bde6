package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.StackPane;

import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.settings.CatalogueReading;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.ui.plans.WindowSetting;

/** The settings window over a draft of a test, for an administrator unless a test says otherwise. */
final class DraftSetting {
    final WindowSetting setting;
    private final SettingsDraft draft;
    private final FakeCrm crm;

    DraftSetting(Path folder, SettingsDraft draft, FakeCrm crm) throws TimeoutException {
        this.draft = draft;
        this.crm = crm;
        setting = WindowSetting.start(folder);
        fx(() -> setting.show(new StackPane(), 800, 600));
        administrator(true);
    }

    /** What the pages about a single connection look at. */
    ChosenConnection chosen(CatalogueReading reading) {
        return fx(() -> new ChosenConnection(new ConnectionChoice(draft, setting.texts),
                new Catalogues(draft, reading, setting.work, Clock.systemUTC()), setting.work, setting.texts));
    }

    SettingsWindow window(WorkingProfile working, SettingsPage... pages) {
        return new SettingsWindow(() -> Set.of(pages), draft, new SettingsRight(working, crm), setting.work,
                setting.texts, setting.theme, setting.loader, setting.dialogs, setting.remembered);
    }

    void administrator(boolean is) {
        crm.signIn(new SignedIn("Cust1", "Nordvik", "kari", "Kari Nord", is));
    }

    /** What was not saved is dropped, so that the window asks nothing. */
    void close(SettingsWindow window) {
        fx(() -> {
            draft.drop();
            window.open(setting.owner).hide();
            return true;
        });
    }
}
