package dev.linkwright.ui.resync;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.ResyncReport;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Progress;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.common.WorkRequest;

/** Counts what a resync would write, and writes it once a person has confirmed that. */
final class ResyncViewModel {
    private final ResyncFromCrm resync;
    private final Work work;
    private final Runnable written;
    private final ReadOnlyObjectWrapper<ResyncStep> step = new ReadOnlyObjectWrapper<>(new ResyncStep.Choosing());
    private final ReadOnlyObjectWrapper<Optional<RunningWork>> running = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<ErpConnection>> connections = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<ErpConnection>> connection = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ResyncWish.Scope> scope = new SimpleObjectProperty<>(new ResyncWish.Scope.All());
    private final BooleanProperty noBlankOverValue = new SimpleBooleanProperty(true);

    /** @param written runs when values may have been written, so that what is shown elsewhere follows */
    ResyncViewModel(ResyncFromCrm resync, Work work, Runnable written) {
        this.resync = resync;
        this.work = work;
        this.written = written;
    }

    ReadOnlyObjectProperty<ResyncStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is under way, to show how far it is. */
    ReadOnlyObjectProperty<Optional<RunningWork>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ErpConnection>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    ObjectProperty<Optional<ErpConnection>> connectionProperty() {
        return connection;
    }

    ObjectProperty<ResyncWish.Scope> scopeProperty() {
        return scope;
    }

    /** Whether values that the CRM lacks stay in the ERP. */
    BooleanProperty noBlankOverValueProperty() {
        return noBlankOverValue;
    }

    /** Finds what can be chosen. */
    void begin() {
        work.run(resync::connections).onSuccess(found -> {
            connections.set(found);
            connection.set(found.stream().findFirst());
        }).onProblem(problem -> step.set(new ResyncStep.Failed(problem, true))).start();
    }

    /** Counts for one record that was chosen elsewhere. */
    void begin(ResyncWish wish) {
        connections.set(List.of(wish.connection()));
        connection.set(Optional.of(wish.connection()));
        scope.set(wish.scope());
        count();
    }

    /** Goes on from where it is: counts, or writes what was counted. */
    void goOn() {
        switch (step.get()) {
            case ResyncStep.Choosing() -> count();
            case ResyncStep.Failed _ -> count();
            case ResyncStep.Counted(ResyncCount count) -> write(count);
            case ResyncStep.Counting _,ResyncStep.Running _,ResyncStep.Done _,ResyncStep.Stopped _ -> {
            }
        }
    }

    /** Whether there is anything to go on with. */
    boolean canGoOn() {
        return switch (step.get()) {
            case ResyncStep.Choosing() -> connection.get().isPresent();
            case ResyncStep.Failed _ -> connection.get().isPresent();
            case ResyncStep.Counted(ResyncCount count) ->
                count.stopped().isEmpty() && count.numbers(noBlankOverValue.get()).records() > 0;
            case ResyncStep.Counting _,ResyncStep.Running _,ResyncStep.Done _,ResyncStep.Stopped _ -> false;
        };
    }

    /** Ends what is under way. */
    void stop() {
        running.get().ifPresent(RunningWork::cancel);
    }

    boolean isRunning() {
        return step.get() instanceof ResyncStep.Running;
    }

    private void count() {
        connection.get().ifPresent(through -> {
            ResyncWish wish = new ResyncWish(through, scope.get());
            start(new ResyncStep.Counting(),
                    work.<ResyncCount>runCounted(progress -> resync.count(wish, watch(progress)))
                            .named(Sentence.of("resync.work.count", through.name()))
                            .onSuccess(count -> step.set(new ResyncStep.Counted(count)))
                            .onProblem(problem -> fail(problem, true))
                            .onCancelled(() -> step.set(new ResyncStep.Choosing())));
        });
    }

    private void write(ResyncCount count) {
        if (!canGoOn()) {
            return;
        }
        boolean keeping = noBlankOverValue.get();
        start(new ResyncStep.Running(),
                work.<ResyncReport>runCounted(progress -> resync.run(count, keeping, watch(progress)))
                        .named(Sentence.of("resync.work.write", count.wish().connection().name()))
                        .onSuccess(report -> end(new ResyncStep.Done(report)))
                        .onProblem(problem -> fail(problem, false))
                        .onCancelled(() -> end(new ResyncStep.Stopped())));
    }

    private void start(ResyncStep now, WorkRequest<?> request) {
        step.set(now);
        RunningWork begun = request.onDone(() -> running.set(Optional.empty())).start();
        if (!begun.isOver()) {
            running.set(Optional.of(begun));
        }
    }

    private void fail(Problem problem, boolean counting) {
        step.set(new ResyncStep.Failed(problem, counting));
        if (!counting) {
            written.run();
        }
    }

    private void end(ResyncStep last) {
        step.set(last);
        written.run();
    }

    private static ResyncFromCrm.Watch watch(Progress progress) {
        return progress::report;
    }
}
