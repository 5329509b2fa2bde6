package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.ResyncCount.Numbers;
import dev.linkwright.connect.ResyncReport.NotWritten;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Cause;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.Samples;

/** <em>Resync from CRM</em> over two systems in memory: a company and its contacts. */
class ResyncFromCrmTest {
    private final ConnectedCompany world = new ConnectedCompany();

    @Test
    void itIsCountedBeforeAnythingIsWritten() {
        edit();
        forgetCalls();
        ResyncCount count = count(one());
        assertThat(count.numbers(false)).isEqualTo(new Numbers(1, 3, 1, 2));
        assertThat(count.numbers(true)).isEqualTo(new Numbers(1, 2, 0, 1));
        assertThat(count.notSent()).extracting(field -> field.erp().key()).containsExactly("code");
        assertThat(world.erp.calls().log()).doesNotContain("save");
        assertThat(world.crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
    }

    @Test
    void whatWasCountedIsWrittenAndTheCrmStaysAsItIs() {
        edit();
        ResyncReport report = run(count(one()), true);
        assertThat(report).isEqualTo(new ResyncReport(1, 2, List.of(), java.util.Optional.empty()));
        assertThat(erp("phone")).isEqualTo("73 80 22 99");
        assertThat(erp("name")).isEqualTo("Stavne Elektro AS");
        assertThat(erp("website")).as("blank in the CRM, kept").isEqualTo("https://erp.example");
        assertThat(world.crm.value(Samples.COMPANY, "url")).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void blanksDeleteWhereThatIsWanted() {
        edit();
        ResyncReport report = run(count(one()), false);
        assertThat(report.values()).isEqualTo(3);
        assertThat(erp("website")).isEmpty();
    }

    @Test
    void theLosingValuesStandInTheActivityLogWithTheReason() {
        edit();
        run(count(one()), true);
        List<Activity> log = world.desk.journal().of(Samples.COMPANY, 2);
        assertThat(log).extracting(Activity::before).containsExactlyInAnyOrder(FieldValue.of("Nothing agreed AS"),
                FieldValue.of("+4773802210"));
        assertThat(log).extracting(one -> one.reason().circumstance()).containsOnly(Circumstance.RESYNC);
    }

    @Test
    void aSecondResyncHasNothingToWrite() {
        edit();
        run(count(one()), true);
        assertThat(count(one()).numbers(true).records()).isZero();
        assertThat(world.desk.syncing().syncNow(Samples.connection(), Samples.COMPANY))
                .isInstanceOf(SyncOutcome.InSync.class);
    }

    @Test
    void whatChangedAfterTheCountWaitsForAPersonAndTheRestIsWritten() {
        edit();
        ResyncCount count = count(one());
        world.erp.edit(Samples.CUSTOMER, "phone", "73 80 22 77");
        ResyncReport report = run(count, true);
        assertThat(erp("phone")).as("an edit that nobody has seen counted").isEqualTo("73 80 22 77");
        assertThat(erp("name")).isEqualTo("Stavne Elektro AS");
        assertThat(report.notWritten()).extracting(NotWritten::entity).containsExactly(Samples.COMPANY);
        assertThat(report.notWritten().getFirst().why().key()).isEqualTo("standing.changed-since-counted");
    }

    @Test
    void whatFlowsFromTheErpIsStillTakenByTheNextSync() {
        edit();
        world.erp.edit(Samples.CUSTOMER, "code", "C-20000");
        run(count(one()), true);
        assertThat(world.crm.value(Samples.COMPANY, "number")).isEqualTo("C-10877");
        assertThat(world.desk.syncing().syncNow(Samples.connection(), Samples.COMPANY))
                .isEqualTo(new SyncOutcome.Settled(0, 1));
        assertThat(world.crm.value(Samples.COMPANY, "number")).isEqualTo("C-20000");
    }

    @Test
    void allRecordsOfAConnectionOrOfAKindAreCountedAndWatched() {
        edit();
        List<String> watched = new ArrayList<>();
        ResyncCount all = world.desk.resyncing().count(
                new ResyncWish(Samples.connection(), new ResyncWish.Scope.All()),
                (done, of) -> watched.add(done + "/" + of));
        assertThat(all.looked()).isEqualTo(4);
        assertThat(watched).containsExactly("1/4", "2/4", "3/4", "4/4");
        ResyncCount companies = count(new ResyncWish.Scope.Kind(EntityType.COMPANY));
        assertThat(companies.looked()).isEqualTo(1);
        assertThat(companies.numbers(true).records()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSynchronisedIsLeftOutAndSaid() {
        edit();
        world.erp.archive(Samples.CUSTOMER);
        ResyncCount count = count(one());
        assertThat(count.numbers(false).records()).isZero();
        assertThat(count.leftOut()).extracting(ResyncCount.LeftOut::cause).containsExactly(Cause.ACTOR_ARCHIVED);
    }

    @Test
    void aRecordThatWasDisconnectedAfterTheCountIsSaid() {
        edit();
        ResyncCount count = count(one());
        world.desk.disconnecting().disconnect(Samples.connection(),
                world.desk.disconnecting().look(Samples.connection(), Samples.COMPANY));
        ResyncReport report = run(count, true);
        assertThat(report.values()).isZero();
        assertThat(report.notWritten()).singleElement()
                .satisfies(line -> assertThat(line.why().key()).isEqualTo("resync.not-connected"));
    }

    @Test
    void wheneverACallFailsEveryValueIsOldOrSentAndTheNextResyncEndsIt() {
        edit();
        ResyncCount undisturbed = count(one());
        forgetCalls();
        run(undisturbed, true);
        for (FailedCall call : FailedCall.eachOf(world.crm, world.erp)) {
            ResyncFromCrmTest fresh = new ResyncFromCrmTest();
            fresh.edit();
            ResyncCount count = fresh.count(fresh.one());
            call.set(fresh.world.crm, fresh.world.erp);
            try {
                fresh.run(count, true);
            } catch (ProblemException failure) {
                assertThat(failure.problem()).as("%s", call).isEqualTo(call.problem());
            }
            assertThat(fresh.erp("phone")).as("%s", call).isIn("+4773802210", "73 80 22 99");
            assertThat(fresh.erp("name")).as("%s", call).isIn("Nothing agreed AS", "Stavne Elektro AS");
            assertThat(fresh.erp("website")).as("%s", call).isEqualTo("https://erp.example");
            assertThat(fresh.world.crm.value(Samples.COMPANY, "phone")).as("%s", call).isEqualTo("73 80 22 99");
            fresh.world.desk.restart();
            for (int attempt = 0; attempt < 2; attempt++) {
                fresh.run(fresh.count(fresh.one()), true);
            }
            assertThat(fresh.erp("phone")).as("%s", call).isEqualTo("73 80 22 99");
            assertThat(fresh.erp("name")).as("%s", call).isEqualTo("Stavne Elektro AS");
            assertThat(fresh.world.desk.journal().unfinished()).as("%s", call).isEmpty();
        }
    }

    /** The CRM changes the phone and loses the website; the ERP changes the name, and the website before that. */
    private void edit() {
        world.erp.edit(Samples.CUSTOMER, "website", "https://erp.example");
        world.erp.edit(Samples.CUSTOMER, "name", "Nothing agreed AS");
        world.crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        world.crm.edit(Samples.COMPANY, "url", "");
    }

    private ResyncWish.Scope one() {
        return new ResyncWish.Scope.One(Samples.COMPANY);
    }

    private ResyncCount count(ResyncWish.Scope scope) {
        return world.desk.resyncing().count(new ResyncWish(Samples.connection(), scope), (_, _) -> {
        });
    }

    private ResyncReport run(ResyncCount count, boolean noBlankOverValue) {
        return world.desk.resyncing().run(count, noBlankOverValue, (_, _) -> {
        });
    }

    private String erp(String field) {
        return world.erp.value(Samples.CUSTOMER, field);
    }

    private void forgetCalls() {
        world.crm.calls().clearLog();
        world.erp.calls().clearLog();
    }
}
