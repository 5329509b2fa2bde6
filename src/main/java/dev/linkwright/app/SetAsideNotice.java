package dev.linkwright.app;

import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.browse.Heading;
import dev.linkwright.link.sqlite.SetAside;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.shell.HealthDoor;

/** Tells, in the window, what was damaged when the store was opened; <em>Sync health</em> shows what is to be looked at. */
final class SetAsideNotice {
    private final Notices notices;
    private final HealthDoor health;

    @Inject
    SetAsideNotice(Notices notices, HealthDoor health) {
        this.notices = notices;
        this.health = health;
    }

    void tell(List<SetAside> files) {
        files.forEach(file -> notices.tell(new Notices.Notice("store." + file.contents().name(), file.title(),
                file.sentence(), () -> health.open(Heading.WAITING))));
    }
}
