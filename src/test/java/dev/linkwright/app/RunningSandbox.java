package dev.linkwright.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.erp.businesscentral.BusinessCentralKit;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.model.ErpActor;

/** The embedded Business Central, which cannot tell who made an actor. */
final class RunningSandbox extends RunningErp {
    private static final String CUSTOMERS = "customers";

    private final BusinessCentralKit kit;

    RunningSandbox() throws IOException {
        this(new BusinessCentralKit("Business Central"));
    }

    private RunningSandbox(BusinessCentralKit kit) {
        super(kit, kit.protocol(), "business-central", kit.configuration(), "/BC");
        this.kit = kit;
    }

    @Override
    String personName() {
        return "displayName";
    }

    @Override
    boolean creates(Exchange exchange) {
        return exchange.method().equals("POST") && kit.protocol().writes(exchange);
    }

    @Override
    Fault refusal(String words) {
        return new Fault.Answer(400, "application/json",
                "{\"error\":{\"code\":\"Application_DialogException\",\"message\":\"" + words + "\"}}", Map.of());
    }

    @Override
    List<String> named(String name) {
        return kit.sandbox().ids(CUSTOMERS).stream()
                .filter(id -> own(id).path("displayName").asText().equals(name)).toList();
    }

    @Override
    String value(ErpActor customer, String field) {
        return own(customer.key()).path(field).asText();
    }

    private JsonNode own(String id) {
        JsonNode entity = kit.sandbox().entity(CUSTOMERS, id);
        if (entity == null) {
            throw new IllegalStateException("No customer " + id);
        }
        return entity;
    }
}
