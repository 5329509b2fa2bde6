package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may sign in, with a password (Basic), a token (Bearer) or a ticket (SOTicket).
 *
 * @param associateId
 *            the id by which records name their owner and who updated them
 * @param hiddenFields
 *            properties of companies, contacts and projects that this user may not read
 * @param lockedFields
 *            properties that this user may read and not write
 * @param groups
 *            numbers of the groups that the user is in, the main one first
 */
public record SandboxUser(int associateId, String login, String password, String token, String ticket, String fullName,
        Rights rights, Set<String> hiddenFields, Set<String> lockedFields, List<Integer> groups) {

    /** What a user may do with records. */
    public enum Rights {
        READ_ONLY("Select"), READ_WRITE("Select, Update, Insert"), ADMINISTRATOR("Select, Update, Insert, Delete");

        private final String tableMask;

        Rights(String tableMask) {
            this.tableMask = tableMask;
        }

        String tableMask() {
            return tableMask;
        }
    }

    public static final SandboxUser INGRID = person(11, "ingrid", "Ingrid Solheim", Rights.READ_WRITE, List.of(1, 3));
    public static final SandboxUser GUEST = person(12, "guest", "Gjest Lesebruker", Rights.READ_ONLY, List.of(1));
    public static final SandboxUser ADMINISTRATOR = person(1, "admin", "Admin Adminson", Rights.ADMINISTRATOR,
            List.of(3));
    public static final SandboxUser TORSTEIN = person(13, "torstein", "Torstein Vik", Rights.READ_WRITE, List.of(2));

    public SandboxUser {
        hiddenFields = Set.copyOf(hiddenFields);
        lockedFields = Set.copyOf(lockedFields);
        groups = List.copyOf(groups);
    }

    /** The four users of a sandbox: two who read and write, one who only reads, one who administers. */
    public static List<SandboxUser> usual() {
        return List.of(INGRID, TORSTEIN, GUEST, ADMINISTRATOR);
    }

    private static SandboxUser person(int id, String login, String fullName, Rights rights,
            List<Integer> groups) {
        return new SandboxUser(id, login, login, "8A:Sandbox." + login, "7T:Sandbox." + login, fullName, rights,
                Set.of(), Set.of(), groups);
    }

    public SandboxUser withHidden(String... fields) {
        return new SandboxUser(associateId, login, password, token, ticket, fullName, rights, Set.of(fields),
                lockedFields, groups);
    }

    public SandboxUser withLocked(String... fields) {
        return new SandboxUser(associateId, login, password, token, ticket, fullName, rights, hiddenFields,
                Set.of(fields), groups);
    }

    @Override
    public String toString() {
        return login;
    }
}
