package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.Cause;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.sync.run.SyncProgress;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.GivenTryton;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.Samples;

/** A real Tryton of which a backup is restored: what it then holds is no edit, and undoes nothing by itself. */
@Tag("tryton")
class RestoredTrytonIT {
    private final GivenTryton given = GivenTryton.ofThisProcess();
    private final RealTryton tryton = new RealTryton();
    private final HttpClients clients = new HttpClients();
    private final FakeCrm crm = Samples.crm();
    private final List<ErpActor> customers = new ArrayList<>();
    private HttpDesk desk;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        desk = new HttpDesk(folder.resolve("store"), clients, crm, Map.of("address", given.server().toString(),
                "database", given.database(), "user", given.user()), given.password());
        for (int number = 0; number < 2; number++) {
            customers.add(tryton.customer("Fjord " + number));
            crm.put(company(number), Map.of("name", "Fjord " + number));
            crm.saveKey(new LinkKey(desk.connection().id(), company(number), customers.getLast(), LinkId.random())
                    .key());
        }
        assertThat(all().stopped()).isEmpty();
    }

    @AfterEach
    void stop() {
        desk.close();
        clients.close();
        tryton.close();
    }

    @Test
    void everythingStopsUntilAPersonHasAllCompared() {
        TrytonFile database = new TrytonFile(given.databaseFile());
        database.backUp(folder.resolve("backup"));
        crm.edit(company(0), "name", "Agreed since AS");
        assertThat(run().written()).isOne();
        assertThat(inErp(0)).isEqualTo("Agreed since AS");
        database.restore(folder.resolve("backup"), ActorType.CUSTOMER, RealTryton.id(customers.getFirst()));

        assertThat(run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        crm.edit(company(1), "name", "Edited since AS");
        assertThat(run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        assertThat(inErp(0)).isEqualTo("Fjord 0");
        assertThat(inErp(1)).as("nothing at all is written").isEqualTo("Fjord 1");

        assertThat(all().stopped()).isEmpty();
        Link link = desk.store().links().of(desk.connection().id(), company(0)).orElseThrow();
        assertThat(desk.store().standings().of(link.id()).orElseThrow().cause()).isEqualTo(Cause.CONFLICT);
        assertThat(crm.value(company(0), "name")).isEqualTo("Agreed since AS");
        assertThat(inErp(1)).isEqualTo("Edited since AS");
        assertThat(run().stopped()).isEmpty();
    }

    private SyncReport run() {
        return desk.sync(SyncWish.AUTOMATIC, SyncProgress.NONE);
    }

    private SyncReport all() {
        return desk.sync(new SyncWish(new SyncWish.Scope.All(), false, true), SyncProgress.NONE);
    }

    private String inErp(int number) {
        return tryton.read("model.party.party.read", Wire.list(RealTryton.id(customers.get(number))),
                Wire.list("name")).path(0).path("name").asText();
    }

    private static CrmEntity company(int number) {
        return CrmEntity.company(100 + number);
    }
}
