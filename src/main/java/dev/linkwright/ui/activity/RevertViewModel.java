package dev.linkwright.ui.activity;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.connect.PendingRevert;
import dev.linkwright.connect.RevertInErp;
import dev.linkwright.connect.RevertOutcome;
import dev.linkwright.connect.Revertable;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** The write that is picked, and whether it can be reverted. */
public final class RevertViewModel {
    /** Both systems are only asked about a write at which the person stays. */
    private static final Duration CALM = Duration.ofMillis(300);

    /** How far it is known whether the write can be reverted. */
    sealed interface State {
        /** No write is picked. */
        record Nothing() implements State {
        }

        /** Both systems are being asked. */
        record Looking() implements State {
        }

        record Ready(PendingRevert pending) implements State {
        }

        /** It cannot, or it was tried. */
        record Said(String sentence) implements State {
        }

        record Reverting() implements State {
        }
    }

    private final RevertInErp reverting;
    private final LinkUndo linkUndo;
    private final Work work;
    private final Texts texts;
    private final Consumer<LogEntry> reverted;
    private final ReadOnlyObjectWrapper<Optional<LogEntry>> picked = new ReadOnlyObjectWrapper<>(this, "picked",
            Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private Optional<RunningWork> looking = Optional.empty();
    private Runnable callOff = () -> {
    };

    /** @param reverted told after both systems may have changed */
    RevertViewModel(RevertInErp reverting, LinkUndo linkUndo, Work work, Texts texts, Consumer<LogEntry> reverted) {
        this.reverting = reverting;
        this.linkUndo = linkUndo;
        this.work = work;
        this.texts = texts;
        this.reverted = reverted;
    }

    public ReadOnlyObjectProperty<Optional<LogEntry>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the picked write is part of a connect or disconnect that can be undone as a whole. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Leads to where the whole connect or disconnect is undone. */
    void undoLink() {
        picked.get().filter(_ -> undoable.get()).ifPresent(linkUndo::undo);
    }

    /** Picks a write; while one is being reverted it stays picked. */
    void pick(Optional<LogEntry> entry) {
        if (state.get() instanceof State.Reverting || picked.get().equals(entry)) {
            return;
        }
        callOff.run();
        looking.ifPresent(RunningWork::cancel);
        looking = Optional.empty();
        picked.set(entry);
        undoable.set(false);
        state.set(entry.isPresent() ? new State.Looking() : new State.Nothing());
        entry.ifPresent(row -> callOff = work.later(CALM, () -> look(row)));
    }

    /** Reverts what was looked at. */
    void revert(PendingRevert pending) {
        picked.get().ifPresent(entry -> {
            state.set(new State.Reverting());
            undoable.set(false);
            work.run(() -> reverting.revert(pending)).named(Sentence.of("activity.reverting", entry.title()))
                    .onSuccess(outcome -> {
                        state.set(new State.Said(sentence(outcome)));
                        reverted.accept(entry);
                    }).onProblem(problem -> state.set(new State.Said(sentence(problem))))
                    .onCancelled(() -> {
                        state.set(new State.Said(texts.text("activity.revert.cancelled")));
                        reverted.accept(entry);
                    }).start();
        });
    }

    private void look(LogEntry entry) {
        RunningWork run = work.run(() -> new Found(reverting.look(entry), linkUndo.canUndo(entry))).onSuccess(found -> {
            state.set(switch (found.revertable()) {
                case Revertable.Ready(PendingRevert pending) -> new State.Ready(pending);
                case Revertable.Not(Sentence why) -> new State.Said(texts.say(why));
            });
            undoable.set(found.undoable());
        }).onProblem(problem -> state.set(new State.Said(sentence(problem)))).start();
        looking = Optional.of(run);
    }

    private record Found(Revertable revertable, boolean undoable) {
    }

    private String sentence(RevertOutcome outcome) {
        return switch (outcome) {
            case RevertOutcome.Done() -> texts.text("activity.revert.done");
            case RevertOutcome.Changed() -> texts.text("activity.revert.changed");
            case RevertOutcome.Claimed(String user, String workstation, var since) ->
                texts.text("activity.revert.claimed", user, workstation, since);
            case RevertOutcome.Stopped(Problem problem, var unfinished) -> unfinished.isPresent()
                    ? texts.text("activity.revert.unfinished", texts.say(problem.sentence()))
                    : texts.text("activity.revert.stopped", texts.say(problem.sentence()));
        };
    }

    private String sentence(Problem problem) {
        return texts.say(problem.sentence()) + " " + texts.say(problem.nextStep());
    }
}
