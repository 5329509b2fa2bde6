package dev.linkwright.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.FakeHealth;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;

class ConflictWalkTest {
    private final FakeHealth health = new FakeHealth();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final SeenNavigation navigation = new SeenNavigation();
    private final Picker picker = new Picker();
    private final ConflictWalk walk = new ConflictWalk(health, connect, (_, _) -> KnownLists.NONE, Work.inline(),
            navigation, picker);

    @Test
    void afterApplyTheNextRecordsPickerOpensByItselfUntilNoneWaits() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS", "Ski AS");
        walk.begin(lines.getFirst(), 0, HealthFilter.ALL);
        assertThat(picker.stand().others()).isEqualTo(2);
        apply();
        apply();
        assertThat(picker.stand().others()).isZero();
        apply();
        assertThat(connect.resolved).containsExactlyElementsOf(lines.stream().map(HealthLine::entity).toList());
        assertThat(navigation.changed).hasSize(3);
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.AtEnd(3, 0));
    }

    @Test
    void aPersonMayStopAfterEach() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS");
        walk.goesOnProperty().set(false);
        walk.begin(lines.getFirst(), 0, HealthFilter.ALL);
        apply();
        assertThat(connect.resolved).hasSize(1);
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.Settled("Alta AS", 3, 1));
    }

    @Test
    void whatIsSkippedGoesOnWaitingAndCanBeComeBackTo() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS", "Ski AS");
        walk.begin(lines.get(1), 1, HealthFilter.ALL);
        assertThat(picker.stand().previous()).isFalse();
        picker.leave(Leaving.NEXT);
        assertThat(walk.currentProperty().get()).contains(lines.get(2));
        assertThat(picker.stand().previous()).isTrue();
        picker.leave(Leaving.PREVIOUS);
        assertThat(walk.currentProperty().get()).contains(lines.get(1));
        apply();
        assertThat(walk.currentProperty().get()).contains(lines.get(2));
        apply();
        assertThat(walk.currentProperty().get()).as("those before the first come last").contains(lines.get(0));
        picker.leave(Leaving.NEXT);
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.AtEnd(2, 1));
    }

    @Test
    void escLeadsBackToTheList() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS");
        walk.begin(lines.getFirst(), 0, HealthFilter.ALL);
        picker.leave(Leaving.LIST);
        assertThat(connect.resolved).hasSize(1);
        assertThat(connect.saved).isEmpty();
        assertThat(walk.busyProperty().get()).isFalse();
    }

    @Test
    void whatAnAutomaticRunLeftIsLookedAtLikeAnyOther() {
        HealthLine parked = health.add("Alta AS", Heading.WAITING, Sentence.of("health.because.brake"),
                HealthStep.LOOK_AND_WRITE, HealthStep.OPEN);
        walk.begin(parked, 0, HealthFilter.ALL);
        assertThat(picker.stand().parked()).isTrue();
        picker.leave(Leaving.NEXT);
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.AtEnd(0, 1));
        assertThat(connect.saved).isEmpty();
    }

    @Test
    void whatSomebodyChangedMeanwhileComesBackWithTheValuesOfNow() {
        HealthLine line = waiting("Alta AS").getFirst();
        connect.outcomes.add(new SaveOutcome.Moved(Plans.conflicts().pending(), false));
        walk.begin(line, 0, HealthFilter.ALL);
        picker.settle();
        assertThat(picker.opened).hasSize(2);
        apply();
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.AtEnd(1, 0));
    }

    @Test
    void whatCannotBeComparedIsSaidAndThePersonGoesOnOrTriesAgain() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS");
        connect.failNext(FakeConnectToErp.TIME_LIMIT);
        walk.begin(lines.getFirst(), 0, HealthFilter.ALL);
        assertThat(walk.toldProperty().get())
                .isEqualTo(new Told.Failed(lines.getFirst(), FakeConnectToErp.TIME_LIMIT));
        walk.again(lines.getFirst());
        assertThat(picker.opened).hasSize(1);
        picker.leave(Leaving.LIST);
        walk.goOn(lines.getFirst());
        assertThat(walk.currentProperty().get()).contains(lines.getLast());
    }

    @Test
    void aSaveThatStopsEndsTheWalkAndSaysHowItStands() {
        List<HealthLine> lines = waiting("Alta AS", "Bø AS");
        connect.outcomes.add(new SaveOutcome.Stopped(FakeConnectToErp.TIME_LIMIT, Optional.of(OperationId.random())));
        walk.begin(lines.getFirst(), 0, HealthFilter.ALL);
        picker.settle();
        assertThat(walk.toldProperty().get())
                .isEqualTo(new Told.Stopped("Alta AS", FakeConnectToErp.TIME_LIMIT));
        assertThat(picker.opened).hasSize(1);
    }

    @Test
    void retryWritesWhatIsSettledAndOpensThePickerOnlyForAConflict() {
        HealthLine failing = health.add("Alta AS", Heading.FAILING, Sentence.of("health.because.problem"),
                HealthStep.RETRY);
        connect.conflicts = Plans.of(Occasion.SYNCHRONISATION).equal("name", "Name", "Alta AS", "Alta AS").compared();
        connect.outcomes.add(done(failing));
        walk.retry(failing);
        assertThat(picker.opened).isEmpty();
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.Settled("Alta AS", 3, 1));
        connect.conflicts = Plans.conflicts();
        walk.retry(failing);
        assertThat(picker.opened).hasSize(1);
    }

    @Test
    void aConnectionThatIsNotActiveIsNamed() {
        HealthLine line = waiting("Alta AS").getFirst();
        HealthLine elsewhere = new HealthLine(line.link(), line.entity(), line.title(), line.actor(), line.number(),
                new ConnectionId("f".repeat(32)), "Old ERP", Heading.WAITING, line.because(),
                line.since(), 0, Optional.empty(), line.steps());
        walk.begin(elsewhere, 0, HealthFilter.ALL);
        assertThat(walk.toldProperty().get()).isInstanceOfSatisfying(Told.Failed.class,
                failed -> assertThat(failed.problem()).isInstanceOf(Problem.NotLinkable.class));
    }

    @Test
    void aStoreThatDoesNotTellTheFirstRecordIsSaid() {
        waiting("Alta AS");
        health.locked = true;
        walk.begin(HealthFilter.ALL);
        assertThat(walk.toldProperty().get()).isEqualTo(new Told.NotBegun(FakeHealth.LOCKED));
        assertThat(walk.busyProperty().get()).isFalse();
    }

    private void apply() {
        HealthLine line = walk.currentProperty().get().orElseThrow();
        connect.outcomes.add(done(line));
        connect.whenSaved = () -> health.put(line, Heading.IN_SYNC);
        picker.settle();
    }

    private static SaveOutcome done(HealthLine line) {
        return new SaveOutcome.Done(new Link(line.link(), line.connection(), line.entity(), line.title(),
                line.actor(), line.number(), Bindings.NONE, Bindings.NONE, null, "", null, ""), 3, 1);
    }

    private List<HealthLine> waiting(String... titles) {
        List<HealthLine> lines = new ArrayList<>();
        for (String title : titles) {
            lines.add(health.conflict(title, 2));
        }
        return lines;
    }

    /** The picker, in which a test applies or leaves. */
    private static final class Picker implements WalkWindows {
        final List<Compared> opened = new ArrayList<>();
        private final List<Stand> stands = new ArrayList<>();
        private Consumer<Compared> settled = _ -> {
        };
        private Consumer<Leaving> left = _ -> {
        };

        @Override
        public void settle(Compared compared, Stand stand, Consumer<Compared> whenSettled,
                Consumer<Leaving> whenLeft) {
            opened.add(compared);
            stands.add(stand);
            settled = whenSettled;
            left = whenLeft;
        }

        Stand stand() {
            return stands.getLast();
        }

        void settle() {
            settled.accept(opened.getLast());
        }

        void leave(Leaving where) {
            left.accept(where);
        }
    }
}
