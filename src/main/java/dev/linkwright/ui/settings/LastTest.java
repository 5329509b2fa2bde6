package dev.linkwright.ui.settings;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.ui.common.WindowMemory;

/** How the last test of a connection on this workstation ended. */
record LastTest(boolean passed, Instant at) {
    private static final String PASSED = "passed ";
    private static final String FAILED = "failed ";

    /** What this workstation remembers; empty if it never tested the connection. */
    static Optional<LastTest> of(ConnectionId connection, WindowMemory memory) {
        return memory.get(key(connection)).flatMap(text -> {
            try {
                return text.startsWith(PASSED) || text.startsWith(FAILED)
                        ? Optional.of(new LastTest(text.startsWith(PASSED),
                                Instant.parse(text.substring(PASSED.length()))))
                        : Optional.empty();
            } catch (DateTimeParseException _) {
                return Optional.empty(); // as if it had never been tested
            }
        });
    }

    void remember(ConnectionId connection, WindowMemory memory) {
        memory.put(key(connection), (passed ? PASSED : FAILED) + at);
    }

    private static String key(ConnectionId connection) {
        return "connection-test." + connection.value();
    }
}
