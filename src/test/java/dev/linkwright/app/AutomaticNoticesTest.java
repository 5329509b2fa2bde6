package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.Heading;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Texts;

class AutomaticNoticesTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
    private static final ErpConnection CONNECTION = Samples.connection();
    private static final Problem WAITS = new Problem.Throttled("Tryton", AT);

    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private final List<Notices.Notice> told = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final List<Heading> opened = new ArrayList<>();
    private final AutomaticNotices notices = new AutomaticNotices(new Notices() {
        @Override
        public void tell(Notice notice) {
            told.add(notice);
        }

        @Override
        public void over(String cause) {
            over.add(cause);
        }
    }, opened::add, new Who("Ingrid", "OFFICE-7"));

    private void serve(Served served) {
        notices.tell(new SyncTold(SyncExit.SETTLED, false, Optional.empty(), List.of(served), Map.of(), AT, AT), AT);
    }

    private static Served ran(Optional<Problem> stopped) {
        return new Served.Ran(CONNECTION, new SyncReport(CONNECTION.id(), false, 1, List.of(), 1, stopped, AT, AT));
    }

    @Test
    void whatFailsIsToldWithWhenItIsTriedAgainUntilItGoesWell() {
        serve(new Served.Failed(CONNECTION, WAITS, AT));
        serve(ran(Optional.of(WAITS)));
        serve(ran(Optional.empty()));
        assertThat(told).hasSize(2).extracting(Notices.Notice::cause).containsOnly(over.getFirst());
        assertThat(texts.say(told.getFirst().title())).isEqualTo(CONNECTION.name() + " is not synchronised");
        assertThat(texts.say(told.getFirst().detail())).contains("Tryton asks to wait until", "10:15",
                "It is tried again by itself");
        told.getFirst().show().run();
        assertThat(opened).containsExactly(Heading.FAILING);
    }

    @Test
    void whatWaitsForALookIsNotSaidToBeTriedAgain() {
        serve(ran(Optional.of(new Problem.OtherErp(CONNECTION.name(), "https://old.example, Nordic"))));
        assertThat(texts.say(told.getFirst().detail())).contains("https://old.example, Nordic", "how to go on")
                .doesNotContain("tried again");
    }

    @Test
    void whatTheBrakeHeldBackIsToldOnceForAll() {
        SyncReport.Line line = new SyncReport.Line(Samples.COMPANY, "Fjell AS", Samples.CUSTOMER, List.of(),
                new Standing(LinkId.random(), Cause.BRAKE, 1, Optional.empty(), AT, 0, Optional.empty()));
        serve(new Served.Ran(CONNECTION,
                new SyncReport(CONNECTION.id(), false, 30, List.of(line, line), 0, Optional.empty(), AT, AT)));
        assertThat(texts.say(told.getFirst().title())).isEqualTo(CONNECTION.name() + ": 2 records were held back");
        told.getFirst().show().run();
        assertThat(opened).containsExactly(Heading.WAITING);
    }

    @Test
    void onlyWhatPassesByItselfCanBeDoneWithout() {
        serve(new Served.Failed(CONNECTION, WAITS, AT));
        serve(new Served.Elsewhere(CONNECTION, new Lease(CONNECTION.id(), "0".repeat(24), AT, "Ola", "OFFICE-8")));
        serve(new Served.Elsewhere(CONNECTION,
                new Lease(CONNECTION.id(), "0".repeat(24), AT, "Ingrid", "OFFICE-7")));
        assertThat(told).extracting(Notices.Notice::kind).containsExactly(Optional.of(NoticeKind.FAILING),
                Optional.of(NoticeKind.ELSEWHERE), Optional.of(NoticeKind.CUT_OFF));
        told.clear();
        serve(ran(Optional.of(new Problem.OtherErp(CONNECTION.name(), "https://old.example, Nordic"))));
        serve(new Served.Failed(CONNECTION, new Problem.RanBackwards(CONNECTION.name()), AT));
        serve(new Served.Failed(CONNECTION, new Problem.Unauthorised(CONNECTION.name(), ""), AT));
        SyncReport.Line line = new SyncReport.Line(Samples.COMPANY, "Fjell AS", Samples.CUSTOMER, List.of(),
                new Standing(LinkId.random(), Cause.BRAKE, 1, Optional.empty(), AT, 0, Optional.empty()));
        serve(new Served.Ran(CONNECTION,
                new SyncReport(CONNECTION.id(), false, 30, List.of(line), 0, Optional.empty(), AT, AT)));
        assertThat(told).hasSize(4).extracting(Notices.Notice::kind).containsOnly(Optional.empty());
    }

    @Test
    void whoElseSynchronisesIsTold() {
        serve(new Served.Elsewhere(CONNECTION, new Lease(CONNECTION.id(), "0".repeat(24), AT, "Ola", "OFFICE-8")));
        assertThat(texts.say(told.getFirst().detail())).contains("Ola", "OFFICE-8", "10:15");
    }

    @Test
    void aLeaseThatWasLeftHereIsToldAsOurs() {
        serve(new Served.Elsewhere(CONNECTION,
                new Lease(CONNECTION.id(), "0".repeat(24), AT, "Ingrid", "OFFICE-7")));
        assertThat(texts.say(told.getFirst().title())).isEqualTo(CONNECTION.name() + " is not synchronised yet");
        assertThat(texts.say(told.getFirst().detail())).contains("was cut off", "10:15").doesNotContain("Ingrid");
    }
}
