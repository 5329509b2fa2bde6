package dev.linkwright.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Work that was started. Belongs on the JavaFX thread. */
public final class RunningWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWork.class);

    private final @Nullable Sentence name;
    private final Executor screen;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private final AtomicReference<long @Nullable []> reported = new AtomicReference<>();
    private final List<Runnable> whenOver = new ArrayList<>();
    private Runnable whenCancelled = () -> {
    };
    private boolean over;

    private final Object lock = new Object();
    private @Nullable Thread thread;
    private boolean interrupted;

    RunningWork(@Nullable Sentence name, Executor screen) {
        this.name = name;
        this.screen = screen;
    }

    /** What people call it. */
    public Optional<Sentence> name() {
        return Optional.ofNullable(name);
    }

    /** Whether it has ended or was cancelled. */
    public boolean isOver() {
        return over;
    }

    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Zero where it is not known. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Ends it without an answer; does nothing if it is over. */
    public void cancel() {
        if (over) {
            return;
        }
        synchronized (lock) {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
        finish();
        whenCancelled.run();
    }

    void whenOver(Runnable action) {
        whenOver.add(action);
    }

    void whenCancelled(Runnable action) {
        whenCancelled = action;
    }

    /** Runs in the background. */
    <T> WorkEnding<T> call(WorkRequest.Counted<T> call) {
        synchronized (lock) {
            if (interrupted) {
                return new WorkEnding.Cancelled<>();
            }
            thread = Thread.currentThread();
        }
        try {
            return new WorkEnding.Value<>(call.call(this::report));
        } catch (ProblemException problem) {
            LOG.info("{}: {}", named(), problem.problem().details());
            return new WorkEnding.Failed<>(problem.problem());
        } catch (CancellationException | InterruptedException _) {
            return new WorkEnding.Cancelled<>();
        } catch (Throwable fault) {
            LOG.error("{} failed by a fault of the program", named(), fault);
            return new WorkEnding.Failed<>(new Problem.Bug(describe(fault)));
        } finally {
            synchronized (lock) {
                thread = null;
                if (interrupted) {
                    // Inline runs go on with this thread.
                    Thread.interrupted();
                }
            }
        }
    }

    <T> void end(WorkEnding<T> ending, Consumer<T> success, Consumer<Problem> problem) {
        if (over) {
            return;
        }
        finish();
        switch (ending) {
            case WorkEnding.Value<T>(T value) -> success.accept(value);
            case WorkEnding.Failed<T>(Problem why) -> problem.accept(why);
            case WorkEnding.Cancelled<T>() -> whenCancelled.run();
        }
    }

    private void finish() {
        over = true;
        whenOver.forEach(Runnable::run);
    }

    /** Many reports between two pulses make one change on the screen. */
    private void report(long doneNow, long totalNow) {
        if (reported.getAndSet(new long[]{doneNow, totalNow}) == null) {
            screen.execute(() -> {
                long @Nullable [] latest = reported.getAndSet(null);
                if (latest != null) {
                    done.set(latest[0]);
                    total.set(latest[1]);
                }
            });
        }
    }

    private String named() {
        return name == null ? "Unnamed work" : name.key();
    }

    /** No message: it may hold values. */
    private static String describe(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
