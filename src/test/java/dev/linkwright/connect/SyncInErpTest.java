package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Cause;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** <em>Sync Now</em> and its preview over two systems in memory. */
class SyncInErpTest {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    @BeforeEach
    void connect() {
        desk.connecting().save(Samples.connection(), desk.decided(Side.CRM));
    }

    @Test
    void whatEachSideChangedGoesToTheOther() {
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        crm.edit(Samples.COMPANY, "name", "Stavne Elektro Norge AS");
        erp.edit(Samples.CUSTOMER, "email", "firma@stavne.example");
        assertThat(sync()).isEqualTo(new SyncOutcome.Settled(2, 1));
        assertThat(erp.value(Samples.CUSTOMER, "phone")).isEqualTo("73 80 22 99");
        assertThat(crm.value(Samples.COMPANY, "email")).isEqualTo("firma@stavne.example");
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
        assertThat(desk.journal().unfinished()).isEmpty();
    }

    @Test
    void whatAgreesIsNotWritten() {
        forgetCalls();
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
        assertNothingWasSent();
    }

    @Test
    void whatAgreesIsLastSyncedNowAlthoughNothingIsWritten() {
        Instant connected = lastSynced();
        desk.later(Duration.ofHours(3));
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
        assertThat(lastSynced()).isEqualTo(connected.plus(Duration.ofHours(3)));
        desk.later(Duration.ofHours(1));
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        erp.edit(Samples.CUSTOMER, "phone", "73 80 22 11");
        assertThat(sync()).isInstanceOf(SyncOutcome.Conflicts.class);
        assertThat(lastSynced()).as("not while something waits").isEqualTo(connected.plus(Duration.ofHours(3)));
    }

    private Instant lastSynced() {
        ErpTabState tab = desk.records().tab(Samples.connection(), Samples.COMPANY);
        return ((ErpTabState.Connected) tab).synced().at().orElseThrow();
    }

    @Test
    void withAnyConflictNothingIsWrittenBeforeAPersonHasDecidedEveryDifference() {
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        erp.edit(Samples.CUSTOMER, "phone", "73 80 22 11");
        crm.edit(Samples.COMPANY, "name", "Stavne Elektro Norge AS");
        forgetCalls();
        SyncOutcome.Conflicts conflicts = (SyncOutcome.Conflicts) sync();
        assertThat(conflicts.partlyWritten()).isFalse();
        assertThat(conflicts.pending().plan().undecided()).extracting(PlannedField::key).containsExactly("phone");
        assertThat(conflicts.pending().plan().writes(Side.ERP)).hasSize(1);
        assertNothingWasSent();
        assertThat(desk.records().tab(Samples.connection(), Samples.COMPANY))
                .isInstanceOfSatisfying(ErpTabState.Connected.class,
                        state -> assertThat(state.conflicts()).isEqualTo(1));
        PendingConnect decided = conflicts.pending().decided(conflicts.pending().plan().useForTheRest(Side.ERP));
        assertThat(desk.connecting().save(Samples.connection(), decided))
                .isInstanceOfSatisfying(SaveOutcome.Done.class, done -> {
                    assertThat(done.toErp()).isEqualTo(1);
                    assertThat(done.toCrm()).isEqualTo(1);
                });
        assertThat(sync()).isEqualTo(new SyncOutcome.InSync());
    }

    @Test
    void theLosingValueStandsInTheActivityLog() {
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        sync();
        assertThat(desk.journal().of(Samples.COMPANY, 1)).extracting(Activity::before)
                .containsExactly(FieldValue.of("+4773802210"));
    }

    @Test
    void whyARecordIsLeftOutIsSaid() {
        erp.archive(Samples.CUSTOMER);
        assertThat(sync()).isInstanceOfSatisfying(SyncOutcome.LeftOut.class,
                left -> assertThat(left.cause()).isEqualTo(Cause.ACTOR_ARCHIVED));
        erp.delete(Samples.CUSTOMER);
        assertThat(sync()).isInstanceOfSatisfying(SyncOutcome.LeftOut.class,
                left -> assertThat(left.cause()).isEqualTo(Cause.ACTOR_GONE));
        assertThat(desk.syncing().preview(Samples.connection(), Samples.COMPANY))
                .isInstanceOf(SyncForecast.LeftOut.class);
        crm.delete(Samples.COMPANY);
        assertThat(sync()).isInstanceOfSatisfying(SyncOutcome.LeftOut.class,
                left -> assertThat(left.cause()).isEqualTo(Cause.RECORD_DELETED));
    }

    @Test
    void aLinkThatSomebodyRemovedIsSaid() {
        List.copyOf(crm.keys()).forEach(crm::deleteKey);
        assertThat(sync()).isEqualTo(new SyncOutcome.NotConnected());
        assertThat(desk.syncing().preview(Samples.connection(), Samples.COMPANY))
                .isEqualTo(new SyncForecast.NotConnected());
    }

    @Test
    void anotherErpUnderTheSameConnectionIsNotTouched() {
        SyncInErp syncing = desk.syncing();
        syncing.syncNow(Samples.connection(), Samples.COMPANY);
        erp.become(new Fingerprint("https://other.example", "other"));
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> syncing.syncNow(Samples.connection(), Samples.COMPANY));
        assertThat(refused.problem()).isInstanceOf(Problem.OtherErp.class);
    }

    @Test
    void aRefusalStopsItAndTheNextSyncTriesAgain() {
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        erp.calls().failBefore("save", 1, new Problem.Refused(FakeErp.SYSTEM, "No such number", "phone"));
        assertThat(sync()).isInstanceOfSatisfying(SyncOutcome.Stopped.class,
                stopped -> assertThat(stopped.halfway()).isFalse());
        assertThat(sync()).isEqualTo(new SyncOutcome.Settled(1, 0));
    }

    @Test
    void aPreviewTellsThePlanAndWritesAndRemembersNothing() {
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        erp.edit(Samples.CUSTOMER, "email", "firma@stavne.example");
        forgetCalls();
        SyncForecast.Planned planned = (SyncForecast.Planned) desk.syncing().preview(Samples.connection(),
                Samples.COMPANY);
        assertThat(planned.pending().plan().writes(Side.ERP)).hasSize(1);
        assertThat(planned.pending().plan().writes(Side.CRM)).hasSize(1);
        assertNothingWasSent();
        assertThat(sync()).isEqualTo(new SyncOutcome.Settled(1, 1));
    }

    @Test
    void wheneverACallFailsEveryValueIsOldOrAgreedAndTheNextSyncEndsIt() {
        SyncInErpTest undisturbed = edited();
        undisturbed.sync();
        for (FailedCall call : FailedCall.eachOf(undisturbed.crm, undisturbed.erp)) {
            SyncInErpTest world = edited();
            call.set(world.crm, world.erp);
            world.syncOnce(call);
            world.assertOldOrAgreed(call);
            world.desk.restart();
            world.syncUntilInSync(call);
            assertThat(world.erp.value(Samples.CUSTOMER, "phone")).as("%s", call).isEqualTo("73 80 22 99");
            assertThat(world.crm.value(Samples.COMPANY, "email")).as("%s", call).isEqualTo("firma@stavne.example");
            assertThat(world.desk.journal().unfinished()).as("%s", call).isEmpty();
        }
    }

    private static SyncInErpTest edited() {
        SyncInErpTest world = new SyncInErpTest();
        world.connect();
        world.crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        world.erp.edit(Samples.CUSTOMER, "email", "firma@stavne.example");
        world.forgetCalls();
        return world;
    }

    private void syncOnce(FailedCall call) {
        try {
            sync();
        } catch (ProblemException failure) {
            assertThat(failure.problem()).as("%s", call).isEqualTo(call.problem());
        }
    }

    private void syncUntilInSync(FailedCall call) {
        for (int attempt = 0; attempt < 3; attempt++) {
            if (sync() instanceof SyncOutcome.InSync) {
                return;
            }
        }
        throw new AssertionError("Does not come to an end after " + call);
    }

    private void assertOldOrAgreed(FailedCall call) {
        assertThat(erp.value(Samples.CUSTOMER, "phone")).as("%s", call).isIn("+4773802210", "73 80 22 99");
        assertThat(crm.value(Samples.COMPANY, "email")).as("%s", call).isIn("post@stavne.example",
                "firma@stavne.example");
        assertThat(crm.value(Samples.COMPANY, "phone")).as("%s", call).isEqualTo("73 80 22 99");
        assertThat(erp.value(Samples.CUSTOMER, "email")).as("%s", call).isEqualTo("firma@stavne.example");
    }

    private SyncOutcome sync() {
        return desk.syncing().syncNow(Samples.connection(), Samples.COMPANY);
    }

    private void forgetCalls() {
        crm.calls().clearLog();
        erp.calls().clearLog();
    }

    private void assertNothingWasSent() {
        assertThat(erp.calls().log()).doesNotContain("save", "create");
        assertThat(crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
    }
}
