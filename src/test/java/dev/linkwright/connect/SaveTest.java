package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.model.Base;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Save of a connect, over systems in memory. */
class SaveTest {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    @Test
    void bothSystemsTheLinkAndTheBaseAgreeAfterSave() {
        SaveOutcome outcome = save(desk.decided(Side.CRM));

        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        Link link = ((SaveOutcome.Done) outcome).link();
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Elektro AS");
        assertThat(erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Bromstadvegen 57");
        assertThat(crm.value(Samples.COMPANY, "number")).isEqualTo("C-10877");
        Base base = desk.links().base(link.id()).orElseThrow();
        assertThat(base.pairs().get("name").erp()).isEqualTo(FieldValue.of("Stavne Elektro AS"));
        assertThat(crm.keys()).extracting(CrmKey::name, CrmKey::value).containsExactlyInAnyOrder(
                tuple("Link", "customer:812;" + link.id().value()),
                tuple("Base", base.stamp()));
        assertThat(desk.journal().unfinished()).isEmpty();
    }

    @Test
    void everyWrittenValueIsInTheActivityLogWithWhatItReplaced() {
        save(desk.decided(Side.CRM));

        assertThat(desk.journal().of(Samples.COMPANY, 50)).extracting(Activity::side, Activity::field,
                Activity::before, Activity::after).contains(
                        tuple(Side.ERP, "Name", FieldValue.of("STAVNE ELEKTRO AS"),
                                FieldValue.of("Stavne Elektro AS")),
                        tuple(Side.CRM, "Code", FieldValue.of(""),
                                FieldValue.of("C-10877")));
    }

    @Test
    void theSecondComparisonOfASavedLinkFindsNothingToWrite() {
        save(desk.decided(Side.ERP));

        PendingConnect again = desk.connecting().resolve(Samples.connection(), Samples.COMPANY);

        assertThat(again.plan().undecided()).isEmpty();
        assertThat(again.plan().writes(Side.CRM)).isEmpty();
        assertThat(again.plan().writes(Side.ERP)).isEmpty();
    }

    @Test
    void anEditInTheErpAfterComparingIsNoticedAndNotOverwritten() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.edit(Samples.CUSTOMER, "address.street", "Nygata 1");

        SaveOutcome outcome = save(pending);

        assertThat(outcome).isInstanceOf(SaveOutcome.Moved.class);
        SaveOutcome.Moved moved = (SaveOutcome.Moved) outcome;
        assertThat(moved.partlyWritten()).isFalse();
        assertThat(moved.again().plan().fields().stream().filter(PlannedField::moved).map(PlannedField::key))
                .contains("address.street");
        assertThat(erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Nygata 1");
        nothingIsLeftBehind();
    }

    @Test
    void aNewRowInTheErpAfterComparingIsNoticed() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4799999999"));

        assertThat(save(pending)).isInstanceOf(SaveOutcome.Moved.class);
        nothingIsLeftBehind();
    }

    @Test
    void anEditInTheCrmAfterComparingIsNoticedAndNotOverwritten() {
        PendingConnect pending = desk.decided(Side.ERP);
        crm.edit(Samples.COMPANY, "streetAddress.line1", "Nygata 1");

        assertThat(save(pending)).isInstanceOf(SaveOutcome.Moved.class);
        assertThat(crm.value(Samples.COMPANY, "streetAddress.line1")).isEqualTo("Nygata 1");
        nothingIsLeftBehind();
    }

    @Test
    void anEditInTheErpInTheVeryLastMomentIsRefusedByTheErp() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().before("save", () -> erp.edit(Samples.CUSTOMER, "address.street", "Nygata 1"));

        assertThat(save(pending)).isInstanceOf(SaveOutcome.Moved.class);
        assertThat(erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Nygata 1");
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ELEKTRO AS");
        nothingIsLeftBehind();
    }

    @Test
    void anEditInTheCrmAfterTheErpWasWrittenIsLeftAloneAndComparedAnew() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.calls().before("save", () -> crm.edit(Samples.COMPANY, "number", "K-1"));

        SaveOutcome outcome = save(pending);

        assertThat(crm.value(Samples.COMPANY, "number")).isEqualTo("K-1");
        assertThat(outcome).isInstanceOf(SaveOutcome.Moved.class);
        assertThat(((SaveOutcome.Moved) outcome).partlyWritten()).isTrue();
        LinkId link = desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow().id();
        assertThat(desk.links().conflicts(link)).isEqualTo(1);
        assertThat(desk.links().base(link).orElseThrow().pairs()).doesNotContainKey("code");
    }

    @Test
    void anEditOfAnotherCrmFieldAfterTheErpWasWrittenHoldsNothingUp() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.calls().before("save", () -> crm.edit(Samples.COMPANY, "email", "new@stavne.example"));

        SaveOutcome outcome = save(pending);

        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        assertThat(crm.value(Samples.COMPANY, "email")).isEqualTo("new@stavne.example");
        assertThat(desk.connecting().resolve(Samples.connection(), Samples.COMPANY).plan().writes(Side.ERP))
                .extracting(write -> write.after().textOrEmpty()).containsExactly("new@stavne.example");
    }

    @Test
    void anActorThatIsTakenIsSaidAndNothingIsWritten() {
        CrmEntity other = CrmEntity.company(18);
        crm.put(other, Samples.companyValues());
        PendingConnect pending = desk.decided(Side.CRM);
        crm.saveKey(new LinkKey(Samples.CONNECTION, other, Samples.CUSTOMER, LinkId.random()).key());

        assertThat(save(pending)).isEqualTo(new SaveOutcome.Taken(other));
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ELEKTRO AS");
    }

    @Test
    void aClaimOfSomebodyElseIsSaidAndNothingIsWritten() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.saveKey(new Claim(Samples.CONNECTION, Samples.COMPANY, new OperationId("0".repeat(32)), Samples.CUSTOMER,
                "Ola", "ola-desk", Instant.now()).key());

        assertThat(save(pending)).isInstanceOf(SaveOutcome.Claimed.class);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ELEKTRO AS");
        assertThat(crm.keys()).extracting(CrmKey::name).containsExactly("Claim-" + "0".repeat(32));
    }

    @Test
    void aRefusalByTheErpLeavesNothingBehind() {
        PendingConnect pending = desk.decided(Side.CRM);
        Problem refused = new Problem.Refused(FakeErp.SYSTEM, "Not on Sundays", null);
        erp.calls().failBefore("save", 1, refused);

        assertThat(save(pending)).isEqualTo(new SaveOutcome.Stopped(refused, Optional.empty()));
        nothingIsLeftBehind();
    }

    @Test
    void aRefusalByTheCrmAfterTheErpWasWrittenCanBeTakenBack() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.calls().failBefore("save", 1, new Problem.Refused(FakeCrm.SYSTEM, "Not on Sundays", null));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);

        SaveOutcome back = desk.connecting().rollBack(stopped.unfinished().orElseThrow());

        assertThat(back).isEqualTo(new SaveOutcome.TakenBack(0));
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ELEKTRO AS");
        nothingIsLeftBehind();
    }

    @Test
    void takingBackLeavesAloneWhatSomebodyChangedSince() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.calls().failBefore("save", 1, new Problem.Refused(FakeCrm.SYSTEM, "Not on Sundays", null));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);
        erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");

        SaveOutcome back = desk.connecting().rollBack(stopped.unfinished().orElseThrow());

        assertThat(back).isEqualTo(new SaveOutcome.TakenBack(1));
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Kraft AS");
        assertThat(erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Bromstadveien 57");
        assertThat(log("Name")).containsExactly("STAVNE ELEKTRO AS -> Stavne Elektro AS");
        assertThat(log("Street")).containsExactlyInAnyOrder("Bromstadveien 57 -> Bromstadvegen 57",
                "Bromstadvegen 57 -> Bromstadveien 57");
    }

    @Test
    void whatWasTakenBackStandsInTheLogThoughBothAnswersWereLost() {
        PendingConnect pending = desk.decided(Side.CRM);
        Problem cut = new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN);
        erp.calls().failAfter("save", 1, cut);
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);
        erp.calls().failAfter("save", 1, cut);
        desk.connecting().rollBack(stopped.unfinished().orElseThrow());

        desk.connecting().rollBack(stopped.unfinished().orElseThrow());

        assertThat(log("Street")).containsExactlyInAnyOrder("Bromstadveien 57 -> Bromstadvegen 57",
                "Bromstadvegen 57 -> Bromstadveien 57");
    }

    @Test
    void whatALostWriteMayHaveOverwrittenStandsInTheLog() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);
        erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");

        assertThat(desk.connecting().carryOn(stopped.unfinished().orElseThrow()))
                .isInstanceOf(SaveOutcome.Moved.class);

        assertThat(log("Name")).containsExactly("STAVNE ELEKTRO AS -> Stavne Elektro AS");
        assertThat(log("Street")).containsExactly("Bromstadveien 57 -> Bromstadvegen 57");
        assertThat(desk.journal().of(Samples.COMPANY, Integer.MAX_VALUE))
                .allMatch(row -> row.reason().circumstance() == Circumstance.ANSWER_LOST);
    }

    @Test
    void whatWasWrittenBeforeItEndedHalfwayStandsInTheLogThoughItsClaimGoesLater() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        save(pending);
        erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");
        crm.calls().failBefore("deleteKey", 1,
                new Problem.Unreachable(FakeCrm.SYSTEM, Problem.Failure.CUT, "test", Outcome.NOTHING_DONE));
        desk.restart();

        desk.restart();

        assertThat(desk.journal().unfinished()).isEmpty();
        assertThat(log("Name")).containsExactly("STAVNE ELEKTRO AS -> Stavne Elektro AS");
    }

    @Test
    void whatALostWriteDidNotTouchStandsInNoLog() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failBefore("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);
        erp.edit(Samples.CUSTOMER, "email", "kraft@stavne.example");

        desk.connecting().carryOn(stopped.unfinished().orElseThrow());

        assertThat(log("Name")).isEmpty();
    }

    /** The activity log's lines about a field. */
    private List<String> log(String field) {
        return desk.journal().of(Samples.COMPANY, Integer.MAX_VALUE).stream().filter(row -> row.field().equals(field))
                .map(row -> row.before().textOrEmpty() + " -> " + row.after().textOrEmpty()).toList();
    }

    @Test
    void takingBackAResolvedConflictKeepsTheLinkThatWasSavedBefore() {
        save(desk.decided(Side.CRM));
        List<CrmKey> links = crm.keys().stream().filter(key -> key.name().equals(LinkKey.NAME)).toList();
        crm.edit(Samples.COMPANY, "name", "Stavne Kraft AS");
        crm.edit(Samples.COMPANY, "url", "kraft.example");
        erp.edit(Samples.CUSTOMER, "name", "STAVNE ENERGI AS");
        erp.edit(Samples.CUSTOMER, "website", "energi.example");
        PendingConnect conflict = desk.connecting().resolve(Samples.connection(), Samples.COMPANY);
        MergePlan plan = conflict.plan().decide("name", Decision.TAKE_CRM).decide("website", Decision.TAKE_ERP);
        crm.calls().failBefore("save", 1, new Problem.Refused(FakeCrm.SYSTEM, "Not on Sundays", null));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(conflict.decided(plan));

        assertThat(desk.connecting().rollBack(stopped.unfinished().orElseThrow()))
                .isEqualTo(new SaveOutcome.TakenBack(0));

        assertThat(links).hasSize(1);
        assertThat(crm.keys()).containsAll(links);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ENERGI AS");
        assertThat(desk.links().of(Samples.CONNECTION, Samples.COMPANY)).isPresent();
    }

    @Test
    void aLostAnswerIsProbedAndNotSentTwice() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);

        SaveOutcome outcome = desk.connecting().carryOn(stopped.unfinished().orElseThrow());

        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        assertThat(erp.calls().count("save")).isEqualTo(1);
    }

    @Test
    void aWriteThatCameToNothingIsSentAgainWithItsVersion() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failBefore("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.TIME_LIMIT, "test", Outcome.UNKNOWN));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);

        assertThat(desk.connecting().carryOn(stopped.unfinished().orElseThrow())).isInstanceOf(SaveOutcome.Done.class);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Elektro AS");
    }

    @Test
    void aLostWriteThatSomebodyUndidIsNotRepeated() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        SaveOutcome.Stopped stopped = (SaveOutcome.Stopped) save(pending);
        erp.edit(Samples.CUSTOMER, "name", "STAVNE ELEKTRO AS");

        SaveOutcome outcome = desk.connecting().carryOn(stopped.unfinished().orElseThrow());

        assertThat(outcome).isInstanceOf(SaveOutcome.Moved.class);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ELEKTRO AS");
        assertThat(erp.calls().count("save")).isEqualTo(1);
        assertThat(desk.journal().endings().values()).containsExactly(Ending.ABANDONED);
    }

    @Test
    void whoeverMayNotWriteIsToldBeforeAnythingIsWritten() {
        PendingConnect pending = desk.decided(Side.CRM);
        erp.grant(Rights.READ_ONLY);

        SaveOutcome outcome = save(pending);

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Stopped.class,
                stopped -> assertThat(stopped.problem()).isInstanceOf(Problem.NotAllowed.class));
        assertThat(crm.keys()).isEmpty();
    }

    @Test
    void nothingIsSentWhenTheJournalCannotBeWritten() {
        PendingConnect pending = desk.decided(Side.CRM);
        crm.calls().clearLog();
        Problem full = new Problem.StoreFailed(Problem.StoreFailure.DISK_FULL, "journal.db");
        desk.journal().calls().failBefore("open", 1, full);

        assertThat(save(pending)).isEqualTo(new SaveOutcome.Stopped(full, Optional.empty()));
        assertThat(crm.calls().log()).doesNotContain("saveKey", "save");
    }

    @Test
    void aConnectionThatPointsToAnotherErpIsStopped() {
        PendingConnect pending = desk.decided(Side.CRM);
        ConnectToErp connecting = desk.connecting();
        connecting.compare(Samples.connection(), Samples.COMPANY, Samples.CUSTOMER);
        erp.become(new Fingerprint("https://erp.example", "bergen"));

        assertThatThrownBy(() -> connecting.save(Samples.connection(), pending))
                .hasMessageContaining("LW-305");
        assertThat(crm.keys()).isEmpty();
    }

    private SaveOutcome save(PendingConnect pending) {
        return desk.connecting().save(Samples.connection(), pending);
    }

    private void nothingIsLeftBehind() {
        assertThat(crm.keys()).isEqualTo(List.of());
        assertThat(desk.links().of(Samples.CONNECTION, Samples.COMPANY)).isEmpty();
        assertThat(desk.journal().unfinished()).isEmpty();
    }
}
