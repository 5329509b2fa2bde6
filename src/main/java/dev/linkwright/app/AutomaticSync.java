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
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.PauseStore;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.HeldLease;
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
    private static final Duration AT_ITS_END = Duration.ofSeconds(10);

    private final AutomaticSetting setting;
    private final WorkingProfile profile;
    private final AutomaticRounds rounds;
    private final PauseStore pause;
    private final Who who;
    private final Work work;
    private final Clock clock;
    private @Nullable RunningWork running;
    private boolean over;
    private boolean isNamed;
    private boolean isOtherInterval;
    /** What was begun for another setting has nothing to say any more. */
    private int season;
    private Optional<Automatic> begunWith = Optional.empty();
    private Runnable callOff = () -> {
    };
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state",
            new State.NotHere(Optional.empty()));

    /** What came of a round, and when the next is due. */
    private record Round(SyncTold told, Instant next) {
    }

    @Inject
    AutomaticSync(AutomaticSetting setting, WorkingProfile profile, AutomaticRounds rounds, PauseStore pause, Who who,
            Work work, Clock clock) {
        this.setting = setting;
        this.profile = profile;
        this.rounds = rounds;
        this.pause = pause;
        this.who = who;
        this.work = work;
        this.clock = clock;
    }

    void start() {
        profile.whenChanged(_ -> work.onScreen(this::follow));
        begin();
    }

    /** What an administrator saved counts at once. */
    private void follow() {
        Optional<Automatic> now = setting.automatic();
        if (over || now.equals(begunWith)) {
            return;
        }
        if (isNamed && setting.isNamed()) {
            begunWith = now;
            if (state.get() instanceof State.Resting) {
                roundAnew();
            } else {
                isOtherInterval = true;
            }
        } else {
            end(now);
        }
    }

    private void roundAnew() {
        isOtherInterval = false;
        callOff.run();
        work.run(() -> {
            rounds.hurry();
            return true;
        }).onDone(this::round).start();
    }

    private void end(Optional<Automatic> now) {
        boolean wasNamed = isNamed;
        season++;
        callOff.run();
        state.set(new State.NotHere(now.map(Automatic::sentence)));
        if (running != null) {
            running.cancel();
        }
        if (wasNamed) {
            work.run(() -> {
                rounds.giveBack();
                return true;
            }).onDone(this::begin).start();
        } else {
            begin();
        }
    }

    private void begin() {
        if (over) {
            return;
        }
        season++;
        begunWith = setting.automatic();
        isNamed = setting.isNamed();
        int mine = season;
        if (isNamed) {
            work.run(pause::paused).onSuccess(paused -> beginOr(paused, mine)).onProblem(_ -> round()).start();
            work.later(HeldLease.RENEWAL, () -> renew(mine));
        } else {
            state.set(new State.NotHere(begunWith.map(Automatic::sentence)));
            setting.every().ifPresent(every -> callOff = work.later(every, () -> list(every, mine)));
        }
    }

    private void beginOr(Optional<PauseStore.Paused> paused, int began) {
        if (began == season) {
            paused.ifPresentOrElse(this::showPaused, this::round);
        }
    }

    private void round() {
        if (over || !isNamed || state.get() instanceof State.Paused) {
            return;
        }
        state.set(new State.Running());
        int mine = season;
        running = work.runCounted(progress -> {
            SyncTold told = rounds.due((_, done, all) -> progress.report(done, all));
            return new Round(told, rounds.next());
        }).named(Sentence.of("automatic.running")).onSuccess(round -> {
            LOG.info("Synchronised: {}", round.told().exit());
            rounds.tell(round.told(), round.next());
            rest(Optional.of(round.told().ended()), round.next(), mine);
        }).onProblem(_ -> restAsUsual(mine)).onCancelled(() -> restAsUsual(mine)).start();
    }

    private void restAsUsual(int began) {
        rest(Optional.empty(), clock.instant().plus(setting.everyOrHourly()), began);
    }

    private void rest(Optional<Instant> last, Instant next, int began) {
        if (!over && began == season && !(state.get() instanceof State.Paused)) {
            Instant soonest = clock.instant().plusSeconds(1);
            Instant then = next.isBefore(soonest) ? soonest : next;
            state.set(new State.Resting(last, then));
            callOff = work.later(Duration.between(clock.instant(), then), this::round);
            if (isOtherInterval) {
                roundAnew();
            }
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
                rounds.giveBack();
                return true;
            }).onProblem(_ -> goOn()).start();
        }
    }

    @Override
    public void resume() {
        work.run(() -> {
            pause.resume();
            rounds.hurry();
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

    private void renew(int began) {
        if (!over && began == season) {
            work.run(() -> {
                rounds.renew();
                return true;
            }).onDone(() -> work.later(HeldLease.RENEWAL, () -> renew(began))).start();
        }
    }

    private void list(Duration every, int began) {
        if (!over && began == season) {
            work.run(rounds::list).named(Sentence.of("app.reading-links"))
                    .onDone(() -> {
                        if (began == season) {
                            callOff = work.later(every, () -> list(every, began));
                        }
                    }).start();
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
            CompletableFuture<Void> ended = stopped.thenRunAsync(rounds::giveBack, threads);
            try {
                ended.get(AT_ITS_END.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException late) {
                LOG.warn("The leases were not given back and run out by themselves: {}", late.toString());
                threads.shutdownNow();
            }
        }
    }
}
