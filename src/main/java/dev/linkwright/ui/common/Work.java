package dev.linkwright.ui.common;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The one way off the JavaFX thread and back. Every run has a virtual thread of its own; cancelling interrupts it, which
 * ends a call over HTTP. Of a cancelled run nothing is delivered any more.
 *
 * <pre>{@code
 * search = work.run(() -> finder.find(type, text, filter, Optional.empty()))
 *         .named(Sentence.of("finder.searching"))
 *         .onSuccess(this::show).onProblem(this::showProblem)
 *         .start();
 * }</pre>
 *
 * <p>
 * All methods but {@link Progress#report} belong on the JavaFX thread, and all answers come there.
 */
public final class Work {
    /** How long a person waits before something is shown of the waiting. */
    public static final Duration PATIENCE = Duration.ofMillis(300);

    private final Executor background;
    private final Executor screen;
    private final Delays delays;
    /** All calls that have not ended, be they cancelled or not, and whoever waits for them. */
    private final Phaser calls = new Phaser(1);
    private volatile boolean over;
    private final ObservableList<RunningWork> running = FXCollections.observableArrayList();
    private final ObservableList<RunningWork> runningReadOnly = FXCollections.unmodifiableObservableList(running);

    /**
     * For the program use {@link #onVirtualThreads()}.
     *
     * @param background where calls run
     * @param screen     where answers are delivered: the JavaFX thread
     * @param delays     for what comes a little later on the screen
     */
    public Work(Executor background, Executor screen, Delays delays) {
        this.background = background;
        this.screen = screen;
        this.delays = delays;
    }

    /** As the program runs it. */
    public static Work onVirtualThreads() {
        Executor screen = Platform::runLater;
        Executor background = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 1).factory());
        return new Work(background, screen, (time, what) -> {
            CompletableFuture<Void> later = CompletableFuture.runAsync(what,
                    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, screen));
            return () -> later.cancel(false);
        });
    }

    /** For tests: everything happens at once, within the call, on the calling thread. */
    public static Work inline() {
        return new Work(Runnable::run, Runnable::run, (_, what) -> {
            what.run();
            return () -> {
            };
        });
    }

    /** Prepares a run; {@link WorkRequest#start()} starts it. */
    public <T> WorkRequest<T> run(Callable<T> call) {
        return new WorkRequest<>(this, _ -> call.call());
    }

    /** Prepares a run that tells how far it has come. */
    public <T> WorkRequest<T> runCounted(WorkRequest.Counted<T> call) {
        return new WorkRequest<>(this, call);
    }

    /**
     * Runs something on the JavaFX thread after a while.
     *
     * @return calls it off
     */
    public Runnable later(Duration time, Runnable what) {
        return delays.after(time, () -> {
            if (!over) {
                what.run();
            }
        });
    }

    /** Brings something that came up on another thread to the JavaFX thread. */
    public void onScreen(Runnable what) {
        screen.execute(what);
    }

    /** The named work that has been running for more than {@link #PATIENCE}, oldest first. */
    public ObservableList<RunningWork> running() {
        return runningReadOnly;
    }

    /**
     * Ends it with the windows that it was for: nothing comes to them any more. Not to be called on the JavaFX thread;
     * waits until all calls have ended, or until the limit.
     *
     * @return false if some go on
     */
    public boolean end(Duration limit) throws InterruptedException {
        over = true;
        int phase = calls.arrive();
        try {
            calls.awaitAdvanceInterruptibly(phase, limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    <T> RunningWork start(WorkRequest<T> request) {
        RunningWork run = new RunningWork(request.name(), screen);
        if (run.name().isPresent()) {
            Runnable callOff = delays.after(PATIENCE, () -> {
                if (!run.isOver()) {
                    running.add(run);
                }
            });
            run.whenOver(() -> {
                callOff.run();
                running.remove(run);
            });
        }
        run.whenOver(request.done());
        run.whenCancelled(request.cancelled());
        calls.register();
        background.execute(() -> {
            WorkEnding<T> ending = run.call(request.call());
            calls.arriveAndDeregister();
            screen.execute(() -> {
                if (!over) {
                    run.end(ending, request.success(), request.problem());
                }
            });
        });
        return run;
    }
}
