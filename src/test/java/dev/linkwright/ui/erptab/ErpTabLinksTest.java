package dev.linkwright.ui.erptab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.ReactivateOutcome;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;

/** Disconnect and undo, outcome by outcome. */
class ErpTabLinksTest {
    private final SeenNavigation navigation = new SeenNavigation();
    private static final UndoPreview VALUES = new UndoPreview(List.of(Links.nameIsBack()),
            List.of(Links.phoneIsChanged()), KnownLists.NONE);

    private final FakeRecords records = new FakeRecords();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final FakeLinkChanges links = new FakeLinkChanges();
    private final FakeSync sync = new FakeSync();
    private final FakeWindows windows = new FakeWindows();
    private final ErpTabViewModel tab = new ErpTabViewModel(new UseCases(records, connect, links, links.undoing(),
            new FakeCreates(), sync, (_, _) -> KnownLists.NONE, links.reactivating(), links.takingOver()),
            Work.inline(),
            navigation, windows);

    @BeforeEach
    void connected() {
        records.state = States.connected(0);
        tab.show(Samples.COMPANY);
    }

    @Test
    void editOfAConnectedRecordOffersDisconnectAndNoActorTypes() {
        tab.edit();
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.Editing(records.state, Optional.empty()));
        assertThat(Standing.of(records.state)).returns(List.of(), Standing::connectTo).returns(true, Standing::linked);
    }

    @Test
    void disconnectAsksAndIsPendingUntilSave() {
        links.links = Links.disconnect(2);
        tab.edit();
        tab.disconnect();
        assertThat(windows.disconnects).containsExactly(links.links);
        assertThat(tab.hasPending()).isFalse();
        windows.disconnect.run();
        assertThat(tab.hasPending()).isTrue();
        assertThat(links.disconnected).isEmpty();
        links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(2)), List.of()));
        tab.save();
        assertThat(links.disconnected).containsExactly(links.links);
        assertThat(notice()).isEqualTo(new Notice.Disconnected("C-10877", 2, Notice.Undo.OFFERED));
        assertThat(navigation.changed).hasSize(3).last().isEqualTo(Samples.COMPANY);
    }

    @Test
    void cancelDropsAPendingDisconnect() {
        pendingDisconnect();
        tab.cancelEdit();
        assertThat(tab.hasPending()).isFalse();
        assertThat(links.disconnected).isEmpty();
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
    }

    @Test
    void leavingWithAPendingDisconnectAsksAndGoesOnWhenSaved() {
        pendingDisconnect();
        boolean[] left = {false};
        tab.leave(() -> left[0] = true);
        assertThat(left[0]).isFalse();
        links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of()));
        windows.leaveSaving.run();
        assertThat(left[0]).isTrue();
    }

    @Test
    void anActorThatIsActiveAgainIsSaidAndShownAsConnected() {
        showArchived();
        links.reactivations.add(new ReactivateOutcome.Active(Links.disconnect(0).own()));
        ErpTabState connected = States.connected(0);
        records.state = connected;
        tab.reactivate();

        assertThat(notice()).isEqualTo(new Notice.Reactivated(ActorType.CUSTOMER, "C-10877"));
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(connected));
        assertThat(navigation.changed).containsExactly(Samples.COMPANY);
    }

    @Test
    void anActorThatStaysArchivedSaysWhyAndIsTriedAgain() {
        showArchived();
        Problem problem = new Problem.Stale("Tryton Oslo");
        links.reactivations.add(new ReactivateOutcome.Stopped(problem, Optional.empty()));
        links.reactivations.add(new ReactivateOutcome.LinkChanged());
        tab.reactivate();
        assertThat(notice()).isInstanceOfSatisfying(Notice.Failed.class, failed -> {
            assertThat(failed.problem()).isEqualTo(problem);
            failed.retry().run();
        });
        assertThat(notice()).isEqualTo(new Notice.LinksChanged());
    }

    @Test
    void anUnclearReactivationIsShownAsStopped() {
        showArchived();
        Problem problem = new Problem.Stale("Tryton Oslo");
        links.reactivations.add(new ReactivateOutcome.Stopped(problem, Optional.of(OperationId.random())));
        tab.reactivate();
        assertThat(notice()).isEqualTo(new Notice.Stopped(problem));
    }

    private void showClaimed(Optional<ErpActor> actor) {
        records.state = new ErpTabState.Claimed(Samples.connection(), States.CLAIM, actor, "Ola Berg", "WS-12",
                Plans.AGREED, true);
        tab.show(Samples.COMPANY);
    }

    @Test
    void anOldClaimIsTakenOverAfterALookAtBothRecordsAndTheDecisionIsPending() {
        showClaimed(Optional.of(Samples.CUSTOMER));
        tab.takeOver();
        assertThat(windows.settled).hasSize(1);
        assertThat(links.takenOver).isEmpty();

        links.takeOvers.add(TakeOverClaim.Outcome.TAKEN_OVER);
        records.state = FakeRecords.notConnected();
        windows.settle.accept(windows.settled.getFirst());

        assertThat(links.takenOver).containsExactly(States.CLAIM);
        assertThat(notice()).isEqualTo(new Notice.TakenOver("Ola Berg"));
        assertThat(tab.hasPending()).isTrue();
    }

    @Test
    void aClaimThatIsNotAsItWasShownIsNotTakenOver() {
        showClaimed(Optional.empty());
        links.takeOvers.add(TakeOverClaim.Outcome.CHANGED);
        tab.takeOver();
        windows.takeOver.run();

        assertThat(notice()).isEqualTo(new Notice.ClaimChanged());
        assertThat(tab.hasPending()).isFalse();
    }

    @Test
    void whatWasBegunWithAnActorThatIsNotThereYetIsTakenOverByAnAnswer() {
        showClaimed(Optional.empty());
        links.takeOvers.add(TakeOverClaim.Outcome.TAKEN_OVER);
        tab.takeOver();
        assertThat(links.takenOver).isEmpty();
        records.state = FakeRecords.notConnected();
        windows.takeOver.run();

        assertThat(notice()).isEqualTo(new Notice.TakenOver("Ola Berg"));
        assertThat(tab.hasPending()).isFalse();
    }

    private void showArchived() {
        records.state = States.all().get("actor-archived");
        tab.show(Samples.COMPANY);
    }

    @Test
    void linksThatChangedAreLookedAtAgainBeforeTheNextSave() {
        pendingDisconnect();
        links.links = Links.disconnect(3);
        links.outcomes.add(new LinkOutcome.Changed());
        tab.save();
        assertThat(notice()).isEqualTo(new Notice.LinksChanged());
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.Editing(records.state,
                Optional.of(new Pending.Disconnect(Samples.connection(), links.links))));
    }

    @Test
    void aLinkThatIsGoneMeanwhileIsSaidAndShown() {
        tab.edit();
        records.state = FakeRecords.notConnected();
        links.problems.add(new Problem.NotFound("CRM", "Link 17"));
        tab.disconnect();
        assertThat(windows.disconnects).isEmpty();
        assertThat(notice()).isEqualTo(new Notice.NoLink());
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
    }

    @Test
    void anotherPersonsClaimKeepsThePendingDisconnect() {
        pendingDisconnect();
        links.outcomes.add(new LinkOutcome.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        tab.save();
        assertThat(notice()).isEqualTo(new Notice.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        assertThat(tab.hasPending()).isTrue();
    }

    @Test
    void aDisconnectThatWroteNothingCanBeTriedAgain() {
        pendingDisconnect();
        links.outcomes.add(new LinkOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.empty()));
        links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of()));
        tab.save();
        ((Notice.Failed) notice()).retry().run();
        assertThat(notice()).isInstanceOf(Notice.Disconnected.class);
    }

    @Test
    void aDisconnectThatStoppedHalfWayIsShownAndCarriedOn() {
        pendingDisconnect();
        OperationId operation = OperationId.random();
        records.state = new ErpTabState.Interrupted(Samples.connection(), operation, "C-10877", Instant.EPOCH,
                List.of(), ErpTabState.Interrupted.Kind.DISCONNECT);
        links.outcomes.add(new LinkOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.of(operation)));
        tab.save();
        assertThat(notice()).isEqualTo(new Notice.Stopped(FakeConnectToErp.TIME_LIMIT));
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
        connect.outcomes.add(new SaveOutcome.OfLinks(
                new LinkOutcome.Removed(Links.of(Links.kept(1)), List.of())));
        tab.carryOn(operation);
        assertThat(notice()).isEqualTo(new Notice.Disconnected("C-10877", 1, Notice.Undo.OFFERED));
    }

    @Test
    void anUndoThatIsCarriedOnSaysWhatWasLeftAlone() {
        records.state = new ErpTabState.Interrupted(Samples.connection(), OperationId.random(), "C-10877",
                Instant.EPOCH, List.of(), ErpTabState.Interrupted.Kind.UNDO);
        tab.show(Samples.COMPANY);
        connect.outcomes.add(new SaveOutcome.OfLinks(
                new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of(Links.phoneLeft()))));
        tab.carryOn(OperationId.random());
        assertThat(notice()).isEqualTo(new Notice.ConnectUndone(ActorType.CUSTOMER, "C-10877", 0,
                OptionalInt.empty(), List.of(Links.phoneIsChanged()), KnownLists.NONE));
    }

    @Test
    void whatWasCarriedOnWithAndGivenUpIsSaid() {
        connect.outcomes.add(new SaveOutcome.OfLinks(new LinkOutcome.Withdrawn()));
        tab.carryOn(OperationId.random());
        assertThat(notice()).isEqualTo(new Notice.Withdrawn());
    }

    @Test
    void undoingAConnectTellsBeforehandWhatItPutsBack() {
        links.undo = Optional.of(Links.undoConnect(0));
        links.preview = VALUES;
        tab.undo();
        assertThat(windows.undos).containsExactly(VALUES);
        assertThat(links.undone).isEmpty();
        links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of(Links.phoneLeft())));
        windows.undo.run();
        assertThat(notice()).isEqualTo(new Notice.ConnectUndone(ActorType.CUSTOMER, "C-10877", 0, OptionalInt.of(1),
                List.of(Links.phoneIsChanged()), KnownLists.NONE));
    }

    @Test
    void anUndoFromTheActivityLogAsksTheSameAndSaysIfSomebodyWasQuicker() {
        links.undo = Optional.of(Links.undoConnect(0));
        links.preview = VALUES;
        tab.undo(Samples.CONNECTION);
        assertThat(windows.undos).containsExactly(VALUES);
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.preview = UndoPreview.NONE;
        tab.undo(Samples.CONNECTION);
        assertThat(windows.undos).containsExactly(VALUES, UndoPreview.NONE);
        assertThat(links.undone).isEmpty();
        links.undo = Optional.empty();
        tab.undo(Samples.CONNECTION);
        assertThat(windows.undos).hasSize(2);
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.LinksChanged());
    }

    @Test
    void undoingADisconnectThatTookNobodyWithItAsksNothing() {
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.outcomes.add(new LinkOutcome.Restored(List.of(Links.own())));
        tab.undo();
        assertThat(windows.undos).isEmpty();
        assertThat(notice()).isEqualTo(new Notice.DisconnectUndone("C-10877", 0));
        assertThat(navigation.changed).containsExactly(Samples.COMPANY);
    }

    @Test
    void undoingADisconnectOfACompanyTellsWhoComesBackWithIt() {
        links.undo = Optional.of(Links.undoDisconnect(2));
        tab.undo();
        assertThat(windows.undos).hasSize(1);
        links.outcomes.add(new LinkOutcome.Restored(Links.of(Links.kept(2)).reversed()));
        windows.undo.run();
        assertThat(notice()).isEqualTo(new Notice.DisconnectUndone("C-10877", 2));
    }

    @Test
    void whereNothingIsKnownTheReasonStandsInsteadOfTheButton() {
        pendingDisconnect();
        links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of()));
        tab.save();
        tab.undo();
        assertThat(notice()).isEqualTo(new Notice.Disconnected("C-10877", 0, Notice.Undo.NOT_HERE));
    }

    @Test
    void anUndoThatFindsTheActorTakenSaysByWhom() {
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.outcomes.add(new LinkOutcome.Taken(CrmEntity.company(44)));
        tab.undo();
        assertThat(notice()).isEqualTo(new Notice.Taken(CrmEntity.company(44), false));
    }

    @Test
    void aContactCannotComeBackBeforeItsCompany() {
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.outcomes.add(new LinkOutcome.CompanyNotConnected(Samples.COMPANY));
        tab.undo();
        assertThat(notice()).isEqualTo(new Notice.CompanyNotConnected(Samples.COMPANY));
    }

    @Test
    void anUndoThatFindsOtherLinksShowsThem() {
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.outcomes.add(new LinkOutcome.Changed());
        tab.undo();
        assertThat(notice()).isEqualTo(new Notice.LinksChanged());
    }

    @Test
    void anUndoThatWroteNothingCanBeTriedAgain() {
        links.undo = Optional.of(Links.undoDisconnect(0));
        links.outcomes.add(new LinkOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.empty()));
        links.outcomes.add(new LinkOutcome.Restored(List.of(Links.own())));
        tab.undo();
        ((Notice.Failed) notice()).retry().run();
        assertThat(links.undone).hasSize(2);
        assertThat(notice()).isEqualTo(new Notice.DisconnectUndone("C-10877", 0));
    }

    private void pendingDisconnect() {
        tab.edit();
        tab.disconnect();
        windows.disconnect.run();
    }

    private Notice notice() {
        return tab.noticeProperty().get();
    }
}
