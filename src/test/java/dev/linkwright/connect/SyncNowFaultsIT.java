package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.testing.FaultyTryton;
import dev.linkwright.testing.FaultyTryton.Fault;
import dev.linkwright.testing.FaultyWorld;

/** <em>Sync Now</em> and <em>Resync from CRM</em> over HTTP, and what a failing ERP makes of them. */
class SyncNowFaultsIT {
    private static final String RENAMED = "Stavne Elektro Norge AS";

    @TempDir
    Path folder;
    private FaultyWorld world;

    @BeforeEach
    void connect() throws IOException {
        world = new FaultyWorld(folder);
        assertThat(world.desk().connecting().save(world.desk().connection(), world.decided()))
                .isInstanceOf(SaveOutcome.Done.class);
        world.crm().edit((int) world.entity().id(), Map.of("Name", RENAMED));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTheCrmChangedIsWrittenAndTheSecondSyncWritesNothing() {
        assertThat(preview().pending().plan().undecided()).isEmpty();
        assertThat(world.erp().count(FaultyTryton.WRITE)).as("by the preview").isEqualTo(1);
        assertThat(sync()).isEqualTo(new SyncOutcome.Settled(1, 0));
        assertThat(name()).isEqualTo(RENAMED);
        long writes = world.crmWrites();
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
        assertThat(world.crmWrites()).isEqualTo(writes);
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aWriteThatFailsIsNeverSentTwiceUnseen(Fault fault) {
        world.erp().fails(FaultyTryton.WRITE, fault);
        assertThat(sync()).isInstanceOf(SyncOutcome.Stopped.class);
        assertThat(name()).isEqualTo(fault == Fault.CUT_AFTER_COMMIT ? RENAMED : FaultyWorld.TITLE);
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(2);
        world.erp().works();
        agreeInTheEnd();
        assertThat(world.erp().count(FaultyTryton.WRITE)).as("sent again only if it was not carried out")
                .isEqualTo(fault == Fault.CUT_AFTER_COMMIT ? 2 : 3);
    }

    @Test
    void anErpThatIsDownStopsItAndNothingIsWritten() throws IOException {
        world.erp().goesDown();
        assertThat(sync()).isInstanceOfSatisfying(SyncOutcome.Stopped.class,
                stopped -> assertThat(stopped.halfway()).isFalse());
        world.erp().comesBack();
        agreeInTheEnd();
    }

    @Test
    void aResyncIsCountedAndThenWritten() {
        ResyncFromCrm resyncing = world.desk().resyncing();
        ResyncCount count = resyncing.count(new ResyncWish(world.desk().connection(), new ResyncWish.Scope.All()),
                (_, _) -> {
                });
        assertThat(count.looked()).isEqualTo(1);
        assertThat(count.numbers(true).values()).isEqualTo(1);
        assertThat(world.erp().count(FaultyTryton.WRITE)).as("by the count").isEqualTo(1);
        ResyncReport report = resyncing.run(count, true, (_, _) -> {
        });
        assertThat(report.values()).isEqualTo(1);
        assertThat(report.notWritten()).isEqualTo(List.of());
        assertThat(name()).isEqualTo(RENAMED);
    }

    private void agreeInTheEnd() {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(sync()).isNotInstanceOf(SyncOutcome.Stopped.class);
        }
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
        assertThat(name()).isEqualTo(RENAMED);
        assertThat(world.desk().store().journal().unfinished()).isEmpty();
    }

    private SyncOutcome sync() {
        return world.desk().syncing().syncNow(world.desk().connection(), world.entity());
    }

    private SyncForecast.Planned preview() {
        return (SyncForecast.Planned) world.desk().syncing().preview(world.desk().connection(), world.entity());
    }

    private String name() {
        return world.erp().held().path("name").asText();
    }
}
