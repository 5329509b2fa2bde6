package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;

/** Adds, copies, moves and deletes connections of the draft. */
public final class ConnectionEdits {
    private final SettingsDraft draft;
    private final ProfileFile files;

    @Inject
    public ConnectionEdits(SettingsDraft draft, ProfileFile files) {
        this.draft = draft;
        this.files = files;
    }

    /** Adds one, inactive, with the mappings that ship for its connector. */
    public ConnectionId add(SyncConnectorProvider connector) {
        Optional<ErpConnection> start = files.start(connector.id());
        Map<String, String> usual = connector.configuration().stream().filter(field -> !field.defaultValue().isEmpty())
                .collect(Collectors.toMap(ConfigurationField::key, ConfigurationField::defaultValue));
        ErpConnection added = new ErpConnection(ConnectionId.random(), free(connector.name()), connector.id(), false,
                "", home(start), usual, start.map(ErpConnection::mappings).orElse(List.of()));
        append(added);
        return added.id();
    }

    /** Copies one, inactive and without its secrets, as nobody types those of one ERP for another. */
    public ConnectionId copy(ErpConnection from) {
        ErpConnection copy = new ErpConnection(ConnectionId.random(), free(from.name()), from.connector(), false,
                from.description(), from.homeCountry(), from.configuration(), from.mappings(),
                from.noBlankOverValue(), from.scope(), from.route());
        append(copy);
        return copy.id();
    }

    public void delete(ConnectionId connection) {
        draft.change(profile -> profile.withConnections(
                profile.connections().stream().filter(one -> !one.id().equals(connection)).toList()));
    }

    /** Brings one to another place in the order of priority; beyond an end means the end. */
    public void move(ConnectionId connection, int place) {
        draft.change(profile -> {
            List<ErpConnection> all = new ArrayList<>(profile.connections());
            Optional<ErpConnection> moved = profile.connection(connection);
            moved.ifPresent(one -> {
                all.remove(one);
                all.add(Math.clamp(place, 0, all.size()), one);
            });
            return profile.withConnections(all);
        });
    }

    public void change(ConnectionId connection, UnaryOperator<ErpConnection> edit) {
        draft.change(profile -> profile.withConnection(connection, edit));
    }

    private void append(ErpConnection added) {
        draft.change(profile -> {
            List<ErpConnection> all = new ArrayList<>(profile.connections());
            all.add(added);
            return profile.withConnections(all);
        });
    }

    private String home(Optional<ErpConnection> start) {
        String computer = Locale.getDefault(Locale.Category.FORMAT).getCountry();
        return draft.profile().connections().stream().findFirst().map(ErpConnection::homeCountry)
                .or(() -> Optional.of(computer).filter(country -> country.matches("[A-Z]{2}")))
                .or(() -> start.map(ErpConnection::homeCountry)).orElse("");
    }

    private String free(String name) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? name : name + " " + number)
                .filter(candidate -> !isTaken(draft.profile(), candidate)).findFirst().orElseThrow();
    }

    private static boolean isTaken(Profile profile, String name) {
        return profile.connections().stream().anyMatch(one -> plain(one.name()).equals(plain(name)));
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
