package dev.linkwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

class DoctorTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private record Given(String name, Supplier<List<Finding>> looking) implements Check {
        @Override
        public Sentence about() {
            return Sentence.of(name);
        }

        @Override
        public List<Finding> look() {
            return looking.get();
        }
    }

    private final Check well = new Given("well", () -> List.of(finding("well")));

    @Test
    void whatFailsHidesNothingElse() {
        Problem away = new Problem.Unreachable("ERP", Problem.Failure.NO_CONNECTION, "", Problem.Outcome.NOTHING_DONE);
        Report report = examine(LONG, new Given("away", () -> {
            throw new ProblemException(away);
        }), new Given("broken", () -> {
            throw new IllegalStateException("with a value in it");
        }), well);
        assertThat(report.findings()).extracting(Finding::result).containsExactly(Result.FAILED, Result.FAILED,
                Result.WELL);
        assertThat(report.findings().getFirst().sentence()).isEqualTo(away.sentence());
        assertThat(report.findings().getFirst().next()).contains(away.nextStep());
        assertThat(report.findings().get(1).details()).contains("IllegalStateException").doesNotContain("value");
        assertThat(report.result()).isEqualTo(Result.FAILED);
        assertThat(report.count(Result.FAILED)).isEqualTo(2);
    }

    @Test
    void whatTakesTooLongIsToldAndEnded() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Report report = examine(Duration.ofMillis(200), new Given("slow", () -> waitUntilEnded(ended)), well);
        assertThat(report.findings()).extracting(one -> one.sentence().key()).containsExactly("doctor.time-limit",
                "well");
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void checksRunSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        Supplier<List<Finding>> meeting = () -> {
            both.countDown();
            try {
                return List.of(finding(both.await(20, TimeUnit.SECONDS) ? "met" : "alone"));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };
        Report report = examine(LONG, new Given("one", meeting), new Given("other", meeting));
        assertThat(report.findings()).extracting(one -> one.sentence().key()).containsExactly("met", "met");
    }

    @Test
    void whoeverStopsWaitingEndsTheChecks() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                examine(LONG, new Given("slow", () -> {
                    began.countDown();
                    return waitUntilEnded(ended);
                }));
            } catch (CancellationException expected) {
                cancelled.set(true);
            }
        });
        assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join();
        assertThat(cancelled).isTrue();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptedCallerIsNotServed() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> examine(LONG, well));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Report examine(Duration limit, Check... checks) {
        return new Doctor(() -> List.of(checks), Clock.systemUTC(), limit).examine();
    }

    private static Finding finding(String key) {
        return Finding.well(Sentence.of("about"), Sentence.of(key));
    }

    private static List<Finding> waitUntilEnded(CountDownLatch ended) {
        try {
            new CountDownLatch(1).await();
            return List.of();
        } catch (InterruptedException interrupted) {
            ended.countDown();
            throw new IllegalStateException(interrupted);
        }
    }
}
