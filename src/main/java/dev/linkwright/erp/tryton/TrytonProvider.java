package dev.linkwright.erp.tryton;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import okhttp3.HttpUrl;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.Addresses;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/** Opens connections to Tryton 6.0. */
public final class TrytonProvider implements SyncConnectorProvider {
    private static final String ADDRESS = "address";
    private static final String DATABASE = "database";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String CUSTOMERS = "customerCategory";
    private static final String SUPPLIERS = "supplierCategory";
    private static final String PERSONS = "personCategory";
    private static final String BELONGING = "personRelation";

    private final HttpClients clients;
    private final Clock clock;

    @Inject
    public TrytonProvider(HttpClients clients) {
        this(clients, Clock.systemUTC());
    }

    TrytonProvider(HttpClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "tryton";
    }

    @Override
    public String name() {
        return "Tryton";
    }

    @Override
    public List<ConfigurationField> configuration() {
        return List.of(new ConfigurationField(ADDRESS, "Address", FieldType.TEXT, true, ""),
                new ConfigurationField(DATABASE, "Database", FieldType.TEXT, true, ""),
                new ConfigurationField(USER, "User", FieldType.TEXT, true, ""),
                new ConfigurationField(PASSWORD, "Password", FieldType.PASSWORD, true, ""),
                new ConfigurationField(CUSTOMERS, "Party category of customers", FieldType.TEXT, false, "Customer"),
                new ConfigurationField(SUPPLIERS, "Party category of suppliers", FieldType.TEXT, false, "Supplier"),
                new ConfigurationField(PERSONS, "Party category of persons", FieldType.TEXT, false, "Person"),
                new ConfigurationField(BELONGING, "Relation of a person to its company", FieldType.TEXT, false,
                        "is contact of"));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration) {
        return open(connectionName, configuration, Route.USUAL);
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration, Route route) {
        HttpClients over = clients.over(route);
        String database = value(configuration, DATABASE);
        HttpUrl server = server(value(configuration, ADDRESS));
        HttpUrl address = server.newBuilder().addPathSegment(database).addPathSegment("").build();
        TrytonLogin login = new TrytonLogin(database, value(configuration, USER), value(configuration, PASSWORD));
        TrytonSession session = new TrytonSession(new JsonRpc(over, connectionName, address, clock), login, clock);
        List<ActorKind> kinds = kinds(session, configuration);
        // Plain http is refused to any other machine, so it means this one.
        boolean sameMachine = !server.isHttps();
        Lists lists = new Lists(session);
        Map<ActorModel, FieldCatalogue> catalogues = new HashMap<>();
        Map<ActorType, ActorParts> parts = new EnumMap<>(ActorType.class);
        for (ActorKind kind : kinds) {
            FieldCatalogue catalogue = catalogues.computeIfAbsent(kind.model(),
                    model -> new FieldCatalogue(session, model));
            parts.put(kind.type(), new ActorParts(session, kind, catalogue, lists, clock, sameMachine));
        }
        return new TrytonConnector(session, new Fingerprint(server.toString(), database),
                new Installation(session, kinds), lists, parts, new ChangeGroups(session, kinds));
    }

    private List<ActorKind> kinds(TrytonSession session, Map<String, String> configuration) {
        Membership contacts = new Membership(new NamedRecord(session, "party.relation.type", "party relation type",
                value(configuration, BELONGING)), List.of(ActorType.CUSTOMER, ActorType.SUPPLIER));
        ActorModel company = further(session, ActorModel.COMPANY, "categories");
        ActorModel person = further(session, ActorModel.PERSON, "categories");
        ActorModel project = further(session, ActorModel.PROJECT, "type");
        return List.of(
                new ActorKind(ActorType.CUSTOMER, company, category(session, configuration, CUSTOMERS),
                        null),
                new ActorKind(ActorType.SUPPLIER, company, category(session, configuration, SUPPLIERS),
                        null),
                new ActorKind(ActorType.PERSON, person, category(session, configuration, PERSONS), contacts),
                new ActorKind(ActorType.PROJECT, project, new Scope.Fixed("type", "project"), null));
    }

    private static ActorModel further(TrytonSession session, ActorModel model, String scoped) {
        return model.with(new FurtherFields(session, model, scoped));
    }

    private Scope category(TrytonSession session, Map<String, String> configuration, String key) {
        return new Scope.Category(
                new NamedRecord(session, "party.category", "party category", value(configuration, key)));
    }

    private static HttpUrl server(String text) {
        try {
            HttpUrl address = Addresses.parse(text).newBuilder().query(null).fragment(null).build();
            return address.encodedPath().endsWith("/") ? address : address.newBuilder().addPathSegment("").build();
        } catch (UnusableException unusable) {
            throw new UnusableException(
                    Sentence.of("connector.unusable-value", label(ADDRESS), unusable.sentence()), unusable);
        }
    }

    private static Sentence label(String key) {
        return Sentence.of("tryton.configuration." + key);
    }

    private String value(Map<String, String> configuration, String key) {
        ConfigurationField field = configuration().stream().filter(known -> known.key().equals(key)).findFirst()
                .orElseThrow();
        String value = configuration.getOrDefault(key, "");
        String given = field.type() == FieldType.PASSWORD ? value : value.strip();
        if (!given.isEmpty()) {
            return given;
        }
        if (field.mandatory()) {
            throw new UnusableException(Sentence.of("connector.missing", label(key)));
        }
        return field.defaultValue();
    }
}
