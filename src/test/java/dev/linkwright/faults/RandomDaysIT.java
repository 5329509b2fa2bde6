package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random days for ten minutes, or one whose seed is known:
 * {@code -Dlinkwright.seed=42}; another time with {@code -Dlinkwright.minutes=1}.
 */
@Tag("campaign")
class RandomDaysIT {
    private static final int ENOUGH = 5;

    @Test
    void thePromisesHoldWhateverTwoPeopleDoForTenMinutes() {
        Long seed = Long.getLong("linkwright.seed");
        if (seed != null) {
            assertThat(new RandomDay(seed, Program.AS_IT_IS).run()).as("seed " + seed).isEmpty();
            return;
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(Integer.getInteger("linkwright.minutes", 10)));
        Tally tally = new Tally();
        List<String> broken = new ArrayList<>();
        for (long next = System.nanoTime(); Instant.now().isBefore(end) && tally.broken() < ENOUGH; next++) {
            RandomDay day = new RandomDay(next, Program.AS_IT_IS);
            List<String> found = day.run();
            tally.add(day, !found.isEmpty());
            if (!found.isEmpty()) {
                broken.add("seed " + next + ":\n    " + String.join("\n    ", found));
            }
        }
        tally.write(broken);

        assertThat(broken).isEmpty();
        assertThat(tally.days()).isPositive();
    }
}
