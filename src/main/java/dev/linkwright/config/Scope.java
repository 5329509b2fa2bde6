package dev.linkwright.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Who works with a connection. For everybody else it is as if it were not active. */
public sealed interface Scope {
    Scope EVERYONE = new Everyone();

    /** Whether a user is meant; letter case does not count. */
    boolean includes(String login, Collection<String> groupsOfUser);

    record Everyone() implements Scope {
        @Override
        public boolean includes(String login, Collection<String> groupsOfUser) {
            return true;
        }
    }

    /**
     * Whoever is one of these users or in one of these groups.
     *
     * @param users  login names in the CRM
     * @param groups names of groups in the CRM
     */
    record Chosen(Set<String> users, Set<String> groups) implements Scope {
        public Chosen {
            users = Set.copyOf(users);
            groups = Set.copyOf(groups);
        }

        @Override
        public boolean includes(String login, Collection<String> groupsOfUser) {
            return has(users, login) || groupsOfUser.stream().anyMatch(group -> has(groups, group));
        }

        private static boolean has(Set<String> names, String name) {
            return names.stream().anyMatch(one -> plain(one).equals(plain(name)));
        }

        private static String plain(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }
}
