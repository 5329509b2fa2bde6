package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.KeptFollowing.Following;

/** Which shared profile is followed outlives the program, on this workstation only. */
class KeptFollowingTest {
    private static final Following FIRST = new Following("/srv/profile.json", Instant.parse("2026-11-23T08:00:00Z"),
            "0a1b2c3d");

    @TempDir
    private Path folder;

    @Test
    void whatIsFollowedIsKeptUntilItIsNotFollowedAnyMore() {
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(store.keptFollowing().read()).isEmpty();
            store.keptFollowing().write(new Following("https://else.example/p", Instant.EPOCH, "ffffffff"));
            store.keptFollowing().write(FIRST);
        }
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(store.keptFollowing().read()).contains(FIRST);
            assertThat(store.keptProfile().read()).isEmpty();
            store.keptFollowing().remove();
            assertThat(store.keptFollowing().read()).isEmpty();
        }
    }
}
