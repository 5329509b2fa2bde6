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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.Automatic;
import dev.linkwright.link.PauseStore;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.HeldLease;
import dev.linkwright.sync.run.Scheduler;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/**
 * Synchronises behind the window while the profile means this account at this workstation; where it means another, links
 * are read now and then, so that what is shown follows. Belongs on the JavaFX thread.
 */
@Singleton
final class AutomaticSync implements AutomaticRuns {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticSync.class);
    private static final SyncAsk ALL = new SyncAsk(false, false, false, Optional.empty());
    private static final Duration AT_ITS_END = Duration.ofSeconds(10);

    private final AutomaticSetting setting;
    private final SyncSession session;
    private final Scheduler scheduler;
    private final LinkListing listing;
    private final AutomaticNotices notices;
    private final ShownRecords shown;
    private final PauseStore pause;
    private final Who who;
    private final Work work;
    private final Clock clock;
    private @Nullable RunningWork running;
    private boolean over;
    private Runnable callOff = () -> {
    };
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state",
            new State.NotHere(Optional.empty()));

    /** What came of a round, and when the next is due. */
    private record Round(SyncTold told, Instant next) {
    }

    @Inject
    AutomaticSync(AutomaticSetting setting, SyncSession session, Scheduler scheduler, LinkListing listing,
            AutomaticNotices notices, ShownRecords shown, PauseStore pause, Who who, Work work, Clock clock) {
        this.setting = setting;
        this.session = session;
        this.scheduler = scheduler;
        this.listing = listing;
        this.notices = notices;
        this.shown = shown;
        this.pause = pause;
        this.who = who;
        this.work = work;
        this.clock = clock;
    }

    void start() {
        if (setting.isNamed()) {
            work.run(pause::paused).onSuccess(paused -> paused.ifPresentOrElse(this::showPaused, this::round))
                    .onProblem(_ -> round()).start();
            work.later(HeldLease.RENEWAL, this::renew);
        } else {
            state.set(new State.NotHere(setting.automatic().map(Automatic::sentence)));
            setting.every().ifPresent(every -> work.later(every, () -> list(every)));
        }
    }

    private void round() {
        if (over || state.get() instanceof State.Paused) {
            return;
        }
        state.set(new State.Running());
        running = work.runCounted(progress -> {
            SyncTold told = session.due(ALL, (_, done, all) -> progress.report(done, all));
            return new Round(told, session.next(ALL));
        }).named(Sentence.of("automatic.running")).onSuccess(round -> {
            LOG.info("Synchronised: {}", round.told().exit());
            notices.tell(round.told(), round.next());
            shown.follow(round.told());
            rest(Optional.of(round.told().ended()), round.next());
        }).onProblem(_ -> restAsUsual()).onCancelled(this::restAsUsual).start();
    }

    private void restAsUsual() {
        rest(Optional.empty(), clock.instant().plus(setting.everyOrHourly()));
    }

    private void rest(Optional<Instant> last, Instant next) {
        if (!over && !(state.get() instanceof State.Paused)) {
            Instant soonest = clock.instant().plusSeconds(1);
            Instant then = next.isBefore(soonest) ? soonest : next;
            state.set(new State.Resting(last, then));
            callOff = work.later(Duration.between(clock.instant(), then), this::round);
        }
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void pause() {
        if (setting.isNamed()) {
            PauseStore.Paused paused = new PauseStore.Paused(who.user(), clock.instant());
            showPaused(paused);
            work.run(() -> {
                pause.pause(paused);
                scheduler.giveBack();
                return true;
            }).onProblem(_ -> goOn()).start();
        }
    }

    @Override
    public void resume() {
        work.run(() -> {
            pause.resume();
            session.hurry();
            return true;
        }).onSuccess(_ -> {
            if (setting.isNamed() && !(state.get() instanceof State.Running)) {
                goOn();
            }
        }).start();
    }

    private void showPaused(PauseStore.Paused paused) {
        state.set(new State.Paused(paused.user(), paused.at()));
        callOff.run();
        if (running != null) {
            running.cancel();
        }
    }

    private void goOn() {
        callOff.run();
        state.set(new State.Running());
        round();
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
