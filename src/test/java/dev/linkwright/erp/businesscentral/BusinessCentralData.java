package dev.linkwright.erp.businesscentral;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.sandbox.erp.ErpSandbox;

/** The sandbox's own data, beside its API. */
final class BusinessCentralData implements ErpServer {
    private final ErpSandbox sandbox;
    private final ErpActor employer;

    BusinessCentralData(ErpSandbox sandbox) {
        this.sandbox = sandbox;
        this.employer = new ErpActor(ActorType.CUSTOMER, sandbox.ids("customers").getFirst());
    }

    private static String set(ActorType type) {
        return Entity.of(type).set();
    }

    private JsonNode entity(ErpActor actor) {
        return Optional.ofNullable(sandbox.entity(set(actor.type()), actor.key())).orElseThrow();
    }

    /** Where the set-up names a business relation, as it usually does, the ERP adds a contact to each customer and vendor. */
    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        if (type == ActorType.PERSON) {
            return insertWithin(employer, type, values);
        }
        ErpActor actor = new ErpActor(type, sandbox.insert(set(type), wire(type, values)));
        if (type == ActorType.CUSTOMER || type == ActorType.SUPPLIER) {
            companyContact(actor);
        }
        return actor;
    }

    @Override
    public ErpActor insertWithin(ErpActor parent, ActorType type, Map<String, String> values) {
        Map<String, JsonNode> person = wire(type, values);
        Map<String, Object> all = new HashMap<>(person);
        all.put("type", "Person");
        all.put("companyNumber", sandbox.entity("contacts", companyContact(parent)).path("number").asText());
        return new ErpActor(type, sandbox.insert(set(type), all));
    }

    private String companyContact(ErpActor parent) {
        return sandbox.companyContact(set(parent.type()), parent.key());
    }

    private static Map<String, JsonNode> wire(ActorType type, Map<String, String> values) {
        Map<String, JsonNode> wire = new HashMap<>();
        values.forEach((key, text) -> wire.put(key, field(type, key).form().json(FieldValue.of(text))));
        return wire;
    }

    private static ApiField field(ActorType type, String key) {
        return Entity.of(type).fields().stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        sandbox.edit(set(actor.type()), actor.key(), wire(actor.type(), Map.of(field, text)));
    }

    @Override
    public void delete(ErpActor actor) {
        sandbox.remove(set(actor.type()), actor.key());
    }

    @Override
    public void commitLate(ErpActor actor, String field, String text, Duration back) {
        sandbox.commitLate(set(actor.type()), actor.key(), wire(actor.type(), Map.of(field, text)), back);
    }

    @Override
    public List<Held> held(ActorType type) {
        return sandbox.ids(set(type)).stream().map(id -> new ErpActor(type, id))
                .filter(actor -> type != ActorType.PERSON || entity(actor).path("type").asText().equals("Person"))
                .map(this::held).toList();
    }

    private Held held(ErpActor actor) {
        JsonNode entity = entity(actor);
        Map<String, List<String>> values = new HashMap<>();
        for (ApiField field : Entity.of(actor.type()).fields()) {
            if (entity.has(field.key())) {
                values.put(field.key(), List.of(text(field, entity.path(field.key()))));
            }
        }
        return new Held(actor, entity.path("number").asText(), values);
    }

    /** Read anew, so that no fault of the connector's own reading is mirrored. */
    private static String text(ApiField field, JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        return switch (field.form()) {
            case TEXT, CODE, DECIMAL, YES_NO -> text;
            case OPTION -> text.isBlank() ? "" : text;
            case DATE -> text.startsWith("0001") ? "" : text;
            case ID -> UUID.fromString(text).getMostSignificantBits() == 0 ? "" : text;
        };
    }

}
