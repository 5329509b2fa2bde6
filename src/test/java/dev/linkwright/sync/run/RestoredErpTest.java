package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.SeedTables;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;

/** A Business Central that is restored from a backup: what it then holds is no edit, and undoes nothing by itself. */
class RestoredErpTest {
    private static final int COMPANIES = 4;

    private final SteppingClock server = SteppingClock.running();
    private final HttpClients clients = new HttpClients();
    private final FakeCrm crm = Samples.crm();
    private final List<String> customers = new ArrayList<>();
    private ErpSandbox erp;
    private HttpDesk desk;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        erp = ErpSandbox.start(ErpSandboxOptions.of(SeedTables.EMPTY).withClock(server));
        SyncConnectorProvider provider = new BusinessCentralProvider(clients, _ -> {
            throw new IllegalStateException("Nobody signs in by a page");
        });
        ErpConnection connection = new ProfileFile(List.of(provider)).shipped(List.of("business-central"))
                .connections().getFirst().withConfiguration(Map.of("address", erp.address().toString(), "company",
                        erp.company(), "signIn", "key", "user", ErpUser.INGRID.name()));
        desk = new HttpDesk(folder, clients, crm, provider, connection, ErpUser.INGRID.accessKey());
        for (int number = 0; number < COMPANIES; number++) {
            customers.add(erp.insert("customers", Map.of("displayName", "Company " + number)));
            crm.put(company(number), Map.of("name", "Company " + number));
            crm.saveKey(new LinkKey(connection.id(), company(number),
                    new ErpActor(ActorType.CUSTOMER, customers.getLast()), LinkId.random()).key());
        }
        for (int run = 0; run < 3; run++) {
            assertThat(run().stopped()).isEmpty();
            server.step(Duration.ofMinutes(20));
        }
    }

    @AfterEach
    void stop() {
        desk.close();
        clients.close();
        erp.close();
    }

    @Test
    void everythingStopsUntilAPersonHasAllCompared() {
        Runnable backup = erp.backUp();
        crm.edit(company(0), "name", "Agreed since AS");
        assertThat(run().written()).isOne();
        server.step(Duration.ofHours(1));
        backup.run();

        assertThat(run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        crm.edit(company(1), "name", "Edited since AS");
        assertThat(run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        assertThat(inErp(0)).isEqualTo("Company 0");
        assertThat(inErp(1)).as("nothing at all is written").isEqualTo("Company 1");

        assertThat(desk.sync(new SyncWish(new SyncWish.Scope.All(), false, true), SyncProgress.NONE).stopped())
                .isEmpty();
        assertThat(crm.value(company(0), "name")).isEqualTo("Agreed since AS");
        assertThat(standing(0).cause()).isEqualTo(Cause.CONFLICT);
        assertThat(inErp(1)).isEqualTo("Edited since AS");
        assertThat(run().stopped()).isEmpty();
        assertThat(crm.value(company(0), "name")).isEqualTo("Agreed since AS");
    }

    @Test
    void aRestoreThatTookNothingBackStopsNothing() {
        Runnable backup = erp.backUp();
        server.step(Duration.ofHours(1));
        backup.run();
        erp.edit("customers", customers.getFirst(), Map.of("displayName", "Edited since AS"));

        assertThat(run().stopped()).isEmpty();

        assertThat(crm.value(company(0), "name")).isEqualTo("Edited since AS");
    }

    @Test
    void clocksOfTwoServersThatAreSecondsApartStopNothing() {
        erp.edit("customers", customers.getFirst(), Map.of("displayName", "By the server that is ahead AS"));
        assertThat(run().written()).isOne();
        erp.commitLate("customers", customers.getFirst(), Map.of("displayName", "By the other one AS"),
                Duration.ofSeconds(20));

        assertThat(run().stopped()).isEmpty();

        assertThat(crm.value(company(0), "name")).isEqualTo("By the other one AS");
    }

    private SyncReport run() {
        return desk.sync(SyncWish.AUTOMATIC, SyncProgress.NONE);
    }

    private String inErp(int number) {
        return erp.entity("customers", customers.get(number)).path("displayName").asText();
    }

    private Standing standing(int number) {
        return desk.store().standings()
                .of(desk.store().links().of(desk.connection().id(), company(number)).orElseThrow().id()).orElseThrow();
    }

    private static CrmEntity company(int number) {
        return CrmEntity.company(100 + number);
    }
}
