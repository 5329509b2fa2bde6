package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.SyncForecast;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.link.Cause;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives <em>Sync now</em> by keys alone, and takes pictures of what it says. */
class SyncNowKeysTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private ErpTabSetting tab;

    @BeforeEach
    void start() throws TimeoutException {
        tab = new ErpTabSetting(folder);
        tab.show(States.connected(0));
        fx(() -> {
            tab.section.requestFocus();
            return tab;
        });
    }

    @Test
    void aRecordIsSynchronisedFromAnywhereInTheWindow() {
        tab.sync.answer(new SyncOutcome.Settled(2, 1));
        robot.type(KeyCode.F9);
        until(() -> there(".strip.done"));
        take("erptab-synchronised");
        tab.sync.answer(new SyncOutcome.InSync());
        robot.press(KeyCode.ALT).type(KeyCode.Y).release(KeyCode.ALT);
        until(() -> tab.sync.synchronised.size() == 2 && there(".strip.done"));
        tab.sync.answer(new SyncOutcome.LeftOut(Cause.CLAIMED,
                Sentence.of("erptab.claimed", "Ola Berg", "WS-12")));
        robot.type(KeyCode.F9);
        until(() -> there(".strip.waiting"));
        take("erptab-not-synchronised");
    }

    @Test
    void aSynchronisationThatTakesLongIsCancelledBesideTheButtonThatBeganIt() {
        CountDownLatch stopped = new CountDownLatch(1);
        tab.sync.outcomes.add(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                stopped.countDown();
                throw new CancellationException("Cancelled");
            }
            throw new IllegalStateException("Nobody lets it go on");
        });
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        until(() -> tab.sync.synchronised.size() == 1 && there("#sync-cancel"));
        until(() -> tab.section.node().lookup("#sync-cancel").isVisible());
        take("erptab-synchronising");
        robot.type(KeyCode.TAB);
        assertThat(WindowSetting.focused(tab.windows.owner).getId()).isEqualTo("sync-cancel");
        robot.type(KeyCode.SPACE);
        until(() -> stopped.getCount() == 0);
        until(() -> !tab.section.node().lookup("#sync-cancel").isVisible());
        tab.sync.answer(new SyncOutcome.InSync());
        robot.type(KeyCode.F9);
        until(() -> there(".strip.done"));
    }

    @Test
    void aConflictIsSettledAndApplied() {
        tab.sync.answer(new SyncOutcome.Conflicts(Plans.conflicts().pending(), false));
        tab.connect.outcomes.add(new SaveOutcome.Done(Links.own(), 1, 2));
        robot.type(KeyCode.TAB);
        assertThat(((ButtonBase) WindowSetting.focused(tab.windows.owner)).getText()).isEqualTo("S_ync now");
        robot.type(KeyCode.SPACE);
        until(() -> there(".strip.done"));
        assertThat(tab.connect.saved).containsExactly(Plans.conflicts().pending());
    }

    @Test
    void thePreviewIsInTheMenuBesideIt() {
        tab.sync.forecasts.add(new SyncForecast.Planned(Plans.conflicts().pending()));
        robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !tab.foreseen.isEmpty());
        assertThat(tab.sync.synchronised).isEmpty();
    }

    @Test
    void theResyncIsInTheMenuBesideIt() {
        robot.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> !tab.resyncs.isEmpty());
    }

    private boolean there(String selector) {
        return tab.section.node().lookup(selector) != null;
    }

    private void take(String name) {
        new Gallery(tab.windows.theme).takeBoth(tab.windows.owner.getScene(), name);
    }
}
