package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.PauseStore.Paused;

class SqlitePauseStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("store"), Clock.systemUTC());
    }

    @Test
    void aPauseOutlivesTheProgramUntilItIsEnded() {
        try (SqliteStore store = open()) {
            assertThat(store.pause().paused()).isEmpty();
            store.pause().pause(new Paused("Ingrid Solheim", NOON));
            store.pause().pause(new Paused("Ola Berg", NOON.plusSeconds(60)));
        }
        try (SqliteStore store = open()) {
            assertThat(store.pause().paused()).contains(new Paused("Ingrid Solheim", NOON));
            store.pause().resume();
            assertThat(store.pause().paused()).isEmpty();
        }
    }
}
