package dev.linkwright.erp.businesscentral;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SignInBrowser;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.http.RecordedRequest;

/** An embedded Business Central and connectors to it. */
final class LoopbackBusinessCentral implements AutoCloseable {
    static final String COMPANY = "Nordvik Handel AS";
    private static final SignInBrowser NOBODY = page -> {
        throw new IllegalStateException("Nobody is asked here");
    };

    final ErpSandbox server;
    final HttpClients clients = new HttpClients();

    LoopbackBusinessCentral(ErpAssumption... assumptions) throws IOException {
        this(options().with(assumptions));
    }

    LoopbackBusinessCentral(ErpSandboxOptions options) throws IOException {
        this.server = ErpSandbox.start(options);
    }

    static ErpSandboxOptions options() {
        return ErpSandboxOptions.of(BusinessCentralSeed.of(BusinessCentralSeed.Size.SMALL));
    }

    SyncConnector connector() {
        return connector(ErpUser.INGRID);
    }

    /** A connector with its own connections, as if it ran on a computer of its own. */
    SyncConnector connector(ErpUser user) {
        return open(NOBODY, Map.of(ConnectionSettings.ADDRESS, server.address().toString(), ConnectionSettings.USER,
                user.name(), ConnectionSettings.KEY, user.accessKey()));
    }

    SyncConnector open(SignInBrowser browser, Map<String, String> configuration) {
        Map<String, String> all = new HashMap<>(configuration);
        all.putIfAbsent(ConnectionSettings.COMPANY, COMPANY);
        return new BusinessCentralProvider(clients, browser).open("Nordvik", all);
    }

    ErpActor customer(int index) {
        return new ErpActor(ActorType.CUSTOMER, server.ids("customers").get(index));
    }

    URI online() {
        return server.online();
    }

    static ErpRecord read(SyncConnector connector, ErpActor actor) {
        Set<String> all = connector.fields(actor.type()).stream().map(FieldDefinition::key)
                .collect(Collectors.toSet());
        return connector.read(List.of(new ActorRead(actor, Bindings.NONE)), all).getFirst();
    }

    /** A save of one field of an actor as it was read. */
    static SaveRequest change(ErpRecord read, String field, String value) {
        return new SaveRequest(List.of(new FieldChange(field, read.values().get(field), FieldValue.of(value))),
                read.version(), Bindings.NONE);
    }

    List<RecordedRequest> writes() {
        return server.requests().stream().filter(RecordedRequest::writes).toList();
    }

    String held(ErpActor actor, String property) {
        return server.entity(Entity.of(actor.type()).set(), actor.key()).path(property).asText();
    }

    @Override
    public void close() {
        clients.close();
        server.close();
    }
}
