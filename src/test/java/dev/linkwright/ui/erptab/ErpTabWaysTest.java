package dev.linkwright.ui.erptab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;

/** The ways out of the states in which a record is neither connected nor simply not. */
class ErpTabWaysTest {
    private final SeenNavigation navigation = new SeenNavigation();
    private static final OperationId MADE = new OperationId("0".repeat(32));

    private final FakeRecords records = new FakeRecords();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final FakeLinkChanges links = new FakeLinkChanges();
    private final FakeSync sync = new FakeSync();
    private final FakeCreates creates = new FakeCreates();
    private final FakeWindows windows = new FakeWindows();
    private final ErpTabViewModel tab = new ErpTabViewModel(new UseCases(records, connect, links, links.undoing(),
            creates, sync, (_, _) -> KnownLists.NONE, links.reactivating(), links.takingOver()), Work.inline(),
            navigation,
            windows);

    @Test
    void aRecordWhoseActorIsGoneIsConnectedToAnotherInOneSave() {
        show("actor-gone");
        tab.connectToAnother();
        assertThat(windows.wishes).hasSize(1).first().returns(ActorType.CUSTOMER, wish -> wish.type());
        windows.connected.accept(windows.answer);
        assertThat(pending()).contains(new Pending.Replace(links.links, windows.answer));
        links.outcomes.add(new LinkOutcome.Removed(List.of(Links.own()), List.of()));
        connect.outcomes.add(done());
        records.state = FakeRecords.notConnected();
        tab.save();
        assertThat(links.disconnected).containsExactly(links.links);
        assertThat(connect.saved).containsExactly(windows.answer.pending());
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Saved.class);
    }

    @Test
    void aReplacementWhoseConnectWasRefusedStaysPendingWithoutTheOldLink() {
        show("actor-gone");
        tab.connectToAnother();
        windows.connected.accept(windows.answer);
        links.outcomes.add(new LinkOutcome.Removed(List.of(Links.own()), List.of()));
        connect.outcomes.add(new SaveOutcome.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        records.state = FakeRecords.notConnected();
        tab.save();
        assertThat(pending()).contains(new Pending.Connect(windows.answer));
        tab.cancelEdit();
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
    }

    @Test
    void aReplacementWhoseDisconnectDidNotWorkConnectsNothing() {
        show("actor-gone");
        tab.connectToAnother();
        windows.connected.accept(windows.answer);
        links.outcomes.add(new LinkOutcome.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        tab.save();
        assertThat(connect.saved).isEmpty();
        assertThat(pending()).contains(new Pending.Replace(links.links, windows.answer));
    }

    @Test
    void aRecordOfAMergedActorIsTakenToWhatItIsNowInOneSave() {
        show("actor-merged");
        tab.connectToMerged();
        assertThat(windows.settled).hasSize(1);
        windows.settle.accept(windows.settled.getFirst());
        assertThat(pending()).containsInstanceOf(Pending.Connect.class);
    }

    @Test
    void aDisconnectIsOfferedInEveryStateThatHasALink() {
        for (String state : List.of("actor-gone", "actor-merged", "actor-archived", "left-out", "entity-gone",
                "connected", "conflicts")) {
            show(state);
            tab.disconnect();
            windows.disconnect.run();
            assertThat(pending()).as(state).containsInstanceOf(Pending.Disconnect.class);
        }
    }

    @Test
    void nothingCanBeEditedWhileASystemIsAway() {
        show("out-of-reach");
        tab.edit();
        assertThat(tab.shownProperty().get()).isInstanceOf(Shown.State.class);
    }

    @Test
    void aContactThatCannotBeConnectedYetLeadsToItsCompany() {
        records.company = Optional.of(Samples.COMPANY);
        records.state = States.of("not-connected-why");
        tab.show(new CrmEntity(EntityType.CONTACT, 23));
        tab.edit();
        assertThat(tab.shownProperty().get()).isInstanceOf(Shown.State.class);
        tab.openCompany();
        assertThat(navigation.opened).containsExactly(Samples.COMPANY);
    }

    @Test
    void aContactWithoutACompanyIsToldSo() {
        records.state = States.of("not-connected-why");
        tab.show(new CrmEntity(EntityType.CONTACT, 23));
        tab.openCompany();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.NoCompany());
    }

    @Test
    void cancelAfterCreateAsksWhetherToKeepTheActor() {
        made();
        tab.cancelEdit();
        assertThat(tab.hasPending()).isTrue();
        windows.keep.run();
        assertThat(creates.kept).containsExactly(MADE);
        assertThat(tab.hasPending()).isFalse();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Kept(ActorType.CUSTOMER, "C-10877"));
    }

    @Test
    void cancelAfterCreateCanConnectItNow() {
        made();
        connect.outcomes.add(done());
        tab.cancelEdit();
        windows.connectNow.run();
        assertThat(creates.kept).isEmpty();
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Saved.class);
    }

    @Test
    void leavingAfterCreateKeepsTheActorInsteadOfDroppingIt() {
        made();
        boolean[] left = {false};
        tab.leave(() -> left[0] = true);
        windows.leaveDropping.run();
        assertThat(creates.kept).containsExactly(MADE);
        assertThat(left[0]).isTrue();
    }

    @Test
    void anUnfinishedCreateIsFoundOnOpeningAndGoneOnWith() {
        creates.unfinished = Optional.of(unfinished(true));
        show("not-connected");
        assertThat(tab.reader().unfinishedProperty().get()).isEqualTo(creates.unfinished);
        tab.goOnCreating(creates.unfinished.get());
        assertThat(windows.goneOn).containsExactly(creates.unfinished.get());
        windows.connected.accept(windows.answer);
        assertThat(pending()).contains(new Pending.Connect(windows.answer));
    }

    @Test
    void anUnfinishedCreateCanBeKeptForLater() {
        creates.unfinished = Optional.of(unfinished(true));
        show("not-connected");
        tab.keep(creates.unfinished.get());
        assertThat(tab.reader().unfinishedProperty().get()).isEmpty();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Kept(ActorType.CUSTOMER, "C-10877"));
    }

    @Test
    void aCreateThatBeganInAnotherWindowIsSeenOnComingBack() {
        show("not-connected");
        creates.unfinished = Optional.of(unfinished(false));
        tab.lookForUnfinished();
        assertThat(tab.reader().unfinishedProperty().get()).isEqualTo(creates.unfinished);
    }

    static UnfinishedCreate unfinished(boolean made) {
        return new UnfinishedCreate(MADE, ActorType.CUSTOMER, Plans.AGREED,
                made ? Optional.of(Samples.CUSTOMER) : Optional.empty(), made ? "C-10877" : "");
    }

    private void made() {
        show("not-connected");
        tab.edit();
        tab.connect(ActorType.CUSTOMER);
        Compared found = windows.answer;
        windows.connected.accept(
                new Compared(found.connection(), found.pending(), found.lists(), Optional.of(MADE)));
    }

    private void show(String state) {
        records.state = States.of(state);
        tab.show(Samples.COMPANY);
    }

    private Optional<Pending> pending() {
        return tab.shownProperty().get() instanceof Shown.Editing(ErpTabState _, var pending)
                ? pending
                : Optional.empty();
    }

    private static SaveOutcome done() {
        return new SaveOutcome.Done(new Link(Plans.firstConnect().pending().link(), Samples.CONNECTION,
                Samples.COMPANY, "Stavne Elektro AS", Samples.CUSTOMER, "C-10877", Bindings.NONE, Bindings.NONE,
                Plans.AGREED, "Ola Berg", Plans.AGREED, "Ola Berg"), 5, 2);
    }
}
