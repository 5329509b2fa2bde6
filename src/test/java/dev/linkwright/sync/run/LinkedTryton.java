package dev.linkwright.sync.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.testing.GivenTryton;
import dev.linkwright.testing.RawTryton;
import dev.linkwright.testing.RecordingProxy;

/** With a real Tryton, in front of which the requests are counted. */
final class LinkedTryton extends LinkedSystems {
    private static final GivenTryton GIVEN = GivenTryton.ofThisProcess();
    private static final int AT_ONCE = 50;
    private static final int BUSY_MILLISECONDS = 20_000;

    private final RecordingProxy proxy = new RecordingProxy(GIVEN.server());
    private final RawTryton stranger = new RawTryton(GIVEN.address(), GIVEN.user(), GIVEN.password());

    LinkedTryton(int links) throws IOException {
        super(links);
    }

    @Override
    SyncConnectorProvider provider(HttpClients http) {
        return new TrytonProvider(http);
    }

    @Override
    Map<String, String> configuration() {
        return Map.of("address", proxy.address(), "database", GIVEN.database(), "user", GIVEN.user());
    }

    @Override
    String secret() {
        return GIVEN.password();
    }

    @Override
    List<ErpActor> make(ActorType type, List<String> names) {
        long category = call("model.party.category.search",
                list(list(list("name", "=", type == ActorType.SUPPLIER ? "Supplier" : "Customer")), 0, 1, null))
                .path(0).asLong();
        List<ErpActor> made = new ArrayList<>();
        for (int start = 0; start < names.size(); start += AT_ONCE) {
            ArrayNode parties = list();
            names.subList(start, Math.min(start + AT_ONCE, names.size())).forEach(name -> parties.addObject()
                    .put("name", name).set("categories", list(list("add", list(category)))));
            call("model.party.party.create", list().add(parties))
                    .forEach(id -> made.add(new ErpActor(type, id.asText())));
        }
        return made;
    }

    /** Each look tells of the minutes before the newest date once more; so something else is written after that. */
    @Override
    void age() {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + GIVEN.databaseFile());
                Statement statement = database.createStatement()) {
            statement.execute("pragma busy_timeout = " + BUSY_MILLISECONDS);
            for (String table : List.of("party_party", "party_address", "party_contact_mechanism", "party_identifier",
                    "party_relation", "project_work", "timesheet_work")) {
                for (String date : List.of("create_date", "write_date")) {
                    statement.execute("update " + table + " set " + date + " = datetime(" + date
                            + ", '-5 hours') where " + date + " > datetime('now', '-4 hours')");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        createNewest("model.party.party.create");
        createNewest("model.project.work.create");
    }

    private void createNewest(String method) {
        ArrayNode parameters = list();
        parameters.addArray().addObject().put("name", "Newest");
        call(method, parameters);
    }

    @Override
    void rename(ErpActor actor, String name) {
        ArrayNode parameters = list().add(list(Long.parseLong(actor.key())));
        parameters.addObject().put("name", name);
        call("model.party.party.write", parameters);
    }

    @Override
    Asked askedOfErp() {
        List<String> kinds = proxy.take().stream().map(call -> call.path("method").asText()).toList();
        return Asked.of(kinds);
    }

    /** Tryton's own comparison knows nothing of new rows, and its answer to a write is empty: a look before and after. */
    @Override
    Raw raw() {
        return new Raw(100, 3);
    }

    private JsonNode call(String method, ArrayNode parameters) {
        return stranger.call(method, parameters, Map.of());
    }

    private static ArrayNode list(Object... items) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Object item : items) {
            switch (item) {
                case null -> list.addNull();
                case JsonNode node -> list.add(node);
                case Long number -> list.add(number);
                case Integer number -> list.add(number);
                default -> list.add(item.toString());
            }
        }
        return list;
    }

    @Override
    public void close() {
        super.close();
        stranger.close();
        proxy.close();
    }
}
