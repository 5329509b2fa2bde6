package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.Scope;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldValue;

/** A profile without what tells of persons. Addresses of systems, groups and mappings stay. */
final class PlainProfile {
    private static final String LEFT_OUT = "(left out)";

    private PlainProfile() {
    }

    static Profile of(Profile profile) {
        Optional<Automatic> automatic = profile.automatic()
                .map(one -> new Automatic(one.account().map(_ -> LEFT_OUT), one.workstation(), one.every()));
        return new Profile(profile.version(), profile.connections().stream().map(PlainProfile::of).toList(), automatic,
                profile.retentionDays());
    }

    private static ErpConnection of(ErpConnection connection) {
        Map<String, String> configuration = connection.configuration().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> address(entry.getValue())));
        return new ErpConnection(connection.id(), connection.name(), connection.connector(), connection.active(), "",
                connection.homeCountry(), configuration, connection.mappings().stream().map(PlainProfile::of).toList(),
                connection.noBlankOverValue(), of(connection.scope()), connection.route());
    }

    private static String address(String value) {
        return value.isBlank() || value.matches("https?://[^\\s@?]+") ? value : LEFT_OUT;
    }

    private static Scope of(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> everyone;
            case Scope.Chosen(Set<String> users, Set<String> groups) -> {
                Set<String> numbered = new HashSet<>();
                List.copyOf(users).forEach(_ -> numbered.add("user " + (numbered.size() + 1)));
                yield new Scope.Chosen(numbered, groups);
            }
        };
    }

    private static ActorMapping of(ActorMapping mapping) {
        List<DefaultValue> defaults = new ArrayList<>();
        mapping.defaults().forEach(one -> defaults.add(new DefaultValue(one.erpField(),
                one.value().isBlank() ? one.value() : FieldValue.of(LEFT_OUT), one.asked(), one.mandatory())));
        return new ActorMapping(mapping.actorType(), mapping.synchronised(), mapping.fields(), mapping.lists(),
                defaults);
    }
}
