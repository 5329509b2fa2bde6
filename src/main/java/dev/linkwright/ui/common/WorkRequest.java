package dev.linkwright.ui.common;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** A run that is being prepared; see {@link Work}. */
public final class WorkRequest<T> {
    /** Something that runs in the background and tells how far it has come. */
    @FunctionalInterface
    public interface Counted<T> {
        T call(Progress progress) throws Exception;
    }

    private final Work work;
    private final Counted<T> call;
    private @Nullable Sentence name;
    private Consumer<T> success = _ -> {
    };
    private Consumer<Problem> problem = _ -> {
    };
    private Runnable cancelled = () -> {
    };
    private Runnable done = () -> {
    };

    WorkRequest(Work work, Counted<T> call) {
        this.work = work;
        this.call = call;
    }

    /** What the status bar calls it; without a name it is not shown there. */
    public WorkRequest<T> named(Sentence what) {
        name = what;
        return this;
    }

    public WorkRequest<T> onSuccess(Consumer<T> action) {
        success = action;
        return this;
    }

    public WorkRequest<T> onProblem(Consumer<Problem> action) {
        problem = action;
        return this;
    }

    public WorkRequest<T> onCancelled(Runnable action) {
        cancelled = action;
        return this;
    }

    /** Runs before the others however it ends; the place to end a busy mark. */
    public WorkRequest<T> onDone(Runnable action) {
        done = action;
        return this;
    }

    /** Starts it. The answer may be kept to cancel it. */
    public RunningWork start() {
        return work.start(this);
    }

    @Nullable
    Sentence name() {
        return name;
    }

    Counted<T> call() {
        return call;
    }

    Consumer<T> success() {
        return success;
    }

    Consumer<Problem> problem() {
        return problem;
    }

    Runnable cancelled() {
        return cancelled;
    }

    Runnable done() {
        return done;
    }
}
