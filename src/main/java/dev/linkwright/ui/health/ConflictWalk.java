package dev.linkwright.ui.health;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** Leads a person from one record that waits to the next. */
final class ConflictWalk {
    private final SyncHealth health;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final Work work;
    private final Navigator navigator;
    private final WalkWindows windows;
    private final BooleanProperty goesOn = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<HealthLine>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Skipped> skipped = new ArrayDeque<>();
    private WaitingLines waiting;
    private int settled;

    ConflictWalk(SyncHealth health, ConnectToErp connect, PlanLists lists, Work work, Navigator navigator,
            WalkWindows windows) {
        this.health = health;
        this.connect = connect;
        this.lists = lists;
        this.work = work;
        this.navigator = navigator;
        this.windows = windows;
        waiting = new WaitingLines(health, HealthFilter.ALL);
    }

    /** Whether the next record's picker opens by itself after one was applied. */
    BooleanProperty goesOnProperty() {
        return goesOn;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The record that the walk is at. */
    ReadOnlyObjectProperty<Optional<HealthLine>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    void tell(Told what) {
        told.set(what);
    }

    /**
     * Begins with a record.
     *
     * @param index  its place in the list
     * @param filter which records are walked over
     */
    void begin(HealthLine line, int index, HealthFilter filter) {
        if (!busy.get()) {
            forget(filter, index);
            look(line);
        }
    }

    /** Begins with the first record that waits. */
    void begin(HealthFilter filter) {
        if (!busy.get()) {
            forget(filter, 0);
            next();
        }
    }

    /** Synchronises a record now: what is settled is written, and with a conflict the picker opens. */
    void retry(HealthLine line) {
        if (!busy.get()) {
            forget(HealthFilter.ALL, 0);
            compare(line, looked -> {
                if (looked.compared().pending().plan().undecided().isEmpty()) {
                    save(line, looked.compared(), false);
                } else {
                    settle(line, looked, false);
                }
            });
        }
    }

    /** Looks once more at a record that could not be settled. */
    void again(HealthLine line) {
        if (!busy.get()) {
            look(line);
        }
    }

    /** Goes on behind a record that could not be settled. */
    void goOn(HealthLine line) {
        if (!busy.get()) {
            waiting.pass(line);
            next();
        }
    }

    private void forget(HealthFilter filter, int index) {
        waiting = new WaitingLines(health, filter);
        waiting.beginAt(index);
        skipped.clear();
        settled = 0;
    }

    private void look(HealthLine line) {
        compare(line, looked -> settle(line, looked, true));
    }

    private void compare(HealthLine line, Consumer<Looked> then) {
        told.set(Told.NOTHING);
        current.set(Optional.of(line));
        busy.set(true);
        WaitingLines among = waiting;
        work.run(() -> {
            ErpConnection through = through(line);
            PendingConnect pending = connect.resolve(through, line.entity());
            return new Looked(new Compared(through, pending, lists.of(through, pending.plan())), among.others(line));
        }).named(Sentence.of("health.work.compare", line.title())).onDone(() -> busy.set(false)).onSuccess(then)
                .onProblem(problem -> told.set(new Told.Failed(line, problem))).start();
    }

    private void settle(HealthLine line, Looked looked, boolean walking) {
        windows.settle(looked.compared(), new WalkWindows.Stand(looked.others(), line.isParked(), !skipped.isEmpty()),
                decided -> save(line, decided, walking), where -> leave(line, where));
    }

    private void leave(HealthLine line, Leaving where) {
        switch (where) {
            case LIST -> {
            }
            case NEXT -> {
                waiting.pass(line);
                skipped.push(new Skipped(line, waiting.place()));
                next();
            }
            case PREVIOUS -> {
                Skipped before = skipped.isEmpty() ? new Skipped(line, waiting.place()) : skipped.pop();
                waiting.beginAt(before.place());
                look(before.line());
            }
        }
    }

    private void save(HealthLine line, Compared compared, boolean walking) {
        busy.set(true);
        work.run(() -> connect.save(compared.connection(), compared.pending()))
                .named(Sentence.of("health.work.save", line.title())).onDone(() -> busy.set(false))
                .onSuccess(outcome -> show(line, compared.connection(), outcome, walking))
                .onProblem(problem -> told.set(new Told.Failed(line, problem))).start();
    }

    private void show(HealthLine line, ErpConnection through, SaveOutcome outcome, boolean walking) {
        switch (outcome) {
            case SaveOutcome.Done(var _, int toErp, int toCrm) -> {
                settled++;
                navigator.linkChanged(line.entity());
                told.set(new Told.Settled(line.title(), toErp, toCrm));
                if (walking && goesOn.get()) {
                    waiting.pass(line);
                    next();
                }
            }
            case SaveOutcome.Moved(PendingConnect again, boolean _) -> lookAgain(line, through, again, walking);
            case SaveOutcome.Taken(var by) -> told.set(new Told.Taken(line, by));
            case SaveOutcome.Claimed(String user, String workstation, var since) ->
                told.set(new Told.Claimed(line, user, workstation, since));
            case SaveOutcome.TakenBack(int leftAlone) -> told.set(new Told.TakenBack(line.title(), leftAlone));
            case SaveOutcome.OfLinks _ -> told.set(new Told.CarriedOn(line.title()));
            case SaveOutcome.Stopped(Problem problem, var unfinished) -> told.set(unfinished.isPresent()
                    ? new Told.Stopped(line.title(), problem)
                    : new Told.Failed(line, problem));
        }
    }

    /** Somebody changed one of the records meanwhile: what was decided and still stands is kept. */
    private void lookAgain(HealthLine line, ErpConnection through, PendingConnect again, boolean walking) {
        busy.set(true);
        WaitingLines among = waiting;
        work.run(() -> new Looked(new Compared(through, again, lists.of(through, again.plan())), among.others(line)))
                .onDone(() -> busy.set(false)).onSuccess(looked -> settle(line, looked, walking))
                .onProblem(problem -> told.set(new Told.Failed(line, problem))).start();
    }

    private void next() {
        busy.set(true);
        WaitingLines among = waiting;
        work.run(among::next).onDone(() -> busy.set(false))
                .onSuccess(found -> found.ifPresentOrElse(this::look, this::end))
                .onProblem(why -> told.set(current.get()
                        .<Told>map(line -> new Told.Failed(line, why)).orElseGet(() -> new Told.NotBegun(why))))
                .start();
    }

    /** Those that were skipped still wait. */
    private void end() {
        current.set(Optional.empty());
        told.set(new Told.AtEnd(settled, skipped.size()));
    }

    private ErpConnection through(HealthLine line) {
        return health.connections().stream()
                .filter(connection -> connection.id().equals(line.connection())).findFirst()
                .filter(health::isUsed)
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotLinkable(Sentence.of("health.not-active", line.connectionName()),
                                Sentence.of("health.not-active.next"))));
    }

    /** @param place where the walk was then */
    private record Skipped(HealthLine line, int place) {
    }

    /** @param others how many more records wait */
    private record Looked(Compared compared, int others) {
    }
}
