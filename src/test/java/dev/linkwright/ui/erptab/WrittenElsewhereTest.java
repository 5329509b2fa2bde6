package dev.linkwright.ui.erptab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.SeenNavigation;

/** The record that the tab shows was written by something else, an automatic run, say. */
class WrittenElsewhereTest {
    private final FakeRecords records = new FakeRecords();
    private final FakeLinkChanges links = new FakeLinkChanges();
    private final FakeSync sync = new FakeSync();
    private final HeldWork held = new HeldWork();
    private final ErpTabViewModel tab = new ErpTabViewModel(
            new UseCases(records, new FakeConnectToErp(), links, links.undoing(), new FakeCreates(), sync,
                    (_, _) -> KnownLists.NONE, links.reactivating(), links.takingOver()),
            held.work(), new SeenNavigation(), new FakeWindows());

    private void shows(int conflicts) {
        records.state = States.connected(conflicts);
        tab.show(Samples.COMPANY);
        held.runAll();
    }

    @Test
    void whatIsShownStaysUntilItWasReadAnewAndSoDoesTheNotice() {
        shows(0);
        sync.answer(new SyncOutcome.InSync());
        tab.syncNow();
        held.runAll();
        Shown before = tab.shownProperty().get();
        records.state = States.connected(2);
        tab.changed();
        assertThat(tab.shownProperty().get()).isEqualTo(before);
        held.runAll();
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.InSync());
    }

    @Test
    void whoeverEditsGoesOn() {
        shows(0);
        tab.edit();
        Shown editing = tab.shownProperty().get();
        tab.changed();
        held.runAll();
        assertThat(tab.shownProperty().get()).isEqualTo(editing);
        tab.cancelEdit();
        tab.changed();
        tab.edit();
        held.runAll();
        assertThat(tab.shownProperty().get()).as("began while it was read").isEqualTo(editing);
    }

    @Test
    void whatIsBeingReadAlreadyIsNotReadTwice() {
        shows(0);
        int before = records.read.size();
        tab.refresh();
        tab.changed();
        held.runAll();
        assertThat(records.read).hasSize(before + 1);
    }
}
