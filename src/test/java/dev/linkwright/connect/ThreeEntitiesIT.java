package dev.linkwright.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ErpActor;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/** With the Business Central sandbox. */
class ThreeEntitiesIT extends ThreeEntities {
    private final ErpSandbox sandbox = sandbox();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    SyncConnectorProvider provider(HttpClients http) {
        return new BusinessCentralProvider(http, _ -> {
            throw new IllegalStateException("Nobody signs in by a page");
        });
    }

    @Override
    ErpConnection connection(HttpClients http) {
        return new ProfileFile(List.of(provider(http))).shipped(List.of("business-central")).connections().getFirst()
                .withConfiguration(Map.of("address", sandbox.address().toString(), "company",
                        sandbox.company(), "signIn", "key", "user", ErpUser.INGRID.name()));
    }

    @Override
    String secret() {
        return ErpUser.INGRID.accessKey();
    }

    @Override
    String nameField() {
        return "displayName";
    }

    @Override
    String held(ErpActor actor) {
        return Optional.ofNullable(sandbox.entity(set(actor), actor.key())).orElseThrow().toString();
    }

    /** As the ERP does by itself where its set-up names a business relation. */
    @Override
    void canHavePersons(ErpActor made) {
        sandbox.companyContact(set(made), made.key());
    }

    @Override
    void leaves(ErpActor leaving) {
        sandbox.edit(set(leaving), leaving.key(), Map.of("companyNumber", ""));
    }

    private static String set(ErpActor actor) {
        return switch (actor.type()) {
            case CUSTOMER -> "customers";
            case SUPPLIER -> "vendors";
            case PERSON -> "contacts";
            case PROJECT -> "projects";
        };
    }

    private static ErpSandbox sandbox() {
        try {
            return ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.of(BusinessCentralSeed.Size.SMALL)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
