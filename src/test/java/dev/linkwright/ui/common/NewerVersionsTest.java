package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.ui.common.NewerVersions.Look;
import dev.linkwright.ui.common.NewerVersions.Outcome;

/** Whether newer versions are looked for is a person's choice, and kept. */
class NewerVersionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String HERE = "https://publisher.example/newest.json";

    @TempDir
    private Path folder;

    @Test
    void nothingIsLookedForUntilAPersonSwitchesItOn() {
        NewerVersions versions = versions(HERE);
        assertThat(versions.onProperty().get()).isFalse();
        assertThat(versions.isDue(NOW)).isFalse();
        versions.onProperty().set(true);
        assertThat(versions.isDue(NOW)).isTrue();
        assertThat(versions(HERE).isDue(NOW)).isTrue();
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        NewerVersions versions = versions("");
        versions.onProperty().set(true);
        assertThat(versions.isDue(NOW)).isFalse();
        versions.askAt("http://publisher.example/newest.json");
        assertThat(versions.isDue(NOW)).isFalse();
        versions.askAt(" " + HERE + " ");
        assertThat(versions.isDue(NOW)).isTrue();
        versions.askAt("");
        assertThat(versions.isDue(NOW)).isFalse();
    }

    @Test
    void thereIsOneLookADayWhateverCameOfIt() {
        NewerVersions versions = versions(HERE);
        versions.onProperty().set(true);
        versions.keep(Look.without(NOW, Outcome.NOT_REACHED));
        assertThat(versions.isDue(NOW)).isFalse();
        assertThat(versions(HERE).isDue(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(versions(HERE).isDue(NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(versions.isDue(NOW.minus(Duration.ofDays(400)))).as("after the clock was put back").isTrue();
    }

    @Test
    void whatALookCameToIsKept() {
        Look look = new Look(NOW, Outcome.NEWER, "1.2", "https://publisher.example/");
        versions(HERE).keep(look);
        NewerVersions next = versions(HERE);
        assertThat(next.lastProperty().get()).contains(look);
        next.askAt("https://other.example/");
        assertThat(next.lastProperty().get()).isEmpty();
        assertThat(versions(HERE).lastProperty().get()).isEmpty();
    }

    @Test
    void aVersionIsNewsOnce() {
        assertThat(versions(HERE).isNews("1.2")).isTrue();
        assertThat(versions(HERE).isNews("1.2")).isFalse();
        assertThat(versions(HERE).isNews("1.3")).isTrue();
    }

    @Test
    void whatIsDamagedCountsAsNoLook() {
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        memory.put("newer-versions", "perhaps");
        memory.put("newer-versions.looked", "yesterday");
        memory.put("newer-versions.outcome", "splendid");
        NewerVersions versions = versions(HERE);
        assertThat(versions.onProperty().get()).isFalse();
        assertThat(versions.lastProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://publisher.example/newest.json, true", "HTTPS://publisher.example, true",
            "http://127.0.0.1:8080/newest.json, true", "http://localhost/, true", "http://publisher.example/, false",
            "https://kari:secret@publisher.example/, false", "ftp://publisher.example/, false",
            "file:///newest.json, false",
            "publisher.example, false", "https://, false", "https://a b/, false", "'', false"})
    void onlyAddressesThatNobodyOnTheWayCanAnswerForAreAsked(String address, boolean usable) {
        assertThat(NewerVersions.isUsable(address)).isEqualTo(usable);
    }

    private NewerVersions versions(String usual) {
        return new NewerVersions(WindowMemory.load(folder, Work.inline()), usual);
    }
}
