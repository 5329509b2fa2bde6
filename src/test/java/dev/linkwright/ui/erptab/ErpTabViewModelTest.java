package dev.linkwright.ui.erptab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

class ErpTabViewModelTest {
    private final FakeRecords records = new FakeRecords();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final FakeLinkChanges links = new FakeLinkChanges();
    private final FakeSync sync = new FakeSync();
    private final FakeCreates creates = new FakeCreates();
    private final FakeWindows windows = new FakeWindows();
    private final List<String> navigated = new ArrayList<>();
    private final HeldWork held = new HeldWork();
    private final ErpTabViewModel tab = tab(Work.inline());

    @Test
    void aRecordIsReadThroughTheFirstConnection() {
        tab.show(Samples.COMPANY);
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
        assertThat(tab.reader().availableProperty().get()).isTrue();
    }

    @Test
    void withoutAConnectionTheTabIsOfNoUse() {
        records.connections = List.of();
        tab.show(Samples.COMPANY);
        assertThat(tab.reader().availableProperty().get()).isFalse();
    }

    @Test
    void aStateThatComesTooLateIsNotShown() {
        ErpTabViewModel slow = tab(held.work());
        slow.show(Samples.COMPANY);
        slow.show(CrmEntity.company(99));
        held.runNext();
        assertThat(slow.shownProperty().get()).isInstanceOf(Shown.Loading.class);
        held.runAll();
        assertThat(slow.shownProperty().get()).isInstanceOf(Shown.State.class);
    }

    @Test
    void editThenCustomerOpensTheDialogForTheRecord() {
        editing();
        tab.connect(ActorType.CUSTOMER);
        assertThat(windows.wishes).containsExactly(new ConnectWish(Samples.connection(), Samples.COMPANY,
                ActorType.CUSTOMER, "Stavne Elektro AS", "313 550 729, Bromstadvegen 57, 7047 Trondheim"));
        assertThat(tab.hasPending()).isFalse();
    }

    @Test
    void whatIsPendingIsDroppedByCancel() {
        pending();
        assertThat(tab.hasPending()).isTrue();
        tab.preview();
        assertThat(windows.previews).hasSize(1);
        tab.cancelEdit();
        assertThat(tab.hasPending()).isFalse();
        assertThat(connect.saved).isEmpty();
    }

    @Test
    void saveRunsThatVeryPlanAndShowsWhatWasWritten() {
        pending();
        connect.outcomes.add(done());
        tab.save();
        assertThat(connect.saved).containsExactly(windows.answer.pending());
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Saved("C-10877", 5, 2, Notice.Undo.OFFERED));
        assertThat(navigated).containsExactly("changed company 17");
        assertThat(tab.hasPending()).isFalse();
    }

    @Test
    void whatMovedIsSettledAgainAndStaysPending() {
        pending();
        connect.outcomes.add(new SaveOutcome.Moved(Plans.firstConnect().pending(), false));
        tab.save();
        assertThat(windows.settled).hasSize(1);
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Moved(false));
        Compared again = windows.settled.getFirst();
        windows.settle.accept(again);
        assertThat(tab.hasPending()).isTrue();
        assertThat(tab.noticeProperty().get()).isEqualTo(Notice.NONE);
        assertThat(connect.saved).hasSize(1);
    }

    @Test
    void whatMovedHalfWayIsSavedAsSoonAsItIsSettled() {
        pending();
        connect.outcomes.add(new SaveOutcome.Moved(Plans.conflicts().pending(), true));
        connect.outcomes.add(done());
        tab.save();
        windows.settle.accept(windows.settled.getFirst());
        assertThat(connect.saved).hasSize(2);
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Settled.class);
    }

    @Test
    void whatSomebodyElseTookIsSaidAndCanBeOpened() {
        pending();
        connect.outcomes.add(new SaveOutcome.Taken(CrmEntity.company(44)));
        tab.save();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Taken(CrmEntity.company(44), false));
        assertThat(tab.hasPending()).isFalse();
        tab.open(CrmEntity.company(44));
        assertThat(navigated).containsExactly("open company 44");
    }

    @Test
    void anotherPersonsClaimKeepsThePendingLink() {
        pending();
        connect.outcomes.add(new SaveOutcome.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        tab.save();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        assertThat(tab.hasPending()).isTrue();
    }

    @Test
    void aSaveThatWroteNothingCanBeTriedAgain() {
        pending();
        connect.outcomes.add(new SaveOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.empty()));
        connect.outcomes.add(done());
        tab.save();
        assertThat(tab.noticeProperty().get()).isInstanceOfSatisfying(Notice.Failed.class,
                failed -> failed.retry().run());
        assertThat(connect.saved).hasSize(2);
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Saved.class);
    }

    @Test
    void aSaveThatStoppedHalfWayShowsItsStepsAndIsCarriedOn() {
        pending();
        OperationId operation = OperationId.random();
        records.state = interrupted(operation);
        connect.outcomes.add(new SaveOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.of(operation)));
        tab.save();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Stopped(FakeConnectToErp.TIME_LIMIT));
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(records.state));
        connect.outcomes.add(done());
        tab.carryOn(operation);
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Saved.class);
    }

    @Test
    void rollingBackAsksFirst() {
        records.state = interrupted(OperationId.random());
        tab.show(Samples.COMPANY);
        connect.outcomes.add(new SaveOutcome.TakenBack(1));
        tab.rollBack(OperationId.random());
        assertThat(tab.noticeProperty().get()).isEqualTo(Notice.NONE);
        windows.rollBack.run();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.TakenBack(1));
    }

    @Test
    void conflictsAreSettledAndWrittenAtOnce() {
        records.state = new ErpTabState.Connected(Samples.connection(), Samples.CUSTOMER, "C-10877", List.of(), 2,
                new ErpTabState.Synced(Optional.empty(), ""), Optional.of(URI.create("https://erp.example/812")));
        tab.show(Samples.COMPANY);
        connect.outcomes.add(done());
        tab.resolve();
        assertThat(windows.settled).hasSize(1);
        windows.settle.accept(windows.settled.getFirst());
        assertThat(connect.saved).hasSize(1);
    }

    @Test
    void leavingWithNothingPendingGoesOnAtOnce() {
        editing();
        tab.leave(() -> navigated.add("left"));
        assertThat(navigated).containsExactly("left");
    }

    @Test
    void leavingWithSomethingPendingAsksAndGoesOnWhenSaved() {
        pending();
        tab.leave(() -> navigated.add("left"));
        assertThat(navigated).isEmpty();
        connect.outcomes.add(done());
        windows.leaveSaving.run();
        assertThat(navigated).containsExactly("changed company 17", "left");
    }

    @Test
    void leavingStaysWhereSaveDidNotWork() {
        pending();
        tab.leave(() -> navigated.add("left"));
        connect.failNext(FakeConnectToErp.TIME_LIMIT);
        windows.leaveSaving.run();
        assertThat(navigated).isEmpty();
        connect.outcomes.add(done());
        tab.save();
        assertThat(navigated).as("a later Save does not leave").containsExactly("changed company 17");
    }

    @Test
    void leavingWaitsForWhatIsBeingWritten() {
        ErpTabViewModel slow = tab(held.work());
        slow.show(Samples.COMPANY);
        held.runAll();
        slow.edit();
        slow.connect(ActorType.CUSTOMER);
        held.runAll();
        windows.connected.accept(windows.answer);
        connect.outcomes.add(done());
        slow.save();
        slow.leave(() -> navigated.add("left"));
        assertThat(navigated).isEmpty();
        held.runAll();
        assertThat(navigated).containsExactly("changed company 17", "left");
    }

    @Test
    void aLinkThatIsOpenedFromAListIsSeenThroughItsOwnConnectionButNothingPendingIsDropped() {
        ErpConnection other = new ErpConnection(ConnectionId.random(), "Tryton Göteborg", "tryton", true, "", "SE",
                Map.of(), Samples.connection().mappings());
        records.connections = List.of(Samples.connection(), other);
        tab.show(Samples.COMPANY);
        tab.through(other.id());
        assertThat(records.read).endsWith(Samples.connection().name(), "Tryton Göteborg");
        tab.through(other.id());
        assertThat(records.read).hasSize(2);
        pending();
        tab.through(Samples.CONNECTION);
        assertThat(tab.hasPending()).isTrue();
    }

    @Test
    void anotherConnectionIsChosenInEditModeAndStaysThere() {
        ErpConnection other = new ErpConnection(ConnectionId.random(), "Tryton Göteborg", "tryton", true, "", "SE",
                Map.of(), Samples.connection().mappings());
        records.connections = List.of(Samples.connection(), other);
        pending();
        tab.choose(other);
        assertThat(windows.leaving).isEqualTo(1);
        windows.leaveDropping.run();
        assertThat(records.read).last().isEqualTo("Tryton Göteborg");
        assertThat(tab.shownProperty().get()).isInstanceOf(Shown.Editing.class);
    }

    @Test
    void aProblemWithReadingTheRecordIsSaid() {
        editing();
        connect.failNext(new Problem.Bug("x"));
        pendingAnswer();
        connect.failNext(new Problem.Bug("x"));
        tab.save();
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Failed.class);
    }

    private void editing() {
        tab.show(Samples.COMPANY);
        tab.edit();
    }

    private void pending() {
        editing();
        pendingAnswer();
    }

    private void pendingAnswer() {
        tab.connect(ActorType.CUSTOMER);
        windows.connected.accept(windows.answer);
    }

    private static SaveOutcome done() {
        return new SaveOutcome.Done(new Link(Plans.firstConnect().pending().link(), Samples.CONNECTION,
                Samples.COMPANY, "Stavne Elektro AS", Samples.CUSTOMER, "C-10877", Bindings.NONE, Bindings.NONE,
                Plans.AGREED, "Ola Berg", Plans.AGREED, "Ola Berg"), 5, 2);
    }

    private static ErpTabState interrupted(OperationId operation) {
        return new ErpTabState.Interrupted(Samples.connection(), operation, "C-10720", Instant.EPOCH, List.of(),
                ErpTabState.Interrupted.Kind.CONNECT);
    }

    private ErpTabViewModel tab(Work work) {
        return new ErpTabViewModel(new UseCases(records, connect, links, links.undoing(), creates, sync,
                (_, _) -> KnownLists.NONE, links.reactivating(), links.takingOver()), work, new Navigator() {
                    @Override
                    public void open(CrmEntity entity) {
                        navigated.add("open company " + entity.id());
                    }

                    @Override
                    public void openLink(CrmEntity entity, ConnectionId connection) {
                        navigated.add("open link of company " + entity.id());
                    }

                    @Override
                    public void undoLink(CrmEntity entity, ConnectionId connection) {
                        throw new AssertionError("The tab undoes by itself: " + entity);
                    }

                    @Override
                    public void show(WindowPage page) {
                        navigated.add("page " + page.textKey());
                    }

                    @Override
                    public void openOutside(URI address) {
                        navigated.add("outside " + address);
                    }

                    @Override
                    public void copyLink(CrmEntity entity) {
                        throw new AssertionError("No link is copied: " + entity);
                    }

                    @Override
                    public void linkChanged(CrmEntity entity) {
                        navigated.add("changed company " + entity.id());
                    }
                }, windows);
    }
}
