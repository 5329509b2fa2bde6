package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;

class NoBlankOverValueTest {

    @Test
    void whatOneSideLostStaysOnTheOtherAndSaysWhy() {
        for (Side lost : Side.values()) {
            PlannedField row = only(blanked(Direction.BOTH, lost));
            assertThat(row.decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
            assertThat(row.reason().circumstance())
                    .isEqualTo(lost == Side.CRM ? Circumstance.CRM_BLANK_NOT_TAKEN : Circumstance.ERP_BLANK_NOT_TAKEN);
            assertThat(row.reason().deletes()).isFalse();
            assertThat(row.reason().since()).contains(Records.SETTLED);
            assertThat(row.writes()).isEmpty();
        }
    }

    @Test
    void itIsSettledAsDifferentSoThatTheNextComparisonKeepsIt() {
        Records records = blanked(Direction.BOTH, Side.CRM);
        Base next = NewBase.of(records.merged(), Optional.empty(), Optional.empty(), records.base(), Records.SETTLED);
        BasePair pair = next.pairs().get("phone");
        assertThat(pair).as("pairs %s", next.pairs().keySet()).isNotNull();
        PlannedField again = only(one(Direction.BOTH).withNoBlankOverValue()
                .settled("phone", pair.crm().textOrEmpty(), pair.erp().textOrEmpty())
                .now("phone", "", "22 51 80 00"));
        assertThat(again.decision()).isEqualTo(Decision.KEEP);
        assertThat(again.reason().circumstance()).isEqualTo(Circumstance.SETTLED_AS_DIFFERENT);
    }

    @Test
    void aPersonMayDeleteItAllTheSame() {
        MergePlan plan = blanked(Direction.BOTH, Side.CRM).merged();
        MergePlan decided = plan.decide(plan.fields().getFirst().key(), Decision.TAKE_CRM);
        assertThat(decided.writes(Side.ERP)).singleElement().satisfies(
                write -> assertThat(write.after().isBlank()).isTrue());
    }

    @Test
    void itHoldsForFieldsThatFlowOneWayToo() {
        assertThat(only(blanked(Direction.CRM_TO_ERP, Side.CRM)).decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
        assertThat(only(blanked(Direction.ERP_TO_CRM, Side.ERP)).decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
        PlannedField againstTheFlow = only(blanked(Direction.ERP_TO_CRM, Side.CRM));
        assertThat(againstTheFlow.decision()).isEqualTo(Decision.TAKE_ERP);
    }

    @Test
    void anEditOfOneSideWhoseOtherNeverHadAValueIsNotOverwrittenByTheBlank() {
        PlannedField row = only(one(Direction.CRM_TO_ERP).withNoBlankOverValue().settled("phone", "", "1")
                .now("phone", "", "2"));
        assertThat(row.decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
    }

    @Test
    void aValueStillTakesThePlaceOfABlank() {
        PlannedField row = only(
                one(Direction.BOTH).withNoBlankOverValue().settled("phone", "", "").now("phone", "1", ""));
        assertThat(row.decision()).isEqualTo(Decision.TAKE_CRM);
    }

    @Test
    void withoutTheOptionTheBlankWinsAndIsSaidAsADeletion() {
        PlannedField row = only(
                one(Direction.BOTH).settled("phone", "1", "1").now("phone", "", "1"));
        assertThat(row.decision()).isEqualTo(Decision.TAKE_CRM);
        assertThat(row.reason().deletes()).isTrue();
    }

    @Test
    void aFirstConnectIsDecidedAsEver() {
        Records records = new Records(Occasion.FIRST_CONNECT, List.of(Records.field("phone", Direction.ERP_TO_CRM)))
                .withNoBlankOverValue().now("phone", "1", "");
        assertThat(only(records).reason().circumstance()).isEqualTo(Circumstance.BLANK_IN_ERP);
    }

    @Test
    void anAddressThatWouldLoseAPartIsLeftToAPerson() {
        List<String> keys = List.of("street", "line2");
        Records records = new Records(Occasion.SYNCHRONISATION,
                keys.stream().map(key -> Records.inGroup(key, Direction.BOTH)).toList()).withNoBlankOverValue()
                .settled("street", "A 1", "A 1").settled("line2", "c/o X", "c/o X").now("street", "B 2", "A 1")
                .now("line2", "", "c/o X");
        assertThat(records.merged().fields()).extracting(PlannedField::decision).containsOnly(Decision.UNDECIDED);
    }

    @Test
    void aPartThatWasSettledAsDifferentDoesNotGoWithTheRestOfItsAddress() {
        List<String> keys = List.of("street", "line2");
        Records records = new Records(Occasion.SYNCHRONISATION,
                keys.stream().map(key -> Records.inGroup(key, Direction.BOTH)).toList()).withNoBlankOverValue()
                .settled("street", "A 1", "A 1").settled("line2", "", "c/o X").now("street", "B 2", "A 1")
                .now("line2", "", "c/o X");
        assertThat(records.merged().fields()).extracting(PlannedField::decision).containsOnly(Decision.UNDECIDED);
    }

    @Test
    void anAddressThatIsGoneAsAWholeStaysOnTheOtherSide() {
        List<String> keys = List.of("street", "city");
        Records records = new Records(Occasion.SYNCHRONISATION,
                keys.stream().map(key -> Records.inGroup(key, Direction.BOTH)).toList()).withNoBlankOverValue()
                .settled("street", "A 1", "A 1").settled("city", "Oslo", "Oslo").now("street", "", "A 1")
                .now("city", "", "Oslo");
        assertThat(records.merged().fields()).extracting(PlannedField::decision)
                .containsOnly(Decision.LEAVE_DIFFERENT);
    }

    private static Records one(Direction direction) {
        return new Records(Occasion.SYNCHRONISATION, List.of(Records.field("phone", direction)));
    }

    private static Records blanked(Direction direction, Side lost) {
        return one(direction).withNoBlankOverValue().settled("phone", "22 51 80 00", "22 51 80 00").now("phone",
                lost == Side.CRM ? "" : "22 51 80 00", lost == Side.ERP ? "" : "22 51 80 00");
    }

    private static PlannedField only(Records records) {
        return records.merged().fields().getFirst();
    }
}
