package dev.linkwright.ui.erptab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.SyncForecast;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.link.Cause;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;

class SyncNowTest {
    private static final Problem AWAY = new Problem.Unreachable("Tryton", Problem.Failure.NO_CONNECTION, "",
            Problem.Outcome.NOTHING_DONE);

    private final FakeRecords records = new FakeRecords();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final FakeLinkChanges links = new FakeLinkChanges();
    private final FakeSync sync = new FakeSync();
    private final FakeWindows windows = new FakeWindows();
    private final SeenNavigation navigation = new SeenNavigation();
    private final HeldWork held = new HeldWork();
    private final ErpTabViewModel tab = tab(Work.inline());

    @BeforeEach
    void connected() {
        records.state = States.connected(0);
        tab.show(Samples.COMPANY);
    }

    @Test
    void whatIsSettledIsWrittenAndSaid() {
        sync.answer(new SyncOutcome.Settled(2, 1));
        int before = records.read.size();
        tab.syncNow();
        assertThat(sync.synchronised).containsExactly(Samples.COMPANY);
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Synchronised(2, 1));
        assertThat(records.read).as("the tab follows").hasSize(before + 1);
        assertThat(navigation.changed).containsExactly(Samples.COMPANY);
    }

    @Test
    void whatAgreesAlreadyIsSaidToo() {
        sync.answer(new SyncOutcome.InSync());
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.InSync());
    }

    @Test
    void withAConflictThePickerOpensAndNothingIsWrittenBeforeApply() {
        sync.answer(new SyncOutcome.Conflicts(Plans.conflicts().pending(), false));
        tab.syncNow();
        assertThat(windows.settled).singleElement()
                .satisfies(compared -> assertThat(compared.pending()).isEqualTo(Plans.conflicts().pending()));
        assertThat(connect.saved).isEmpty();
        connect.outcomes.add(new SaveOutcome.Done(Links.own(), 2, 1));
        Compared decided = windows.settled.getFirst();
        windows.settle.accept(decided);
        assertThat(connect.saved).containsExactly(decided.pending());
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Settled(2, 1));
    }

    @Test
    void aConflictThatCameUpHalfWaySaysThatAPartIsWritten() {
        sync.answer(new SyncOutcome.Conflicts(Plans.conflicts().pending(), true));
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Moved(true));
        assertThat(windows.settled).hasSize(1);
    }

    @Test
    void whyARecordIsLeftOutIsSaid() {
        Sentence why = Sentence.of("erptab.archived.detail");
        sync.answer(new SyncOutcome.LeftOut(Cause.ACTOR_ARCHIVED, why));
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.NotSynchronised(why));
    }

    @Test
    void aLinkThatIsGoneIsSaid() {
        sync.answer(new SyncOutcome.NotConnected());
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.LinksChanged());
    }

    @Test
    void aProblemIsSaidAndCanBeTriedAgain() {
        sync.answer(new SyncOutcome.Stopped(AWAY, false));
        sync.answer(new SyncOutcome.InSync());
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isInstanceOfSatisfying(Notice.Failed.class,
                failed -> failed.retry().run());
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.InSync());
    }

    @Test
    void aProblemOfTheStoreIsSaidAsAnyOther() {
        sync.outcomes.add(() -> {
            throw new ProblemException(AWAY);
        });
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.Failed.class);
    }

    @Test
    void whatStoppedHalfWayIsShownAsTheTabFindsIt() {
        records.state = States.connected(0);
        sync.outcomes.add(() -> {
            records.state = States.of("interrupted");
            return new SyncOutcome.Stopped(AWAY, true);
        });
        tab.syncNow();
        assertThat(tab.noticeProperty().get()).isEqualTo(new Notice.Stopped(AWAY));
        assertThat(tab.shownProperty().get()).isEqualTo(new Shown.State(States.of("interrupted")));
    }

    @Test
    void aRecordThatIsNotConnectedOrOutOfReachIsNotSynchronised() {
        for (String state : List.of("not-connected", "out-of-reach", "actor-archived", "interrupted")) {
            records.state = States.of(state);
            tab.show(Samples.COMPANY);
            tab.syncNow();
            tab.previewSync();
        }
        assertThat(sync.synchronised).isEmpty();
    }

    @Test
    void aSecondPressWhileItRunsDoesNothing() {
        ErpTabViewModel slow = tab(held.work());
        slow.show(Samples.COMPANY);
        held.runAll();
        sync.answer(new SyncOutcome.InSync());
        slow.syncNow();
        slow.syncNow();
        held.runAll();
        assertThat(sync.synchronised).hasSize(1);
    }

    @Test
    void whoeverLeavesMeanwhileGoesOnOnceItIsDone() {
        ErpTabViewModel slow = tab(held.work());
        slow.show(Samples.COMPANY);
        held.runAll();
        sync.answer(new SyncOutcome.Settled(1, 0));
        slow.syncNow();
        List<String> left = new ArrayList<>();
        slow.leave(() -> left.add("left"));
        assertThat(left).isEmpty();
        held.runAll();
        assertThat(left).containsExactly("left");
    }

    @Test
    void aResyncIsOfTheRecordAndTheTabFollows() {
        tab.resync();
        assertThat(windows.resyncs).containsExactly(
                new ResyncWish(Samples.connection(), new ResyncWish.Scope.One(Samples.COMPANY)));
        int before = records.read.size();
        windows.resynced.run();
        assertThat(records.read).hasSize(before + 1);
        assertThat(navigation.changed).containsExactly(Samples.COMPANY);
    }

    @Test
    void thePreviewListsThePlanAndWritesNothing() {
        sync.forecasts.add(new SyncForecast.Planned(Plans.conflicts().pending()));
        tab.previewSync();
        assertThat(windows.forecasts).hasSize(1);
        assertThat(sync.synchronised).isEmpty();
        assertThat(connect.saved).isEmpty();
        sync.forecasts.add(new SyncForecast.LeftOut(Cause.RULE, Sentence.of("erptab.archived.detail")));
        tab.previewSync();
        assertThat(tab.noticeProperty().get()).isInstanceOf(Notice.NotSynchronised.class);
    }

    private ErpTabViewModel tab(Work work) {
        records.state = States.connected(0);
        return new ErpTabViewModel(new UseCases(records, connect, links, links.undoing(), new FakeCreates(), sync,
                (_, _) -> KnownLists.NONE, links.reactivating(), links.takingOver()), work, navigation, windows);
    }
}
