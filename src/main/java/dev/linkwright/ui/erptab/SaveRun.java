package dev.linkwright.ui.erptab;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Work;

/** Runs what writes, one at a time; leaving the tab does not cancel it. */
final class SaveRun {
    /** What is under way. */
    enum Busy {
        NO, SAVING, CARRYING_ON, ROLLING_BACK, COMPARING, READING
    }

    private final ConnectToErp connect;
    private final PlanLists lists;
    private final Work work;
    private final Runnable cancelled;
    private final ReadOnlyObjectWrapper<Busy> busy = new ReadOnlyObjectWrapper<>(this, "busy", Busy.NO);

    /**
     * Makes a run.
     *
     * @param cancelled shows how far it came, when a person cancelled it
     */
    SaveRun(ConnectToErp connect, PlanLists lists, Work work, Runnable cancelled) {
        this.cancelled = cancelled;
        this.connect = connect;
        this.lists = lists;
        this.work = work;
    }

    ReadOnlyObjectProperty<Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isBusy() {
        return busy.get() != Busy.NO;
    }

    boolean isWriting() {
        return switch (busy.get()) {
            case SAVING, CARRYING_ON, ROLLING_BACK -> true;
            case NO, COMPARING, READING -> false;
        };
    }

    void save(Compared pending, Consumer<SaveOutcome> outcome, Consumer<Problem> problem) {
        start(Busy.SAVING, Sentence.of("erptab.work.save", pending.pending().entityTitle()),
                () -> connect.save(pending.connection(), pending.pending()), outcome, problem);
    }

    void carryOn(OperationId operation, Consumer<SaveOutcome> outcome, Consumer<Problem> problem) {
        start(Busy.CARRYING_ON, Sentence.of("erptab.work.carry-on"), () -> connect.carryOn(operation), outcome,
                problem);
    }

    void rollBack(OperationId operation, Consumer<SaveOutcome> outcome, Consumer<Problem> problem) {
        start(Busy.ROLLING_BACK, Sentence.of("erptab.work.roll-back"), () -> connect.rollBack(operation), outcome,
                problem);
    }

    /** Reads something that leads to a window; nothing is written by it. */
    <T> void read(Busy kind, Sentence name, Callable<T> call, Consumer<T> then, Consumer<Problem> problem) {
        start(kind, name, call, then, problem);
    }

    /** Blocks. */
    KnownLists lists(ErpConnection connection, SaveOutcome.Moved moved) {
        return lists.of(connection, moved.again().plan());
    }

    private <T> void start(Busy kind, Sentence name, Callable<T> call, Consumer<T> then,
            Consumer<Problem> problem) {
        if (isBusy()) {
            return;
        }
        busy.set(kind);
        work.run(call).named(name).onDone(() -> busy.set(Busy.NO)).onSuccess(then).onProblem(problem)
                .onCancelled(cancelled).start();
    }
}
