package dev.linkwright.http.oauth;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** Runs a call once for all who want its result at the same time. */
public final class SharedCall<T> {

    /** One run and how many wait for it. */
    private static final class Run<T> extends FutureTask<T> {
        private int waiting;

        Run(Callable<T> call) {
            super(call);
        }
    }

    private final Callable<T> call;
    private final boolean endsEarly;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Run<T> current;

    private SharedCall(Callable<T> call, boolean endsEarly) {
        this.call = call;
        this.endsEarly = endsEarly;
    }

    /** Interrupted when the last who wanted its result has left. */
    public static <T> SharedCall<T> whileWanted(Callable<T> call) {
        return new SharedCall<>(call, true);
    }

    /** Goes on when everybody has left: what it brings must not get lost. */
    public static <T> SharedCall<T> toItsEnd(Callable<T> call) {
        return new SharedCall<>(call, false);
    }

    /**
     * The result of the run under way, or of a new one.
     *
     * @throws CancellationException if the thread is interrupted, or the run was ended from outside
     */
    public T join() {
        Run<T> run = enter();
        try {
            return run.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Signing in was cancelled");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } finally {
            leave(run);
        }
    }

    private Run<T> enter() {
        lock.lock();
        try {
            Run<T> run = current;
            if (run == null || run.isDone()) {
                run = new Run<>(call);
                current = run;
                Thread.startVirtualThread(run);
            }
            run.waiting++;
            return run;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Run<T> run) {
        lock.lock();
        try {
            run.waiting--;
            if (run.waiting == 0 && endsEarly) {
                run.cancel(true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the run under way, whoever waits for it. */
    public void cancel() {
        lock.lock();
        try {
            if (current != null) {
                current.cancel(true);
            }
        } finally {
            lock.unlock();
        }
    }
}
