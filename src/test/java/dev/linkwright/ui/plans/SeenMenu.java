package dev.linkwright.ui.plans;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Window;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.record.RecordMenu;

/** Keeps what was chosen from the menu of a record. */
public final class SeenMenu implements RecordMenu {
    public final List<String> chosen = new ArrayList<>();

    @Override
    public void showWritten(CrmEntity entity, String title) {
        chosen.add("written " + title);
    }

    @Override
    public void forget(Window owner, CrmEntity contact, String title) {
        chosen.add("forget " + title);
    }
}
