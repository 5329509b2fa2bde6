package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Texts;

class SyncTellingTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
    private static final ErpConnection CONNECTION = Samples.connection();
    private static final Texts TEXTS = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private static final SyncAsk JSON = new SyncAsk(true, false, true, Optional.empty());
    private static final SyncAsk PEOPLE = new SyncAsk(true, false, false, Optional.empty());

    private static SyncTold told(SyncExit exit, Served... served) {
        return new SyncTold(exit, false, Optional.empty(), List.of(served),
                Map.of(Health.IN_SYNC, 7, Health.WAITING, 1, Health.LEFT_OUT, 0, Health.FAILING, 2), AT, AT);
    }

    private static Served ran() {
        Write write = new Write(Side.ERP, Samples.mappedFields().getFirst(), new FieldValue.Blank(),
                FieldValue.of("Fjell\nAS"),
                new Reason(Circumstance.ONLY_CRM_CHANGED, false, Optional.empty(), false, false));
        Standing waiting = new Standing(LinkId.random(), Cause.CONFLICT, 2,
                Optional.of(Sentence.of("automatic.lease-lost")), AT, 0, Optional.empty());
        return new Served.Ran(CONNECTION, new SyncReport(CONNECTION.id(), false, 10,
                List.of(new SyncReport.Line(Samples.COMPANY, "Fjell AS", Samples.CUSTOMER, List.of(write), waiting)),
                7, Optional.empty(), AT, AT));
    }

    @Test
    void programsGetOneLineWithKeysThatStay() {
        assertThat(SyncTelling.of(JSON, TEXTS).lines(told(SyncExit.WAITING, ran()))).containsExactly(
                """
                        {"version":1,"result":"waiting","exitCode":7,"dryRun":false,\
                        "began":"2026-11-23T10:15:30Z","ended":"2026-11-23T10:15:30Z","connections":[\
                        {"id":"%s","name":"%s","outcome":"done","links":10,"inSync":7,"written":1,"records":[\
                        {"type":"company","id":17,"title":"Fjell AS","actorType":"customer","actor":"812",\
                        "standing":"waiting","cause":"conflict","conflicts":2,"reason":"%s","writes":[\
                        {"side":"erp","field":"name","before":null,"after":"Fjell\\nAS"}]}]}],\
                        "standing":{"inSync":7,"waiting":1,"leftOut":0,"failing":2}}"""
                        .formatted(CONNECTION.id().value(), CONNECTION.name(),
                                TEXTS.text("automatic.lease-lost")));
    }

    @Test
    void programsGetTheSameInEveryLanguage() {
        SyncTold told = told(SyncExit.WAITING, ran());
        Texts german = new Texts(Locale.GERMAN, Locale.GERMANY, ZoneOffset.UTC);
        assertThat(SyncTelling.of(JSON, german).lines(told)).isEqualTo(SyncTelling.of(JSON, TEXTS).lines(told));
    }

    @Test
    void peopleReadWhatWasWrittenAndWhatWaits() {
        assertThat(SyncTelling.of(PEOPLE, TEXTS).lines(told(SyncExit.WAITING, ran()))).containsExactly(
                CONNECTION.name() + ": 10 links, 8 looked at, 1 value written.",
                "  Fjell AS: Name in " + CONNECTION.name() + ": blank \u2192 \u201cFjell AS\u201d",
                "  Fjell AS: " + TEXTS.text("automatic.lease-lost"),
                "All links: 7 in sync, 1 waiting for somebody to decide, 0 left out, 2 failing.");
    }

    @Test
    void aServerThatAsksToWaitIsSaidWithTheTime() {
        Served failed = new Served.Failed(CONNECTION, new Problem.Throttled("SuperOffice", AT.plusSeconds(600)),
                AT.plusSeconds(600));
        assertThat(SyncTelling.of(PEOPLE, TEXTS).lines(told(SyncExit.FAILED, failed)).subList(0, 3))
                .anySatisfy(line -> assertThat(line).contains("SuperOffice asks to wait until", "10:25"))
                .anySatisfy(line -> assertThat(line).startsWith("  It is tried again at").contains("10:25"));
        assertThat(SyncTelling.of(JSON, TEXTS).lines(told(SyncExit.FAILED, failed)).getFirst()).contains(
                "\"outcome\":\"failed\",\"problem\":{\"code\":\"LW-304\"", "\"nextTry\":\"2026-11-23T10:25:30Z\"");
    }

    @Test
    void whoseLeaseItIsIsSaid() {
        Served elsewhere = new Served.Elsewhere(CONNECTION,
                new Lease(CONNECTION.id(), "0".repeat(24), AT, "Ola", "OFFICE-8"));
        assertThat(SyncTelling.of(PEOPLE, TEXTS).lines(told(SyncExit.ELSEWHERE, elsewhere)).getFirst())
                .startsWith(CONNECTION.name() + " is synchronised by Ola at OFFICE-8");
        assertThat(SyncTelling.of(JSON, TEXTS).lines(told(SyncExit.ELSEWHERE, elsewhere)).getFirst()).contains(
                "\"outcome\":\"elsewhere\",\"lease\":{\"user\":\"Ola\",\"workstation\":\"OFFICE-8\","
                        + "\"until\":\"2026-11-23T10:15:30Z\"}");
    }

    @Test
    void whyNothingWasBegunIsSaid() {
        AutomaticSetting nobody = new AutomaticSetting(Optional::empty, "kari", "OFFICE-7", false);
        SyncTold refused = SyncTold.refused(SyncExit.NOT_NAMED, PEOPLE, nobody.whyNot(), AT);
        assertThat(SyncTelling.of(PEOPLE, TEXTS).lines(refused)).singleElement().asString()
                .contains("names nobody", "kari", "OFFICE-7");
        assertThat(SyncTelling.of(JSON, TEXTS).lines(refused).getFirst()).contains("\"result\":\"notNamed\"",
                "\"exitCode\":5", "\"reason\":", "\"connections\":[]").doesNotContain("standing");
    }
}
