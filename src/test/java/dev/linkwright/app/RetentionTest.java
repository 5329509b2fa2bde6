package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.KeptData;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.ui.common.Work;

/** How long values are kept follows what an administrator saves. */
class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final List<Instant> removed = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(), Optional.empty(), 30), List.of());

    @Test
    void fewerDaysCountAtOnceAndEveryDayAfter() {
        start();
        working.change(profile -> profile.withRetentionDays(7));
        assertThat(removed).containsExactly(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(7)));
        assertThat(waiting).hasSize(1);
        waiting.removeFirst().run();
        assertThat(removed).last().isEqualTo(NOW.minus(Duration.ofDays(7)));
    }

    @Test
    void otherChangesRemoveNothing() {
        start();
        working.change(profile -> profile.withAutomatic(Optional.of(new Automatic(
                Optional.of("kari"), Optional.empty(), Duration.ofMinutes(5)))));
        assertThat(removed).hasSize(1);
    }

    private void start() {
        KeptData data = new KeptData() {
            @Override
            public Kept of(CrmEntity entity) {
                throw new IllegalStateException("Nobody asks");
            }

            @Override
            public Kept forget(CrmEntity entity) {
                throw new IllegalStateException("Nobody is forgotten");
            }

            @Override
            public int removeBefore(Instant oldest) {
                removed.add(oldest);
                return 0;
            }
        };
        Work work = new Work(Runnable::run, Runnable::run, (_, what) -> {
            waiting.add(what);
            return () -> waiting.remove(what);
        });
        new Retention(data, working, Clock.fixed(NOW, ZoneOffset.UTC), work).start();
    }
}
