package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;

/** Brings what one person edited onto a profile that was changed meanwhile, connection by connection. */
final class ProfileMerge {
    private ProfileMerge() {
    }

    /**
     * What is edited wins where both changed the same.
     *
     * @param now  as it is
     * @param from as it was when the editing began
     * @param to   as it was edited
     */
    static Profile onto(Profile now, Profile from, Profile to) {
        List<ErpConnection> connections = new ArrayList<>();
        for (ErpConnection edited : to.connections()) {
            Optional<ErpConnection> before = from.connection(edited.id());
            if (before.equals(Optional.of(edited))) {
                now.connection(edited.id()).ifPresent(connections::add);
            } else {
                connections.add(edited);
            }
        }
        now.connections().stream().filter(one -> from.connection(one.id()).isEmpty())
                .filter(one -> to.connection(one.id()).isEmpty()).forEach(connections::add);
        return now.withConnections(connections)
                .withAutomatic(to.automatic().equals(from.automatic()) ? now.automatic() : to.automatic())
                .withRetentionDays(to.retentionDays() == from.retentionDays()
                        ? now.retentionDays()
                        : to.retentionDays());
    }
}
