package dev.linkwright.settings;

import java.security.cert.CertificateException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;

/** What must be mended before the connections of the draft can be saved. Belongs to the thread of the window. */
@Singleton
public final class ConnectionChecks {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final SettingsDraft draft;
    private final Set<SyncConnectorProvider> providers;
    private final Map<ConnectionId, Tested> passed = new HashMap<>();
    private final Map<ConnectionId, String> mistyped = new HashMap<>();

    @Inject
    public ConnectionChecks(SettingsDraft draft, Set<SyncConnectorProvider> providers) {
        this.draft = draft;
        this.providers = Set.copyOf(providers);
        draft.whenChanged(() -> {
            if (!draft.isChanged()) {
                mistyped.clear(); // all that was typed was saved, or dropped
            }
        });
    }

    /** What a test depends on: it counts for as long as this stays as it was. */
    public record Tested(String connector, Map<String, String> configuration, Route route, List<String> typed) {
        public Tested {
            configuration = Map.copyOf(configuration);
            typed = List.copyOf(typed);
        }

        @Override
        public String toString() {
            return "Tested[" + connector + "]"; // what was typed is secret
        }
    }

    /** What a test that begins now depends on. */
    public Tested now(ErpConnection connection) {
        List<String> typed = secrets(connection).stream()
                .flatMap(place -> draft.typed(place).map(secret -> place.account() + "=" + secret).stream()).toList();
        return new Tested(connection.connector(), connection.configuration(), connection.route(), typed);
    }

    /** Remembers what was typed for the proxy of a connection and is none, as no connection can hold it. */
    public void mistypeProxy(ConnectionId connection, String text) {
        mistyped.put(connection, text);
    }

    /** What was typed last for the proxy of a connection is one. */
    public void settleProxy(ConnectionId connection) {
        mistyped.remove(connection);
    }

    /** What was typed for the proxy of a connection and is none. */
    public Optional<String> mistypedProxy(ConnectionId connection) {
        return Optional.ofNullable(mistyped.get(connection));
    }

    /** A test of this passed. */
    public void pass(ConnectionId connection, Tested tested) {
        passed.put(connection, tested);
    }

    /** A test of the connection failed, so that one that passed before counts no more. */
    public void fail(ConnectionId connection) {
        passed.remove(connection);
    }

    /** Whether a test of the connection passed as it is edited now. */
    public boolean isTested(ErpConnection connection) {
        return Optional.of(now(connection)).equals(Optional.ofNullable(passed.get(connection.id())));
    }

    /** The first thing that must be mended; empty if all can be saved. */
    public Optional<Sentence> hindrance() {
        for (ErpConnection one : draft.profile().connections()) {
            Optional<Sentence> why = hindrance(one);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    /** What must be mended at one; empty if it can be saved. */
    public Optional<Sentence> hindrance(ErpConnection one) {
        if (mistyped.containsKey(one.id())) {
            return Optional.of(Sentence.of("connections.hindrance.proxy", one.name()));
        }
        if (draft.before().connection(one.id()).equals(Optional.of(one)) && now(one).typed().isEmpty()) {
            return Optional.empty();
        }
        if (one.name().isBlank()) {
            return Optional.of(Sentence.of("connections.hindrance.name"));
        }
        if (draft.profile().connections().stream().filter(
                other -> ConnectionEdits.plain(other.name()).equals(ConnectionEdits.plain(one.name()))).count() > 1) {
            return Optional.of(Sentence.of("connections.hindrance.twice", one.name()));
        }
        if (!COUNTRIES.contains(one.homeCountry())) {
            return Optional.of(Sentence.of("connections.hindrance.country", one.name()));
        }
        Optional<Sentence> unusable = whyNoRoute(one);
        if (unusable.isPresent()) {
            return unusable;
        }
        return one.active() ? whyNotActive(one) : Optional.empty();
    }

    /** Why nothing can be sent to the ERP of one as it is edited; empty if it can. */
    public Optional<Sentence> whyNoRoute(ErpConnection one) {
        if (mistyped.containsKey(one.id())) {
            return Optional.of(Sentence.of("connections.hindrance.proxy", one.name()));
        }
        try {
            one.route().certificates();
            return Optional.empty();
        } catch (CertificateException _) {
            return Optional.of(Sentence.of("connections.hindrance.authorities", one.name()));
        }
    }

    /** Why one cannot be active as it is edited. */
    private Optional<Sentence> whyNotActive(ErpConnection one) {
        return isTested(one) || wasActive(one)
                ? Optional.empty()
                : Optional.of(Sentence.of("connections.hindrance.untested", one.name()));
    }

    /** One that was active before stays so without a test while nothing that a test depends on was changed. */
    private boolean wasActive(ErpConnection one) {
        Tested now = now(one);
        return now.typed().isEmpty() && draft.before().connection(one.id()).filter(ErpConnection::active)
                .filter(before -> before.connector().equals(now.connector()))
                .filter(before -> before.configuration().equals(now.configuration()))
                .filter(before -> before.route().equals(now.route())).isPresent();
    }

    private List<SecretPlace> secrets(ErpConnection connection) {
        return providers.stream().filter(provider -> provider.id().equals(connection.connector()))
                .flatMap(provider -> provider.configuration().stream())
                .filter(field -> field.type() == FieldType.PASSWORD).map(ConfigurationField::key)
                .<SecretPlace>map(key -> new SecretPlace.OfConnection(connection.id(), key)).toList();
    }
}
