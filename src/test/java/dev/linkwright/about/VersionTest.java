package dev.linkwright.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({"1.2.0, 1.10.0", "1.2, 1.2.1", "0.1.0-SNAPSHOT, 0.1.0", "0.1.0, 0.2.0-SNAPSHOT", "9, 10",
            "1.2.3, 1.2.3.4",
            "0.0, 0.0.0.1", "0.2.0-SNAPSHOT, 0.2.1-SNAPSHOT"})
    void theSecondIsNewerThanTheFirst(String first, String second) {
        Version one = Version.of(first).orElseThrow();
        Version other = Version.of(second).orElseThrow();
        assertThat(one).isLessThan(other);
        assertThat(other).isGreaterThan(one);
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 1.2", "1.0.0.0, 1", "01.02, 1.2", "0, 0.0.0", "1.2.0-SNAPSHOT, 1.2-SNAPSHOT"})
    void zerosAtTheEndOrTheStartMakeNoDifference(String first, String second) {
        assertThat(Version.of(first)).isEqualTo(Version.of(second));
        assertThat(Version.of(first).orElseThrow()).isEqualByComparingTo(Version.of(second).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1.2", "1.2 ", "v1.2", "1.", ".1", "1..2", "1.2.3.4.5", "1.2-beta", "1.2-snapshot",
            "-1",
            "-SNAPSHOT", "from source", "1234567", "1,2", "١.٢", "1.2\n"})
    void whatIsNoVersionIsNone(String text) {
        assertThat(Version.of(text)).isEmpty();
    }
}
