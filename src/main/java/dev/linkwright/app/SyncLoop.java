package dev.linkwright.app;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import dev.linkwright.sync.run.HeldLease;
import dev.linkwright.sync.run.Scheduler;
import dev.linkwright.ui.common.Texts;

/** Synchronises on the calling thread, once or again and again, and keeps the leases while it does. */
final class SyncLoop {
    private final SyncSession session;
    private final Scheduler scheduler;
    private final CarryingOn carryingOn;
    private final Texts texts;
    private final Clock clock;

    @Inject
    SyncLoop(SyncSession session, Scheduler scheduler, CarryingOn carryingOn, Texts texts, Clock clock) {
        this.session = session;
        this.scheduler = scheduler;
        this.carryingOn = carryingOn;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Ends when all was done that was asked for.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped in the middle
     */
    SyncExit run(SyncAsk ask, StopSignal stop, Consumer<String> out) throws InterruptedException {
        long period = HeldLease.RENEWAL.toSeconds();
        try (ScheduledExecutorService keeper = Executors
                .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("lease").factory())) {
            var _ = keeper.scheduleAtFixedRate(scheduler::renew, period, period, TimeUnit.SECONDS);
            try {
                if (!ask.dryRun()) {
                    carryingOn.run();
                }
                return rounds(ask, stop, out);
            } finally {
                keeper.shutdownNow();
                scheduler.giveBack();
            }
        }
    }

    private SyncExit rounds(SyncAsk ask, StopSignal stop, Consumer<String> out) throws InterruptedException {
        SyncTelling telling = SyncTelling.of(ask, texts);
        SyncTold told = session.once(ask, (_, _, _) -> {
        });
        telling.lines(told).forEach(out);
        while (!ask.once() && told.whyNot().isEmpty() && !stop.isAsked()) {
            Duration wait = Duration.between(clock.instant(), session.next(ask));
            stop.await(wait.isNegative() ? Duration.ZERO : wait);
            if (!stop.isAsked()) {
                told = session.due(ask, (_, _, _) -> {
                });
                telling.lines(told).forEach(out);
            }
        }
        return told.exit();
    }
}
