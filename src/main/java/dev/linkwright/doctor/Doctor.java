package dev.linkwright.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * Looks at everything side by side. What fails or takes too long is a finding of its own and hides nothing else. Every
 * call blocks, and ends when its thread is interrupted.
 */
public final class Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    private final Supplier<List<Check>> checks;
    private final Clock clock;
    private final Duration limit;

    @Inject
    public Doctor(Checks checks, Clock clock) {
        this(checks::all, clock, USUAL_LIMIT);
    }

    /** @param limit how long each check may take; they all begin at once */
    Doctor(Supplier<List<Check>> checks, Clock clock, Duration limit) {
        this.checks = checks;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Looks at everything.
     *
     * @throws CancellationException if the calling thread is interrupted; the checks under way end, too
     */
    public Report examine() {
        long end = System.nanoTime() + limit.toNanos();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Check> all = checks.get();
            List<Future<List<Finding>>> looking = all.stream().map(check -> threads.submit(check::look)).toList();
            List<Finding> findings = new ArrayList<>();
            for (int index = 0; index < all.size(); index++) {
                findings.addAll(found(all.get(index).about(), looking.get(index), end));
            }
            return new Report(clock.instant(), findings);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for the doctor any more");
        } finally {
            threads.shutdownNow(); // not waited for: what hangs must not hold up the report
        }
    }

    private List<Finding> found(Sentence about, Future<List<Finding>> looking, long end) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException(); // what is done already would be answered all the same
        }
        try {
            return looking.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            looking.cancel(true);
            return List.of(Finding.failed(about, Sentence.of("doctor.time-limit", limit.toSeconds()),
                    Sentence.of("doctor.time-limit.next")));
        } catch (ExecutionException failed) {
            return List.of(Finding.of(about, problem(about, failed.getCause())));
        }
    }

    private static Problem problem(Sentence about, @Nullable Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        }
        // Its message may hold a value.
        String kind = thrown == null ? "?" : thrown.getClass().getName();
        LOG.warn("The check {} broke: {}", about.key(), kind);
        return new Problem.Bug("The check " + about.key() + " broke: " + kind);
    }
}
