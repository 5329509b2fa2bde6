package dev.linkwright.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.connect.RevertOutcome;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.activity.RevertViewModel.State;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

class RevertViewModelTest {
    private final FakeLog log = FakeLog.ordinary();
    private final FakeRevert reverting = new FakeRevert();
    private final FakeLinkUndo linkUndo = new FakeLinkUndo();
    private final List<LogEntry> told = new ArrayList<>();
    private final RevertViewModel viewModel = new RevertViewModel(reverting, linkUndo, Work.inline(), Plans.texts(),
            told::add);

    @Test
    void aPickedWriteTellsWhetherItCanBeReverted() {
        viewModel.pick(Optional.of(log.all.getFirst()));
        assertThat(viewModel.stateProperty().get()).isInstanceOf(State.Ready.class);
        viewModel.pick(Optional.of(log.all.get(5)));
        assertThat(said()).startsWith("No, a link");
        viewModel.pick(Optional.empty());
        assertThat(viewModel.stateProperty().get()).isEqualTo(new State.Nothing());
    }

    @Test
    void ofAConnectOrDisconnectTheWholeSaveCanBeUndone() {
        viewModel.pick(Optional.of(log.all.get(5)));
        assertThat(viewModel.undoableProperty().get()).isTrue();
        viewModel.undoLink();
        assertThat(linkUndo.undone).containsExactly(log.all.get(5));
        viewModel.pick(Optional.of(log.all.getFirst()));
        assertThat(viewModel.undoableProperty().get()).isFalse();
        viewModel.undoLink();
        assertThat(linkUndo.undone).hasSize(1);
    }

    @Test
    void onlyAWriteAtWhichThePersonStaysIsLookedAt() {
        HeldWork held = new HeldWork();
        RevertViewModel scrolling = new RevertViewModel(reverting, linkUndo, held.work(), Plans.texts(), told::add);
        log.all.forEach(entry -> scrolling.pick(Optional.of(entry)));
        held.timePasses();
        held.runAll();
        assertThat(reverting.looked).containsExactly(log.all.getLast());
    }

    @Test
    void whatCameOfARevertIsSaidAndTold() {
        for (RevertOutcome outcome : List.of(new RevertOutcome.Done(), new RevertOutcome.Changed(),
                new RevertOutcome.Claimed("Ola Berg", "PC-7", Instant.EPOCH),
                new RevertOutcome.Stopped(new Problem.NotFound("Tryton", "party"), Optional.empty()),
                new RevertOutcome.Stopped(new Problem.NotFound("Tryton", "party"),
                        Optional.of(OperationId.random())))) {
            reverting.outcomes.add(outcome);
        }
        List<String> sentences = new ArrayList<>();
        for (LogEntry entry : log.all.subList(0, 5)) {
            viewModel.pick(Optional.of(entry));
            viewModel.revert(((State.Ready) viewModel.stateProperty().get()).pending());
            sentences.add(said());
        }
        assertThat(sentences.get(0)).startsWith("Reverted");
        assertThat(sentences.get(1)).contains("somebody changed");
        assertThat(sentences.get(2)).contains("Ola Berg", "PC-7");
        assertThat(sentences.get(3)).contains("nothing was written", "party");
        assertThat(sentences.get(4)).contains("carries on");
        assertThat(told).containsExactlyElementsOf(log.all.subList(0, 5));
    }

    @Test
    void whileAWriteIsRevertedItStaysPicked() {
        HeldWork held = new HeldWork();
        RevertViewModel slow = new RevertViewModel(reverting, linkUndo, held.work(), Plans.texts(), told::add);
        slow.pick(Optional.of(log.all.getFirst()));
        held.timePasses();
        held.runAll();
        slow.revert(((State.Ready) slow.stateProperty().get()).pending());
        slow.pick(Optional.of(log.all.getLast()));
        assertThat(slow.pickedProperty().get()).contains(log.all.getFirst());
        held.runAll();
        assertThat(reverting.reverted).hasSize(1);
    }

    private String said() {
        return ((State.Said) viewModel.stateProperty().get()).sentence();
    }
}
