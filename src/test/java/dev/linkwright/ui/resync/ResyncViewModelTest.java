package dev.linkwright.ui.resync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.ResyncWish;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.HeldWork;

class ResyncViewModelTest {
    private static final Problem AWAY = new Problem.Unreachable("Tryton", Problem.Failure.NO_CONNECTION, "",
            Problem.Outcome.NOTHING_DONE);

    private final FakeResync resync = new FakeResync();
    private final List<String> told = new ArrayList<>();
    private final HeldWork held = new HeldWork();
    private final ResyncViewModel window = new ResyncViewModel(resync, Work.inline(), () -> told.add("written"));
    private final ResyncViewModel slow = new ResyncViewModel(resync, held.work(), () -> told.add("written"));

    @Test
    void whatIsSentIsChosenThenCountedThenConfirmed() {
        window.begin();
        assertThat(window.connectionProperty().get()).contains(Samples.connection());
        window.scopeProperty().set(new ResyncWish.Scope.Kind(EntityType.COMPANY));
        window.goOn();
        assertThat(resync.counted).containsExactly(
                new ResyncWish(Samples.connection(), new ResyncWish.Scope.Kind(EntityType.COMPANY)));
        assertThat(resync.written).as("not before it is confirmed").isEmpty();
        assertThat(window.stepProperty().get()).isInstanceOf(ResyncStep.Counted.class);
        window.goOn();
        assertThat(resync.written).containsExactly(true);
        assertThat(window.stepProperty().get()).isEqualTo(new ResyncStep.Done(resync.report));
        assertThat(told).containsExactly("written");
    }

    @Test
    void theRecordOfATabIsCountedAtOnce() {
        ResyncWish wish = new ResyncWish(Samples.connection(), new ResyncWish.Scope.One(Samples.COMPANY));
        window.begin(wish);
        assertThat(resync.counted).containsExactly(wish);
    }

    @Test
    void blanksDeleteOnlyIfAPersonSaysSo() {
        window.begin();
        window.goOn();
        window.noBlankOverValueProperty().set(false);
        window.goOn();
        assertThat(resync.written).containsExactly(false);
    }

    @Test
    void withNothingToWriteThereIsNothingToConfirm() {
        slow.begin();
        assertThat(slow.canGoOn()).isFalse();
        held.runAll();
        assertThat(slow.canGoOn()).isTrue();
        slow.goOn();
        assertThat(slow.canGoOn()).as("while it counts").isFalse();
        slow.goOn();
        held.runAll();
        assertThat(resync.counted).hasSize(1);
    }

    @Test
    void aCountThatIsStoppedLeadsBackToTheChoice() {
        slow.begin();
        held.runAll();
        slow.goOn();
        assertThat(slow.runningProperty().get()).isPresent();
        slow.stop();
        assertThat(slow.stepProperty().get()).isEqualTo(new ResyncStep.Choosing());
        assertThat(slow.runningProperty().get()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aResyncThatIsStoppedSaysSoAndWhatIsShownFollows() {
        slow.begin();
        held.runAll();
        slow.goOn();
        held.runAll();
        slow.goOn();
        slow.stop();
        assertThat(slow.stepProperty().get()).isEqualTo(new ResyncStep.Stopped());
        assertThat(told).containsExactly("written");
    }

    @Test
    void aProblemIsSaidAndCountingCanBeTriedAgain() {
        window.begin();
        resync.problem = Optional.of(AWAY);
        window.goOn();
        assertThat(window.stepProperty().get()).isEqualTo(new ResyncStep.Failed(AWAY, true));
        resync.problem = Optional.empty();
        window.goOn();
        resync.problem = Optional.of(AWAY);
        window.goOn();
        assertThat(window.stepProperty().get()).isEqualTo(new ResyncStep.Failed(AWAY, false));
        assertThat(told).containsExactly("written");
    }
}
