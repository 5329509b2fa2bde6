package dev.linkwright.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a start without a window wants synchronised. For the window that is open already it is one line of ASCII.
 *
 * @param once       whether it ends after one run
 * @param dryRun     whether nothing is written
 * @param json       whether it is told for programs
 * @param connection name or id of the only one that is meant; empty for all that are active
 */
public record SyncAsk(boolean once, boolean dryRun, boolean json, Optional<String> connection) {
    /** No line is longer, its end included. */
    static final int LONGEST = 2_000;

    private static final String START = "linkwright 1 sync ";
    private static final String NONE = "-";

    /** Empty for anything that no start of this program would say. */
    static Optional<SyncAsk> parse(String line) {
        String[] words = line.startsWith(START) ? line.substring(START.length()).split(" ", -1) : new String[0];
        if (words.length != 2 || !words[0].matches("[01]{2}")) {
            return Optional.empty();
        }
        try {
            Optional<String> connection = words[1].equals(NONE)
                    ? Optional.empty()
                    : Optional.of(new String(Base64.getUrlDecoder().decode(words[1]), StandardCharsets.UTF_8));
            return Optional.of(new SyncAsk(true, words[0].charAt(0) == '1', words[0].charAt(1) == '1', connection));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    String line() {
        return START + (dryRun ? 1 : 0) + (json ? 1 : 0) + " "
                + connection.map(name -> Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(name.getBytes(StandardCharsets.UTF_8))).orElse(NONE);
    }
}
