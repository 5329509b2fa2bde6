package dev.linkwright.connect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.junit.jupiter.api.Tag;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.testing.RawTryton;

/** With a real Tryton. */
@Tag("tryton")
class ThreeEntitiesTrytonIT extends ThreeEntities {
    private static final URI ADDRESS = URI.create(property("linkwright.tryton.address"));
    private static final String USER = property("linkwright.tryton.user");

    @Override
    SyncConnectorProvider provider(HttpClients http) {
        return new TrytonProvider(http);
    }

    @Override
    ErpConnection connection(HttpClients http) {
        return new ProfileFile(List.of(provider(http))).shipped(List.of("tryton")).connections().getFirst()
                .withConfiguration(Map.of("address", ADDRESS.resolve("/").toString(), "database",
                        ADDRESS.getPath().replace("/", ""), "user", USER));
    }

    @Override
    String secret() {
        try {
            return Files.readString(Path.of(property("linkwright.tryton.password.file"))).strip();
        } catch (IOException failed) {
            throw new IllegalStateException("No password file", failed);
        }
    }

    @Override
    String nameField() {
        return "name";
    }

    @Override
    String held(ErpActor actor) throws IOException {
        boolean project = actor.type() == ActorType.PROJECT;
        ArrayNode columns = list().add("name");
        if (!project) {
            columns.add("email").add("code").add("contact_mechanisms.value");
        }
        return call("model." + (project ? "project.work" : "party.party") + ".read",
                list().add(list().add(Long.parseLong(actor.key()))).add(columns)).toString();
    }

    @Override
    void leaves(ErpActor leaving) throws IOException {
        ArrayNode ofPerson = list().add(list().add("from_").add("=").add(Long.parseLong(leaving.key())));
        JsonNode found = call("model.party.relation.all.search",
                list().add(ofPerson).add(0).add(10).addNull());
        call("model.party.relation.all.delete", list().add(found));
    }

    private JsonNode call(String method, ArrayNode parameters) throws IOException {
        try (RawTryton tryton = new RawTryton(ADDRESS, USER, secret())) {
            return tryton.call(method, parameters, Map.of());
        }
    }

    private static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "Start a Tryton and give -D" + name);
    }
}
