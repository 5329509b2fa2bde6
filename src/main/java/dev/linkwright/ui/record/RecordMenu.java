package dev.linkwright.ui.record;

import javafx.stage.Window;

import dev.linkwright.model.CrmEntity;

/** What a record's menu leads to in other features. */
public interface RecordMenu {

    /** Shows what was written of a record. */
    void showWritten(CrmEntity entity, String title);

    /** Asks whether a contact is to be forgotten on this computer. */
    void forget(Window owner, CrmEntity contact, String title);
}
