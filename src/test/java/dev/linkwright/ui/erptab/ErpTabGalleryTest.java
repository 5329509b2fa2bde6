package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.plans.FakeConnectToErp;

/** Pictures of the ERP tab in each of its states. */
class ErpTabGalleryTest {
    @TempDir
    private Path folder;
    private ErpTabSetting tab;

    @BeforeEach
    void start() throws TimeoutException {
        tab = new ErpTabSetting(folder);
    }

    @Test
    void eachState() {
        States.all().forEach((name, state) -> {
            tab.show(state);
            take("erptab-" + name);
        });
    }

    @Test
    void editAndPending() {
        tab.show(FakeRecords.notConnected());
        press("Edit");
        take("erptab-edit");
        press("Customer");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-pending");
        tab.connect.outcomes.add(new SaveOutcome.Claimed("Ola Berg", "WS-12", dev.linkwright.ui.plans.Plans.AGREED));
        press("Save");
        until(() -> tab.section.node().lookup(".strip.waiting") != null);
        take("erptab-save-claimed");
        tab.connect.failNext(FakeConnectToErp.TIME_LIMIT);
        press("Save");
        until(() -> tab.section.node().lookup(".strip.failed") != null);
        take("erptab-save-failed");
        tab.connect.outcomes.add(new SaveOutcome.Taken(CrmEntity.company(44)));
        press("Save");
        until(() -> tab.section.node().lookup(".strip.pending") == null
                && tab.section.node().lookup(".strip.waiting") != null);
        take("erptab-save-taken");
    }

    private void press(String text) {
        fx(() -> {
            Node found = tab.section.node().lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase button
                            && button.getText().replace("_", "").equals(text))
                    .findFirst().orElseThrow(() -> new AssertionError("There is no button " + text));
            ((ButtonBase) found).fire();
            return found;
        });
    }

    private void take(String name) {
        new Gallery(tab.windows.theme).takeBoth(tab.windows.owner.getScene(), name);
    }
}
