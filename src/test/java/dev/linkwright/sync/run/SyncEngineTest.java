package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** One linked company, synchronised by itself, over systems in memory. */
class SyncEngineTest {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    @BeforeEach
    void connect() {
        desk.connecting().save(Samples.connection(), desk.decided(Side.CRM));
        desk.sync(SyncWish.AUTOMATIC);
    }

    @Test
    void whatOneSideChangedIsWrittenToTheOther() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        crm.edit(Samples.COMPANY, "name", "Stavne Elektro Norge AS");

        SyncReport report = desk.sync(SyncWish.AUTOMATIC);

        assertThat(crm.value(Samples.COMPANY, "phone")).isEqualTo("+47 22 51 80 00");
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Elektro Norge AS");
        assertThat(report.stopped()).isEmpty();
        assertThat(report.written()).isEqualTo(2);
        assertThat(standing().cause()).isEqualTo(Cause.AGREED);
        assertThat(desk.journal().unfinished()).isEmpty();
    }

    @Test
    void theSecondRunWritesNothing() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        desk.sync(SyncWish.AUTOMATIC);
        forgetCalls();

        SyncReport report = desk.sync(SyncWish.AUTOMATIC);

        assertThat(report.written()).isZero();
        assertThat(erp.calls().count("save")).isZero();
        assertThat(crm.calls().log()).doesNotContain("save", "saveKey");
    }

    @Test
    void aLinkThatWasLookedAtIsLastSyncedThenAlthoughNothingIsWritten() {
        Link before = desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow();
        String phone = erp.value(Samples.CUSTOMER, "phone");
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        erp.edit(Samples.CUSTOMER, "phone", phone);
        desk.later(Duration.ofHours(3));

        assertThat(desk.sync(SyncWish.AUTOMATIC).written()).isZero();

        Link after = desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow();
        assertThat(after.syncedAt()).isEqualTo(before.syncedAt().plus(Duration.ofHours(3)));
        assertThat(after.syncedBy()).isEqualTo("Ingrid");
    }

    @Test
    void aConflictWaitsAndTheSettledFieldsOfItsRecordAreWritten() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        crm.edit(Samples.COMPANY, "phone", "+47 22 51 80 99");
        erp.edit(Samples.CUSTOMER, "email", "firma@stavne.example");

        desk.sync(SyncWish.AUTOMATIC);

        assertThat(crm.value(Samples.COMPANY, "email")).isEqualTo("firma@stavne.example");
        assertThat(crm.value(Samples.COMPANY, "phone")).isEqualTo("+47 22 51 80 99");
        assertThat(standing().cause()).isEqualTo(Cause.CONFLICT);
        assertThat(standing().conflicts()).isEqualTo(1);
        assertThat(desk.links().conflicts(link().id())).isEqualTo(1);
    }

    @Test
    void byHandNothingIsWrittenWhileThereIsAConflict() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        crm.edit(Samples.COMPANY, "phone", "+47 22 51 80 99");
        erp.edit(Samples.CUSTOMER, "email", "firma@stavne.example");
        forgetCalls();

        Synced synced = desk.recordSync().byHand(systems(), Samples.COMPANY);

        assertThat(synced.writes()).isEmpty();
        assertThat(synced.standing().map(Standing::conflicts)).contains(1);
        assertThat(crm.calls().log()).doesNotContain("save", "saveKey");
        assertThat(synced.compared().orElseThrow().plan().writes(Side.CRM)).hasSize(1);
    }

    @Test
    void byHandWhatIsSettledIsWrittenAtOnce() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");

        Synced synced = desk.recordSync().byHand(systems(), Samples.COMPANY);

        assertThat(synced.writes()).extracting(Write::side).containsExactly(Side.CRM);
        assertThat(synced.standing().map(Standing::cause)).contains(Cause.AGREED);
        assertThat(crm.value(Samples.COMPANY, "phone")).isEqualTo("+47 22 51 80 00");
    }

    @Test
    void aDryRunTellsWhatItWouldWriteAndWritesNothing() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        forgetCalls();

        SyncReport report = desk.sync(new SyncWish(new SyncWish.Scope.Changed(), true, false));

        assertThat(report.written()).isEqualTo(1);
        assertThat(crm.calls().log()).doesNotContain("save", "saveKey");
        assertThat(desk.sync(SyncWish.AUTOMATIC).written()).isEqualTo(1);
    }

    @Test
    void anAutomaticWriteCostsLittleMoreThanWhatMustHappen() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        forgetCalls();

        desk.sync(new SyncWish(new SyncWish.Scope.Of(Set.of(Samples.COMPANY)), false, false));

        assertThat(calls(crm.calls().log())).containsExactly("read", "save", "saveKey", "read");
        assertThat(calls(erp.calls().log())).containsExactly("read");
    }

    @Test
    void anUnreachableErpStopsTheRunAndTheNextOneMakesUpForIt() {
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");
        erp.calls().failBefore("read", 1, new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.NO_CONNECTION, "",
                Problem.Outcome.NOTHING_DONE));

        assertThat(desk.sync(SyncWish.AUTOMATIC).stopped()).containsInstanceOf(Problem.Unreachable.class);
        assertThat(desk.sync(SyncWish.AUTOMATIC).written()).isEqualTo(1);
    }

    @Test
    void aLinkRemovedElsewhereIsForgottenAndNothingIsWritten() {
        crm.keys().stream().filter(key -> LinkKey.of(key).isPresent()).forEach(crm::deleteKey);
        erp.edit(Samples.CUSTOMER, "phone", "+47 22 51 80 00");

        SyncReport report = desk.sync(SyncWish.AUTOMATIC);

        assertThat(report.links()).isZero();
        assertThat(report.written()).isZero();
        assertThat(desk.links().all(Samples.CONNECTION)).isEmpty();
    }

    @Test
    void aDeletedRecordAndAnArchivedOrLostActorAreLeftOutEachForItsReason() {
        erp.archive(Samples.CUSTOMER);
        everything();
        assertThat(standing().cause()).isEqualTo(Cause.ACTOR_ARCHIVED);

        erp.delete(Samples.CUSTOMER);
        everything();
        assertThat(standing().cause()).isEqualTo(Cause.ACTOR_GONE);

        crm.delete(Samples.COMPANY);
        everything();
        assertThat(standing().cause()).isEqualTo(Cause.RECORD_DELETED);
    }

    @Test
    void aValueThatTheErpRefusesWaitsForAPersonAndIsNotSentAgainByItself() {
        crm.edit(Samples.COMPANY, "url", "https://" + "x".repeat(60) + ".example");

        desk.sync(SyncWish.AUTOMATIC);
        forgetCalls();
        desk.sync(SyncWish.AUTOMATIC);

        assertThat(standing().cause()).isEqualTo(Cause.REFUSED);
        assertThat(erp.calls().count("save")).isZero();
    }

    private void everything() {
        desk.sync(new SyncWish(new SyncWish.Scope.All(), false, true));
    }

    private Standing standing() {
        return desk.links().standings().of(link().id()).orElseThrow();
    }

    private Link link() {
        return desk.links().all(Samples.CONNECTION).getFirst();
    }

    private Systems systems() {
        return new Systems(Samples.connection(), crm, erp);
    }

    private void forgetCalls() {
        crm.calls().clearLog();
        erp.calls().clearLog();
    }

    /** Those that go to a server each time. */
    private static List<String> calls(List<String> log) {
        Set<String> remembered = Map.of("fields", 1, "rights", 1).keySet();
        return log.stream().filter(call -> !remembered.contains(call)).toList();
    }
}
