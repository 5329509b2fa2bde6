package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.sync.run.LinkedSystems.Asked;

/** How many requests a run that nobody asked for sends: few where nothing changed, and else as many as changes need. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SyncRequests {
    static final int MOST_WITHOUT_CHANGES = 10;
    private static final int CHANGED = 10;

    private LinkedSystems systems;

    abstract LinkedSystems open() throws IOException;

    /** The requests by which the ERP was asked to write so many actors. */
    abstract void assertWritten(Asked asked, int actors);

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        systems = open();
        systems.link(folder);
        sync();
    }

    @BeforeEach
    void settle() {
        systems.nextDay();
        sync();
        systems.askedOfCrm();
        systems.askedOfErp();
    }

    @AfterAll
    void stop() {
        systems.close();
    }

    private int sync() {
        SyncReport report = systems.sync((_, _) -> {
        });
        assertThat(report.stopped()).isEmpty();
        return report.written();
    }

    @Test
    void aRunAfterWhichNothingChangedAsksTenTimesAtMost() {
        for (int run = 0; run < 5; run++) {
            assertThat(sync()).isZero();
            Asked crm = systems.askedOfCrm().without(LinkedSystems.LISTING);
            Asked erp = systems.askedOfErp();
            assertThat(crm.all()).as("%s", crm.kinds()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES);
            assertThat(erp.all()).as("%s", erp.kinds()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES);
        }
    }

    @Test
    void whatChangedIsReadTwiceAndWrittenOnce() {
        systems.nextDay();
        for (int number = 0; number < CHANGED; number++) {
            systems.renameInCrm(number, "Of the CRM " + number);
            systems.renameInErp(CHANGED + number, "Of the ERP " + number);
        }
        assertThat(sync()).isEqualTo(2 * CHANGED);

        Asked crm = systems.askedOfCrm().without(LinkedSystems.LISTING);
        // To count what would be written and to write it, and once more after the stamp; a write looks for itself besides.
        assertThat(crm.of("GET Contact/…")).isEqualTo(2 * CHANGED * 3 + CHANGED);
        assertThat(crm.of("PATCH Contact/…")).isEqualTo(CHANGED);
        assertThat(crm.of("POST Agents/ForeignSystem/SaveForeignKey")).isEqualTo(2 * CHANGED);
        assertWritten(systems.askedOfErp(), CHANGED);
    }
}
