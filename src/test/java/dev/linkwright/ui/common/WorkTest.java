package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

class WorkTest {
    private static final Sentence NAME = Sentence.of("marker.connected");

    private final List<String> heard = new ArrayList<>();
    private final List<Runnable> background = new ArrayList<>();
    private final List<Runnable> screen = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final Work work = new Work(background::add, screen::add, (_, what) -> {
        delayed.add(what);
        return () -> delayed.remove(what);
    });

    @Test
    void theAnswerComesOnTheScreenAfterTheBackground() {
        work.run(() -> "answer").onSuccess(heard::add).start();
        assertThat(heard).isEmpty();
        runAll(background);
        assertThat(heard).isEmpty();
        runAll(screen);
        assertThat(heard).containsExactly("answer");
    }

    @Test
    void aProblemIsHandedOn() {
        Problem problem = new Problem.Stale("the ERP");
        Work.inline().run(() -> {
            throw new ProblemException(problem);
        }).onProblem(why -> heard.add(why.code())).onDone(() -> heard.add("done")).start();
        assertThat(heard).containsExactly("done", "LW-302");
    }

    @Test
    void anotherFaultIsABugWithoutItsMessage() {
        List<Problem> problems = new ArrayList<>();
        Work.inline().run(() -> {
            throw new IllegalStateException("secret");
        }).onProblem(problems::add).start();
        assertThat(problems).singleElement().isInstanceOfSatisfying(Problem.Bug.class,
                bug -> assertThat(bug.detail()).contains("IllegalStateException").doesNotContain("secret"));
    }

    @Test
    void aCancelledRunDeliversNothingAndSaysSoAtOnce() {
        RunningWork run = work.run(() -> "answer").onSuccess(heard::add).onCancelled(() -> heard.add("cancelled"))
                .start();
        runAll(background);
        run.cancel();
        run.cancel();
        runAll(screen);
        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void aRunCancelledBeforeItBeganIsNotBegun() {
        work.run(() -> heard.add("begun")).start().cancel();
        runAll(background);
        assertThat(heard).isEmpty();
    }

    @Test
    void aCallThatEndsByCancellingCountsAsCancelled() {
        Work.inline().run(() -> {
            throw new CancellationException();
        }).onProblem(_ -> heard.add("problem")).onCancelled(() -> heard.add("cancelled")).start();
        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void cancellingInterruptsTheThread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Work real = new Work(threads, new LinkedBlockingQueue<Runnable>()::add, (_, _) -> () -> {
            });
            RunningWork run = real.run(() -> {
                begun.countDown();
                try {
                    return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                } catch (InterruptedException expected) {
                    interrupted.countDown();
                    throw expected;
                }
            }).start();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            run.cancel();
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void namedWorkIsListedOnlyAfterAWhileAndUntilItsEnd() {
        work.run(() -> "answer").named(NAME).start();
        assertThat(work.running()).isEmpty();
        runAll(delayed);
        assertThat(work.running()).singleElement().satisfies(run -> assertThat(run.name()).contains(NAME));
        runAll(background);
        runAll(screen);
        assertThat(work.running()).isEmpty();
    }

    @Test
    void quickWorkIsNeverListed() {
        work.run(() -> "answer").named(NAME).start();
        runAll(background);
        runAll(screen);
        assertThat(delayed).isEmpty();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void manyReportsMakeOneChangeOnTheScreen() {
        RunningWork run = work.runCounted(progress -> {
            progress.report(1, 3);
            progress.report(2, 3);
            return "answer";
        }).named(NAME).start();
        runAll(background);
        assertThat(screen).hasSize(2);
        screen.getFirst().run();
        assertThat(run.doneProperty().get()).isEqualTo(2);
        assertThat(run.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void somethingLaterCanBeCalledOff() {
        Runnable callOff = work.later(Duration.ofSeconds(1), () -> heard.add("late"));
        callOff.run();
        assertThat(delayed).isEmpty();
    }

    private static void runAll(List<Runnable> queue) {
        List<Runnable> now = List.copyOf(queue);
        queue.clear();
        now.forEach(Runnable::run);
    }
}
