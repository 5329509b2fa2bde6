package dev.linkwright.sync.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.SeedTables;

/** With the Business Central sandbox, which counts its requests itself. */
final class LinkedBusinessCentral extends LinkedSystems {
    private static final Duration AGE = Duration.ofHours(5);

    private final ErpSandbox erp = ErpSandbox.start(ErpSandboxOptions.of(SeedTables.EMPTY));

    LinkedBusinessCentral(int links) throws IOException {
        super(links);
    }

    @Override
    SyncConnectorProvider provider(HttpClients http) {
        return new BusinessCentralProvider(http, _ -> {
            throw new IllegalStateException("Nobody signs in by a page");
        });
    }

    @Override
    Map<String, String> configuration() {
        return Map.of("address", erp.address().toString(), "company", erp.company(), "signIn", "key", "user",
                ErpUser.INGRID.name());
    }

    @Override
    String secret() {
        return ErpUser.INGRID.accessKey();
    }

    @Override
    List<ErpActor> make(ActorType type, List<String> names) {
        return names.stream().map(name -> new ErpActor(type,
                erp.insertLate(set(type), Map.of("displayName", name), AGE))).toList();
    }

    @Override
    void canHavePersons(ErpActor actor) {
        erp.companyContact(set(actor.type()), actor.key());
    }

    @Override
    void age() {
        // made some hours ago
    }

    @Override
    void rename(ErpActor actor, String name) {
        erp.edit(set(actor.type()), actor.key(), Map.of("displayName", name));
    }

    private static String set(ActorType type) {
        return type == ActorType.SUPPLIER ? "vendors" : "customers";
    }

    @Override
    Asked askedOfErp() {
        List<String> kinds = erp.requests().stream().map(request -> request.method() + " "
                + request.path().replaceFirst("^.*companies\\([^)]*\\)/", "").replaceAll("\\(.*\\)", "(…)")).toList();
        erp.forgetRequests();
        return Asked.of(kinds);
    }

    @Override
    Raw raw() {
        return new Raw(25, 1);
    }

    @Override
    public void close() {
        super.close();
        erp.close();
    }
}
