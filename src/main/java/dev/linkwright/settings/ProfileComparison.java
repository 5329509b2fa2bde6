package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Sentence;

/** What is different between two profiles, in words. */
final class ProfileComparison {
    private ProfileComparison() {
    }

    /**
     * Every difference, those that lose something first.
     *
     * @param links how many links a connection has
     */
    static List<ProfileChange> between(Profile before, Profile after, ToIntFunction<ConnectionId> links) {
        List<ProfileChange> changes = new ArrayList<>();
        for (ErpConnection gone : before.connections()) {
            if (after.connection(gone.id()).isEmpty()) {
                changes.add(new ProfileChange(ProfileChange.Kind.REMOVED,
                        Sentence.of("settings.profile.removed", gone.name(), links.applyAsInt(gone.id())),
                        Sentence.verbatim(gone.name()), ProfileWords.NOTHING));
            }
        }
        for (ErpConnection one : after.connections()) {
            Optional<ErpConnection> was = before.connection(one.id());
            if (was.isEmpty()) {
                changes.add(new ProfileChange(ProfileChange.Kind.ADDED,
                        Sentence.of("settings.profile.added", one.name(), one.connector()), ProfileWords.NOTHING,
                        Sentence.verbatim(one.name())));
            } else {
                changed(ProfileWords.of(was.get()), ProfileWords.of(one.withName(was.get().name())), changes);
                if (!was.get().name().equals(one.name())) {
                    changes.add(new ProfileChange(ProfileChange.Kind.CHANGED,
                            Sentence.of("settings.profile.at.name", was.get().name()),
                            Sentence.verbatim(was.get().name()), Sentence.verbatim(one.name())));
                }
            }
        }
        changed(ProfileWords.general(before), ProfileWords.general(after), changes);
        if (!order(before, after).equals(order(after, before))) {
            changes.add(new ProfileChange(ProfileChange.Kind.CHANGED, Sentence.of("settings.profile.at.order"),
                    Sentence.verbatim(names(before)), Sentence.verbatim(names(after))));
        }
        return changes;
    }

    private static void changed(Map<Sentence, Sentence> before, Map<Sentence, Sentence> after,
            List<ProfileChange> changes) {
        Set<Sentence> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (Sentence about : all) {
            Sentence was = before.getOrDefault(about, ProfileWords.NOTHING);
            Sentence is = after.getOrDefault(about, ProfileWords.NOTHING);
            if (!was.equals(is)) {
                changes.add(new ProfileChange(ProfileChange.Kind.CHANGED, about, was, is));
            }
        }
    }

    private static List<ConnectionId> order(Profile one, Profile other) {
        return one.connections().stream().map(ErpConnection::id).filter(id -> other.connection(id).isPresent())
                .toList();
    }

    private static String names(Profile profile) {
        return profile.connections().stream().map(ErpConnection::name).collect(Collectors.joining(", "));
    }
}
