package dev.linkwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Sentence;

class ClockLookTest {
    @Test
    void aClockThatAgreesIsWell() {
        assertThat(look(Duration.ofSeconds(-2))).isEqualTo(
                Optional.of(Finding.well(Sentence.of("about"), Sentence.of("doctor.clock.same", "ERP"))));
    }

    @Test
    void aSmallDifferenceIsToldAndWell() {
        Finding finding = look(Duration.ofSeconds(90)).orElseThrow();
        assertThat(finding.result()).isEqualTo(Result.WELL);
        assertThat(finding.sentence()).isEqualTo(Sentence.of("doctor.clock.ahead", "ERP", 90L));
    }

    @Test
    void aMuchDifferentClockIsToBeLookedAt() {
        Finding finding = look(Duration.ofMinutes(-10)).orElseThrow();
        assertThat(finding.result()).isEqualTo(Result.ATTENTION);
        assertThat(finding.sentence()).isEqualTo(Sentence.of("doctor.clock.behind", "ERP", 600L));
    }

    @Test
    void whoTellsNoTimeIsNotSpokenOf() {
        assertThat(new ClockLook(_ -> Optional.empty()).of(Sentence.of("about"), "ERP")).isEmpty();
    }

    private static Optional<Finding> look(Duration ahead) {
        return new ClockLook(_ -> Optional.of(ahead)).of(Sentence.of("about"), "ERP");
    }
}
