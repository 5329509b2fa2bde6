package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few of the days that the campaign makes thousands of. */
class RandomDayTest {
    private static final int DAYS = 20;

    @Test
    void thePromisesHoldWhateverTwoPeopleDo() {
        Tally tally = new Tally();
        for (long seed = 1; seed <= DAYS; seed++) {
            RandomDay day = new RandomDay(seed, Program.AS_IT_IS);
            assertThat(day.run()).as("seed " + seed).isEmpty();
            tally.add(day, false);
        }
        assertThat(tally.faults()).isGreaterThan(DAYS);
    }
}
