package dev.linkwright.app;

import jakarta.inject.Inject;

import dev.linkwright.sync.run.Served;
import dev.linkwright.ui.common.Navigator;

/** Lets the window show the records that were synchronised behind it as they are now. Belongs on the JavaFX thread. */
final class ShownRecords {
    private final Navigator navigator;

    @Inject
    ShownRecords(Navigator navigator) {
        this.navigator = navigator;
    }

    void follow(SyncTold told) {
        if (told.dryRun()) {
            return;
        }
        for (Served served : told.served()) {
            switch (served) {
                case Served.Ran(var _, var report) ->
                    report.lines().forEach(line -> navigator.linkChanged(line.entity()));
                case Served.Failed _,Served.Elsewhere _ -> {
                }
            }
        }
    }
}
