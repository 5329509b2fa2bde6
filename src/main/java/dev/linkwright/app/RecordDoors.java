package dev.linkwright.app;

import javafx.stage.Window;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.activity.ActivityLogPage;
import dev.linkwright.ui.activity.ForgetWindow;
import dev.linkwright.ui.record.RecordMenu;

/** Joins the menu of records to the windows of the other features. */
final class RecordDoors implements RecordMenu {
    private final Provider<ActivityLogPage> log;
    private final Provider<ForgetWindow> forgetting;

    @Inject
    RecordDoors(Provider<ActivityLogPage> log, Provider<ForgetWindow> forgetting) {
        this.log = log;
        this.forgetting = forgetting;
    }

    @Override
    public void showWritten(CrmEntity entity, String title) {
        log.get().showOnly(entity, title);
    }

    @Override
    public void forget(Window owner, CrmEntity contact, String title) {
        forgetting.get().open(owner, contact, title);
    }
}
