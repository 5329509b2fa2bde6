package dev.linkwright.ui.erptab;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Runs what the tab asks of the two systems, one thing at a time; leaving the tab does not cancel what writes. */
final class TabRun {
    /** What is under way. */
    enum Busy {
        NO, SAVING, SYNCHRONISING, CARRYING_ON, ROLLING_BACK, UNDOING, KEEPING, REACTIVATING, TAKING_OVER, COMPARING,
        READING, LOOKING;

        /** Whether it may be writing to a system. */
        boolean writes() {
            return switch (this) {
                case SAVING, SYNCHRONISING, CARRYING_ON, ROLLING_BACK, UNDOING, KEEPING, REACTIVATING, TAKING_OVER ->
                    true;
                case NO, COMPARING, READING, LOOKING -> false;
            };
        }
    }

    private final Work work;
    private final ReadOnlyObjectWrapper<Busy> busy = new ReadOnlyObjectWrapper<>(this, "busy", Busy.NO);
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(this, "slow");
    private Runnable cancelled = () -> {
    };
    private int turn;
    private Optional<RunningWork> running = Optional.empty();

    TabRun(Work work) {
        this.work = work;
    }

    ReadOnlyObjectProperty<Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it has taken so long that a person wonders. */
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get() != Busy.NO;
    }

    boolean isWriting() {
        return busy.get().writes();
    }

    /** What shows how far it came, when a person has cancelled it. */
    void whenCancelled(Runnable action) {
        cancelled = action;
    }

    /** What is being read for the record that was shown leads to no window any more. */
    void forgetReading() {
        turn++;
    }

    /** Does nothing while something else is under way. */
    <T> void start(Busy kind, Sentence name, Callable<T> call, Consumer<T> then, Consumer<Problem> problem) {
        if (isBusy()) {
            return;
        }
        busy.set(kind);
        int mine = turn;
        Runnable callOff = work.later(Work.PATIENCE, () -> slow.set(true));
        RunningWork run = work.run(call).named(name).onDone(() -> {
            callOff.run();
            slow.set(false);
            busy.set(Busy.NO);
        }).onSuccess(answer -> {
            if (kind.writes() || mine == turn) {
                then.accept(answer);
            }
        }).onProblem(why -> {
            if (kind.writes() || mine == turn) {
                problem.accept(why);
            }
        }).onCancelled(() -> {
            // What was only looked at leaves the tab as it is.
            if (kind != Busy.LOOKING) {
                cancelled.run();
            }
        }).start();
        running = Optional.of(run);
    }

    /** Ends what is under way, if anything is; the journal knows how far it came. */
    void cancel() {
        running.ifPresent(RunningWork::cancel);
    }
}
