package dev.linkwright.app;

import java.util.Optional;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.settings.SettingsPlace;
import dev.linkwright.ui.settings.SettingsWindow;

/** Leads whoever has no ERP connection yet to where one is made: without one, no record has an ERP tab. */
final class FirstConnection {
    private static final String CAUSE = "no connection";

    private final WorkingProfile profile;
    private final Notices notices;
    private final SettingsWindow settings;

    @Inject
    FirstConnection(WorkingProfile profile, Notices notices, SettingsWindow settings) {
        this.profile = profile;
        this.notices = notices;
        this.settings = settings;
    }

    /** Belongs on the JavaFX thread. */
    void lead(Window owner) {
        look(profile.current(), owner);
        profile.whenChanged(now -> look(now, owner));
    }

    private void look(Profile now, Window owner) {
        if (now.connections().isEmpty()) {
            notices.tell(new Notices.Notice(CAUSE, Sentence.of("app.no-connection"),
                    Sentence.of("app.no-connection.detail"),
                    () -> settings.open(owner, SettingsPlace.ERP_CONNECTIONS), false, Optional.empty()));
        } else {
            notices.over(CAUSE);
        }
    }
}
