package dev.linkwright.crm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;

/**
 * Says in the CRM, where every workstation sees it, who synchronises a connection by itself: name {@code Lease-<token>}
 * with the value {@code <connection>;2026-11-22T10:15:30Z;user;workstation}.
 *
 * @param token 24 hexadecimal digits, new each time somebody begins
 * @param until it counts no longer from then on, UTC, to the second
 */
public record Lease(ConnectionId connection, String token, Instant until, String user, String workstation) {
    private static final String NAME_START = "Lease-";
    private static final int LONGEST_NAME = 40;

    public Lease {
        until = until.truncatedTo(ChronoUnit.SECONDS);
        user = plain(user);
        workstation = plain(workstation);
    }

    /** At most 31 characters, which is all that SuperOffice has for the name of a device. */
    public String name() {
        return NAME_START + token;
    }

    public String value() {
        return String.join(";", connection.value(), until.toString(), user, workstation);
    }

    /** The lease that a name and a value stand for; empty for any that this program did not write. */
    public static Optional<Lease> of(String name, String value) {
        String[] parts = value.split(";", -1);
        if (!name.startsWith(NAME_START) || parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Lease(new ConnectionId(parts[0]), name.substring(NAME_START.length()),
                    Instant.parse(parts[1]), parts[2], parts[3]));
        } catch (IllegalArgumentException | DateTimeException foreignValue) {
            return Optional.empty();
        }
    }

    public Lease renewed(Instant later) {
        return new Lease(connection, token, later, user, workstation);
    }

    private static String plain(String text) {
        String clean = text.replaceAll("[;\\p{Cntrl}]", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
