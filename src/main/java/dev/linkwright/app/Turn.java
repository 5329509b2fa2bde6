package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What comes of a start: one process owns a profile folder, and all further starts go to its window. */
sealed interface Turn {
    /** This process owns the folder. */
    record First(ProfileFolder folder) implements Turn {
    }

    /** The window of the process that owns the folder is in front. */
    record Further() implements Turn {
    }

    /**
     * Another process owns the folder and no window of it could be reached.
     *
     * @param process its number; empty where it could not be read
     * @param silent  whether its window was found but did not answer
     */
    record Blocked(Path folder, OptionalLong process, boolean silent) implements Turn {
    }

    /**
     * Takes the folder or goes to its window. A process that is about to open its window or to end is waited for.
     *
     * @throws IOException if the folder cannot be made or written
     */
    static Turn take(Path place, Visit visit, Duration patience) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            switch (ProfileFolder.take(place)) {
                case ProfileFolder.Claim.Owned(ProfileFolder folder) -> {
                    return new First(folder);
                }
                case ProfileFolder.Claim.InUse(Path path, OptionalLong process) -> {
                    Duration left = Duration.between(Instant.now(), end);
                    switch (FurtherStart.ask(place, visit, left.isPositive() ? left : Duration.ZERO)) {
                        case SHOWN -> {
                            return new Further();
                        }
                        case SILENT -> {
                            return new Blocked(path, process, true);
                        }
                        case NOBODY -> {
                            if (!left.isPositive()) {
                                return new Blocked(path, process, false);
                            }
                            TimeUnit.MILLISECONDS.sleep(100);
                        }
                    }
                }
            }
        }
    }
}
