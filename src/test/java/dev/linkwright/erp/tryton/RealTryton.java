package dev.linkwright.erp.tryton;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import okhttp3.HttpUrl;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Changes.ChangedActor;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Version;
import dev.linkwright.testing.GivenTryton;

/** The Tryton that the tests were told of, with parties of their own. */
final class RealTryton implements AutoCloseable {
    private final HttpClients clients = new HttpClients();
    private final GivenTryton given = GivenTryton.ofThisProcess();
    private final String password = given.password();
    private final TrytonSession direct = new TrytonSession(
            new JsonRpc(clients, "Tryton of the test", HttpUrl.get(given.address().toString()),
                    Clock.systemUTC()),
            new TrytonLogin(given.database(), given.user(), password), Clock.systemUTC());
    private final List<TrytonConnector> connectors = new ArrayList<>();

    /** A connector, signed in as another workstation would be. */
    TrytonConnector writer() {
        return connector(given.user(), password);
    }

    TrytonConnector reader() {
        return connector(given.reader(), password);
    }

    TrytonConnector connector(String user, String password) {
        return connector(Map.of("user", user, "password", password));
    }

    TrytonConnector connector(Map<String, String> others) {
        Map<String, String> configuration = new HashMap<>(
                Map.of("address", given.server().toString(), "database", given.database(), "user", given.user(),
                        "password", password));
        configuration.putAll(others);
        TrytonConnector connector = (TrytonConnector) new TrytonProvider(clients).open("Tryton", configuration);
        connectors.add(connector);
        return connector;
    }

    /** What somebody else does in Tryton. */
    JsonNode call(String method, Object... parameters) {
        return direct.write(method, Map.of(), parameters);
    }

    JsonNode read(String method, Object... parameters) {
        return direct.read(method, parameters);
    }

    /** A customer with an address, a phone, an e-mail and an organisation number. */
    ErpActor customer(String name) {
        ObjectNode party = Wire.object().put("name", name);
        party.set("categories", Wire.list(Wire.list("add", Wire.list(category("Customer")))));
        party.set("addresses", Wire.list(Wire.list("create", Wire.list(Wire.object().put("street", "Storgata 1")
                .put("postal_code", "0155").put("city", "Oslo").put("country", country("NO"))))));
        party.set("contact_mechanisms",
                Wire.list(Wire.list("create",
                        Wire.list(Wire.object().put("type", "phone").put("value", "+4722334455"),
                                Wire.object().put("type", "email").put("value", "post@fjord.example")))));
        party.set("identifiers", Wire.list(Wire.list("create",
                Wire.list(Wire.object().put("type", "no_orgnr").put("code", "995525828")))));
        long id = call("model.party.party.create", Wire.list(party)).path(0).longValue();
        return new ErpActor(ActorType.CUSTOMER, Long.toString(id));
    }

    ErpActor customer() {
        return customer("Fjord " + UUID.randomUUID());
    }

    long category(String name) {
        return read("model.party.category.search", Wire.list(Wire.list("name", "=", name)), 0, 1, null).path(0)
                .longValue();
    }

    /** The type of relation by which persons belong to companies. */
    long relationType() {
        return read("model.party.relation.type.search", Wire.list(Wire.list("name", "=", "is contact of")), 0, 1, null)
                .path(0).longValue();
    }

    long country(String code) {
        return read("model.country.country.search", Wire.list(Wire.list("code", "=", code)), 0, 1, null).path(0)
                .longValue();
    }

    /** The id of the actor's first row of a kind. */
    long row(ErpActor actor, RowKind kind) {
        return read("model." + kind.model() + ".search", Wire.list(Wire.list(kind.owner(), "=", id(actor))), 0, 1,
                Wire.list(Wire.list("id", "ASC"))).path(0).longValue();
    }

    static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }

    static ErpRecord read(TrytonConnector connector, ErpActor actor) {
        return read(connector, actor, Bindings.NONE);
    }

    static ErpRecord read(TrytonConnector connector, ErpActor actor, Bindings bindings) {
        return connector.read(List.of(new ActorRead(actor, bindings)),
                Set.copyOf(connector.fields(actor.type()).stream().map(field -> field.key()).toList()))
                .getFirst();
    }

    /** All that changed, with the present versions. */
    static Map<ErpActor, Version> since(TrytonConnector connector, ActorType type, ChangePoint point) {
        Map<ErpActor, Version> all = new LinkedHashMap<>();
        Changes part = connector.changedSince(type, Optional.of(point));
        while (true) {
            for (ChangedActor changed : part.actors()) {
                all.put(changed.actor(), changed.version());
            }
            if (!part.more()) {
                return all;
            }
            part = connector.changedSince(type, Optional.of(part.next()));
        }
    }

    /** Asks to change fields, given as key and text by turns, of a record as it was read. */
    static SaveRequest change(ErpRecord record, String... keysAndTexts) {
        List<FieldChange> changes = new ArrayList<>();
        for (int index = 0; index < keysAndTexts.length; index += 2) {
            changes.add(new FieldChange(keysAndTexts[index], record.values().get(keysAndTexts[index]),
                    FieldValue.of(keysAndTexts[index + 1])));
        }
        return new SaveRequest(changes, record.version(), record.bindings());
    }

    @Override
    public void close() {
        connectors.forEach(TrytonConnector::close);
        direct.close();
        clients.close();
    }
}
