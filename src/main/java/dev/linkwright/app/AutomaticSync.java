package dev.linkwright.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.HeldLease;
import dev.linkwright.sync.run.Scheduler;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/**
 * Synchronises behind the window while the profile means this account at this workstation; where it means another, links
 * are read now and then, so that what is shown follows. Belongs on the JavaFX thread.
 */
@Singleton
final class AutomaticSync {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticSync.class);
    private static final SyncAsk ALL = new SyncAsk(false, false, false, Optional.empty());
    private static final Duration AT_ITS_END = Duration.ofSeconds(10);

    private final AutomaticSetting setting;
    private final SyncSession session;
    private final Scheduler scheduler;
    private final LinkListing listing;
    private final AutomaticNotices notices;
    private final ShownRecords shown;
    private final Work work;
    private final Clock clock;
    private @Nullable RunningWork running;
    private boolean over;

    /** What came of a round, and when the next is due. */
    private record Round(SyncTold told, Instant next) {
    }

    @Inject
    AutomaticSync(AutomaticSetting setting, SyncSession session, Scheduler scheduler, LinkListing listing,
            AutomaticNotices notices, ShownRecords shown, Work work, Clock clock) {
        this.setting = setting;
        this.session = session;
        this.scheduler = scheduler;
        this.listing = listing;
        this.notices = notices;
        this.shown = shown;
        this.work = work;
        this.clock = clock;
    }

    void start() {
        if (setting.isNamed()) {
            round();
            work.later(HeldLease.RENEWAL, this::renew);
        } else {
            setting.every().ifPresent(every -> work.later(every, () -> list(every)));
        }
    }

    private void round() {
        if (over) {
            return;
        }
        running = work.runCounted(progress -> {
            SyncTold told = session.due(ALL, (_, done, all) -> progress.report(done, all));
            return new Round(told, session.next(ALL));
        }).named(Sentence.of("automatic.running")).onSuccess(round -> {
            LOG.info("Synchronised: {}", round.told().exit());
            notices.tell(round.told(), round.next());
            shown.follow(round.told());
            after(Duration.between(clock.instant(), round.next()));
        }).onProblem(_ -> after(setting.everyOrHourly())).onCancelled(() -> after(setting.everyOrHourly())).start();
    }

    private void after(Duration time) {
        if (!over) {
            work.later(time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time, this::round);
        }
    }

    private void renew() {
        if (!over) {
            work.run(() -> {
                scheduler.renew();
                return true;
            }).onDone(() -> work.later(HeldLease.RENEWAL, this::renew)).start();
        }
    }

    private void list(Duration every) {
        if (!over) {
            work.run(listing::run).named(Sentence.of("app.reading-links"))
                    .onDone(() -> work.later(every, () -> list(every))).start();
        }
    }

    /** Ends what is under way and gives the leases back; called on another thread, once the window is closed. */
    void end() throws InterruptedException {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        work.onScreen(() -> {
            over = true;
            if (running != null) {
                running.cancel();
            }
            stopped.complete(null);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> ended = stopped.thenRunAsync(scheduler::giveBack, threads);
            try {
                ended.get(AT_ITS_END.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException late) {
                LOG.warn("The leases were not given back and run out by themselves: {}", late.toString());
                threads.shutdownNow();
            }
        }
    }
}
