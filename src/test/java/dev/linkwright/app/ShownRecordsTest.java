package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.SeenNavigation;

class ShownRecordsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");

    private final SeenNavigation navigation = new SeenNavigation();
    private final ShownRecords records = new ShownRecords(navigation);

    @Test
    void whatWasSynchronisedBehindTheWindowIsShownAsItIsNow() {
        records.follow(told(false));
        assertThat(navigation.changed).containsExactly(Samples.COMPANY);
    }

    @Test
    void aDryRunChangesNothingThatIsShown() {
        records.follow(told(true));
        assertThat(navigation.changed).isEmpty();
    }

    private static SyncTold told(boolean dryRun) {
        SyncReport.Line line = new SyncReport.Line(Samples.COMPANY, "Stavne Elektro AS",
                new ErpActor(ActorType.CUSTOMER, "7"), List.of(), Standing.inSync(LinkId.random(), AT));
        SyncReport report = new SyncReport(Samples.CONNECTION, dryRun, 1, List.of(line), 0, Optional.empty(), AT, AT);
        return new SyncTold(SyncExit.SETTLED, dryRun, Optional.empty(),
                List.of(new Served.Ran(Samples.connection(), report)), Map.of(), AT, AT);
    }
}
