package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether a row came back to an earlier state. */
class StampTest {
    @Test
    void aRowOfAnEarlierDateIsBeforeAnother() {
        Stamp earlier = Stamp.parse("1763900000 2026-11-23T10:15:30.5");
        Stamp later = Stamp.parse("1763900000 2026-11-23T10:15:30.500001");

        assertThat(earlier.isBefore(later)).isTrue();
        assertThat(later.isBefore(earlier)).isFalse();
        assertThat(later.isBefore(later)).isFalse();
    }

    @Test
    void withoutADateNothingIsBeforeAnything() {
        Stamp undated = Stamp.parse("1763900000");

        assertThat(undated.isBefore(Stamp.parse("1763900000 2026-11-23T10:15:30"))).isFalse();
        assertThat(Stamp.parse("1763900000 2026-11-23T10:15:30").isBefore(undated)).isFalse();
    }
}
