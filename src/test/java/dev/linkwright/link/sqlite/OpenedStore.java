package dev.linkwright.link.sqlite;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on the files of a store that is open. */
abstract class OpenedStore {
    @TempDir
    Path home;
    SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    Path folder() {
        return home.resolve("store");
    }
}
