package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.PauseStore;
import dev.linkwright.model.Who;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.sync.run.Scheduler;
import dev.linkwright.ui.common.AutomaticRuns.State;
import dev.linkwright.ui.common.Work;

/** What an administrator saves about who synchronises counts at once. */
class AutomaticSyncTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(), Optional.empty()), List.of());
    private final Planned planned = new Planned();
    private final Work work = new Work(Runnable::run, Runnable::run, planned::after);
    private final Rounds rounds = new Rounds();
    private final Pause pause = new Pause();
    private final AutomaticSync sync = new AutomaticSync(
            new AutomaticSetting(() -> working.current().automatic(), "kari", "OFFICE-7", false), working, rounds,
            pause,
            new Who("Kari Nord", "OFFICE-7"), work, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void start() {
        sync.start();
    }

    @Test
    void nothingRunsWhereNobodyIsNamed() {
        assertThat(sync.stateProperty().get()).isEqualTo(new State.NotHere(Optional.empty()));
        assertThat(planned.waiting).isEmpty();
    }

    @Test
    void whoIsNamedBeginsAtOnce() {
        named("kari", 5);
        assertThat(rounds.done).containsExactly("round");
        assertThat(sync.stateProperty().get()).isInstanceOf(State.Resting.class);
    }

    @Test
    void whoIsNamedNoLongerStopsAtOnceAndLetsOthersBegin() {
        named("kari", 5);
        named("ola", 5);
        assertThat(rounds.done).containsExactly("round", "give back");
        assertThat(sync.stateProperty().get())
                .isEqualTo(new State.NotHere(working.current().automatic().map(Automatic::sentence)));
        planned.pass();
        assertThat(rounds.done).containsExactly("round", "give back", "list");
    }

    @Test
    void anotherIntervalCountsFromNowOn() {
        named("kari", 60);
        named("kari", 5);
        assertThat(rounds.done).containsExactly("round", "hurry", "round");
        assertThat(sync.stateProperty().get()).isEqualTo(new State.Resting(Optional.of(NOW), NOW.plusSeconds(300)));
    }

    @Test
    void whatHasNothingToDoWithItInterruptsNothing() {
        named("kari", 5);
        working.change(profile -> profile.withRetentionDays(3));
        assertThat(rounds.done).containsExactly("round");
    }

    @Test
    void whereItWasPausedItStaysPaused() {
        pause.paused = Optional.of(new PauseStore.Paused("Kari Nord", NOW));
        named("kari", 5);
        named("kari", 10);
        assertThat(rounds.done).isEmpty();
        assertThat(sync.stateProperty().get()).isEqualTo(new State.Paused("Kari Nord", NOW));
    }

    @Test
    void theLeaseIsRenewedOnceHoweverOftenSomebodyIsNamed() {
        named("kari", 5);
        named("ola", 5);
        named("kari", 5);
        rounds.done.clear();
        planned.pass();
        assertThat(rounds.done).containsOnlyOnce("renew");
    }

    private void named(String account, int minutes) {
        working.change(profile -> profile.withAutomatic(
                Optional.of(new Automatic(Optional.of(account), Optional.empty(), Duration.ofMinutes(minutes)))));
    }

    /** What waits for its time. */
    private static final class Planned {
        private final List<Runnable> waiting = new ArrayList<>();

        Runnable after(Duration time, Runnable what) {
            if (time.compareTo(Work.PATIENCE) > 0) {
                waiting.add(what);
            }
            return () -> waiting.remove(what);
        }

        /** The time of everything that waits now has come. */
        void pass() {
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    private static final class Pause implements PauseStore {
        private Optional<Paused> paused = Optional.empty();

        @Override
        public Optional<Paused> paused() {
            return paused;
        }

        @Override
        public void pause(Paused now) {
            paused = Optional.of(now);
        }

        @Override
        public void resume() {
            paused = Optional.empty();
        }
    }

    private final class Rounds implements AutomaticRounds {
        private final List<String> done = new ArrayList<>();

        @Override
        public SyncTold due(Scheduler.Listener listener) {
            done.add("round");
            return new SyncTold(SyncExit.SETTLED, false, Optional.empty(), List.of(), Map.of(), NOW, NOW);
        }

        @Override
        public Instant next() {
            return NOW.plus(working.current().automatic().orElseThrow().every());
        }

        @Override
        public void hurry() {
            done.add("hurry");
        }

        @Override
        public void renew() {
            done.add("renew");
        }

        @Override
        public void giveBack() {
            done.add("give back");
        }

        @Override
        public int list() {
            done.add("list");
            return 0;
        }

        @Override
        public void tell(SyncTold told, Instant next) {
            assertThat(told.exit()).isEqualTo(SyncExit.SETTLED);
        }
    }
}
