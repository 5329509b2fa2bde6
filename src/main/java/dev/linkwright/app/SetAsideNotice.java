package dev.linkwright.app;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import dev.linkwright.link.sqlite.SetAside;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.health.HealthPage;

/** Tells, in the window, what was damaged when the store was opened; <em>Sync health</em> shows what is to be looked at. */
final class SetAsideNotice {
    private final Notices notices;
    private final Navigator navigator;
    private final Provider<HealthPage> health;

    @Inject
    SetAsideNotice(Notices notices, Navigator navigator, Provider<HealthPage> health) {
        this.notices = notices;
        this.navigator = navigator;
        this.health = health;
    }

    void tell(List<SetAside> files) {
        files.forEach(file -> notices.tell(new Notices.Notice("store." + file.contents().name(), file.title(),
                file.sentence(), () -> navigator.show(health.get()))));
    }
}
