package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState.ActorMerged;
import dev.linkwright.browse.ErpTabState.Connected;
import dev.linkwright.browse.ErpTabState.LeftOut;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.testing.GivenTryton;
import dev.linkwright.testing.RawTryton;

/** With a real Tryton. */
@Tag("tryton")
class ThreeEntitiesTrytonIT extends ThreeEntities {
    private static final GivenTryton TRYTON = GivenTryton.ofThisProcess();

    @Override
    SyncConnectorProvider provider(HttpClients http) {
        return new TrytonProvider(http);
    }

    @Override
    ErpConnection connection(HttpClients http) {
        return new ProfileFile(List.of(provider(http))).shipped(List.of("tryton")).connections().getFirst()
                .withConfiguration(Map.of("address", TRYTON.server().toString(), "database", TRYTON.database(),
                        "user", TRYTON.user()));
    }

    @Override
    String secret() {
        return TRYTON.password();
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

    @Test
    void aCustomerThatTrytonsWizardReplacedIsSaidToBeAnotherAndReconnectedInOneSave() throws IOException {
        connect(desk, company, customer);
        connect(desk, contact, person);
        ErpActor now = make(ActorType.CUSTOMER, name(customer), Optional.empty());

        replace(customer, now);

        assertThat(((ActorMerged) tab(company)).into()).isEqualTo(now);
        PendingConnect pending = desk.connecting().reconnect(desk.connection(), company, now);
        assertThat(desk.connecting().save(desk.connection(),
                pending.decided(pending.plan().useForTheRest(Side.CRM)))).isInstanceOf(SaveOutcome.Done.class);
        assertThat(link(EntityKind.CONTACT, company)).startsWith("customer:" + now.key() + ";");
        assertThat(tab(company)).isInstanceOf(Connected.class);
        assertThat(link(EntityKind.PERSON, contact)).startsWith("person:" + person.key() + ";");
        assertThat(tab(contact)).as("Tryton leaves relations with the replaced party").isInstanceOf(LeftOut.class);
    }

    /** Of the same name and without numbers, so that the wizard asks nothing. */
    private void replace(ErpActor source, ErpActor destination) throws IOException {
        String wizard = "wizard.party.replace.";
        int session = asAdministrator(wizard + "create", list()).path(0).asInt();
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.putObject("ask").put("source", Long.parseLong(source.key())).put("destination",
                Long.parseLong(destination.key()));
        asAdministrator(wizard + "execute", list().add(session).add(asked).add("replace"));
        asAdministrator(wizard + "delete", list().add(session));
    }

    private String name(ErpActor actor) throws IOException {
        return call("model.party.party.read",
                list().add(list().add(Long.parseLong(actor.key()))).add(list().add("name"))).path(0).path("name")
                .asText();
    }

    /** The home of this Tryton keeps the administrator's password beside the others'. */
    private static JsonNode asAdministrator(String method, ArrayNode parameters) throws IOException {
        try (RawTryton tryton = new RawTryton(TRYTON.address(), "admin", TRYTON.administratorsPassword())) {
            return tryton.call(method, parameters, Map.of());
        }
    }

    private JsonNode call(String method, ArrayNode parameters) throws IOException {
        try (RawTryton tryton = new RawTryton(TRYTON.address(), TRYTON.user(), secret())) {
            return tryton.call(method, parameters, Map.of());
        }
    }

    private static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
