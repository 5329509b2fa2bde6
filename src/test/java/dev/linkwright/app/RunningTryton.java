package dev.linkwright.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.erp.tryton.TrytonKit;
import dev.linkwright.model.ErpActor;
import dev.linkwright.testing.RawTryton;

/** The Tryton that the tests were told of, which keeps a marker with an actor that is made. */
final class RunningTryton extends RunningErp {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MORE_THAN_THERE_CAN_BE = 10;

    private final RawTryton raw;
    private final TrytonStranger strangers;

    RunningTryton() throws IOException {
        this(new TrytonKit());
    }

    private RunningTryton(TrytonKit kit) throws IOException {
        super(kit, kit.protocol(), "tryton", kit.configuration(), "/");
        this.raw = new RawTryton(kit.address(), kit.configuration().get("user"), kit.configuration().get("password"));
        this.strangers = new TrytonStranger(raw);
    }

    @Override
    String personName() {
        return "name";
    }

    @Override
    boolean creates(Exchange exchange) {
        return exchange.body().contains("\"model.party.party.create\"");
    }

    @Override
    Fault refusal(String words) {
        return new Fault.Answer(200, "application/json",
                "{\"id\":1,\"error\":[\"UserError\",[\"" + words + "\",\"\"]]}",
                Map.of());
    }

    @Override
    List<String> named(String name) {
        ArrayNode domain = JSON.arrayNode().add(JSON.arrayNode().add("name").add("=").add(name));
        JsonNode found = raw.call("model.party.party.search",
                JSON.arrayNode().add(domain).add(0).add(MORE_THAN_THERE_CAN_BE).addNull(), Map.of());
        List<String> ids = new ArrayList<>();
        found.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @Override
    String value(ErpActor customer, String field) {
        if (!field.contains(".") && !field.equals("email") && !field.equals("phone")) {
            JsonNode read = raw.call("model.party.party.read",
                    JSON.arrayNode().add(JSON.arrayNode().add(Long.parseLong(customer.key())))
                            .add(JSON.arrayNode().add(field)),
                    Map.of());
            return read.path(0).path(field).asText("");
        }
        return server().rows(customer, field).stream().findFirst().orElse("");
    }

    @Override
    String overwrite(ErpActor customer, String field, String text) {
        return strangers.overwrite(Long.parseLong(customer.key()), field, text);
    }

    @Override
    public void close() {
        raw.close();
        super.close();
    }
}
