package dev.linkwright.app;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.linkwright.erp.businesscentral.BusinessCentralKit;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.model.ErpActor;
import dev.linkwright.sandbox.erp.ErpUser;

/** The embedded Business Central, which cannot tell who made an actor. */
final class RunningSandbox extends RunningErp {
    private static final String CUSTOMERS = "customers";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** How it says that the version is not the one that was read. */
    private static final Set<Integer> CHANGED = Set.of(409, 412);

    private final BusinessCentralKit kit;
    private final HttpClient raw = HttpClient.newHttpClient();

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

    /** On the version that it has read: what was there in between would be told. */
    @Override
    String overwrite(ErpActor customer, String field, String text) throws IOException, InterruptedException {
        URI address = kit.sandbox().address()
                .resolve("companies(" + kit.sandbox().company() + ")/customers(" + customer.key() + ")");
        while (true) {
            HttpResponse<String> read = raw.send(request(address).build(), BodyHandlers.ofString());
            JsonNode held = JSON.readTree(read.body());
            HttpResponse<String> written = raw.send(request(address)
                    .header("If-Match", held.path("@odata.etag").asText()).header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString(JSON.createObjectNode().put(field, text).toString()))
                    .build(), BodyHandlers.ofString());
            if (written.statusCode() == HttpURLConnection.HTTP_OK) {
                return held.path(field).asText();
            }
            if (!CHANGED.contains(written.statusCode())) {
                throw new IOException(written.statusCode() + " " + written.body());
            }
        }
    }

    private static HttpRequest.Builder request(URI address) {
        String secret = ErpUser.INGRID.name() + ":" + ErpUser.INGRID.accessKey();
        return HttpRequest.newBuilder(address).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode own(String id) {
        JsonNode entity = kit.sandbox().entity(CUSTOMERS, id);
        if (entity == null) {
            throw new IllegalStateException("No customer " + id);
        }
        return entity;
    }

    @Override
    public void close() {
        raw.close();
        super.close();
    }
}
