package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Direction;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;

class GroupMergeTest {

    @Test
    void anAddressThatChangedOnOneSideOnlyGoesAsAWhole() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").settled("city", "Oslo", "Oslo S").now("street", "B 2", "A 1")
                .now("code", "5003", "7047").now("city", "Oslo", "Oslo S").merged();
        assertThat(decisions(plan)).containsOnly(Map.entry("street", Decision.TAKE_CRM),
                Map.entry("code", Decision.TAKE_CRM), Map.entry("city", Decision.TAKE_CRM));
        assertThat(row(plan, "city").reason().circumstance()).isEqualTo(Circumstance.DECIDED_WITH_GROUP);
        assertThat(row(plan, "street").reason().circumstance()).isEqualTo(Circumstance.ONLY_CRM_CHANGED);
    }

    @Test
    void aSettledDifferenceThatGoesWithABlankSaysThatItDeletes() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").settled("city", "", "Oslo").now("street", "B 2", "A 1")
                .now("code", "7047", "7047").now("city", "", "Oslo").merged();
        assertThat(row(plan, "city").decision()).isEqualTo(Decision.TAKE_CRM);
        assertThat(row(plan, "city").reason().deletes()).isTrue();
    }

    @Test
    void anAddressOfWhichEachSideChangedAPartIsUndecidedAsAWhole() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").settled("city", "Oslo", "Oslo S").now("street", "B 2", "A 1")
                .now("code", "7047", "5003").now("city", "Oslo", "Oslo S").merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.UNDECIDED);
        assertThat(plan.writes(Side.ERP)).isEmpty();
    }

    @Test
    void oneConflictMakesTheWholeAddressUndecidedButNotItsEqualFields() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").settled("city", "Oslo", "Oslo").now("street", "B 2", "C 3")
                .now("code", "5003", "7047").now("city", "OSLO", "Oslo").merged();
        assertThat(decisions(plan)).containsEntry("street", Decision.UNDECIDED)
                .containsEntry("code", Decision.UNDECIDED).containsEntry("city", Decision.KEEP);
    }

    @Test
    void aDifferenceThatIsSettledStaysWhileNothingElseOfTheAddressMoves() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A1")
                .settled("code", "7047", "7047").settled("city", "Oslo", "Oslo").now("street", "A 1", "A1")
                .now("code", "7047", "7047").now("city", "Oslo", "Oslo").merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.KEEP);
    }

    @Test
    void aFirstConnectFillsAnAddressThatIsBlankOnOneSide() {
        MergePlan plan = address(Occasion.FIRST_CONNECT, Direction.BOTH).now("street", "", "A 1")
                .now("code", "", "7047")
                .now("city", "", "").merged();
        assertThat(decisions(plan)).containsEntry("street", Decision.TAKE_ERP).containsEntry("code", Decision.TAKE_ERP)
                .containsEntry("city", Decision.KEEP);
    }

    @Test
    void aFirstConnectNeverFillsHalfAnAddressFromEachSide() {
        MergePlan complementing = address(Occasion.FIRST_CONNECT, Direction.BOTH).now("street", "A 1", "")
                .now("code", "", "7047").now("city", "Oslo", "Oslo").merged();
        assertThat(decisions(complementing)).containsEntry("street", Decision.UNDECIDED).containsEntry("code",
                Decision.UNDECIDED);
        MergePlan partlyBlank = address(Occasion.FIRST_CONNECT, Direction.BOTH).now("street", "A 1", "B 2")
                .now("code", "7047", "").now("city", "Oslo", "Oslo").merged();
        assertThat(decisions(partlyBlank)).containsEntry("street", Decision.UNDECIDED).containsEntry("code",
                Decision.UNDECIDED);
    }

    @Test
    void aOneWayAddressIsNotMixedAtAFirstConnect() {
        MergePlan plan = address(Occasion.FIRST_CONNECT, Direction.ERP_TO_CRM).now("street", "A 1", "B 2")
                .now("code", "7047", "5003").now("city", "Oslo", "").merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.UNDECIDED);
        assertThat(decisions(plan.decide("city", Decision.TAKE_ERP)).values()).containsOnly(Decision.TAKE_ERP);
    }

    @Test
    void aOneWayBlankAddressLeavesTheOther() {
        MergePlan plan = address(Occasion.FIRST_CONNECT, Direction.ERP_TO_CRM).now("street", "A 1", "")
                .now("code", "7047", "").now("city", "Oslo", "").merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.LEAVE_DIFFERENT);
    }

    @Test
    void anAddressOfWhichAPartCannotBeReadAnyMoreIsUndecided() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").settled("city", "Oslo", "Oslo").now("street", "A 1", "B 2")
                .now("code", "7047", "5003").now("city", "Oslo", null).merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.UNDECIDED);
    }

    @Test
    void aPartThatCouldNeverBeReadDoesNotHoldTheRestBack() {
        MergePlan plan = address(Occasion.SYNCHRONISATION, Direction.BOTH).settled("street", "A 1", "A 1")
                .settled("code", "7047", "7047").now("street", "A 1", "B 2").now("code", "7047", "5003")
                .now("city", "Oslo", null).merged();
        assertThat(decisions(plan).values()).containsOnly(Decision.TAKE_ERP);
    }

    @Test
    void fieldsThatFlowAnotherWayAreAGroupOfTheirOwn() {
        List<MappedField> mixed = List.of(Records.inGroup("street", Direction.BOTH),
                Records.inGroup("city", Direction.ERP_TO_CRM));
        MergePlan plan = new Records(Occasion.SYNCHRONISATION, mixed).settled("street", "A 1", "A 1")
                .settled("city", "Oslo", "Oslo").now("street", "B 2", "A 1").now("city", "Oslo", "Bergen").merged();
        assertThat(decisions(plan)).containsEntry("street", Decision.TAKE_CRM).containsEntry("city", Decision.TAKE_ERP);
    }

    @Test
    void decidingOneFieldDecidesTheAddressUntilItIsOpened() {
        MergePlan plan = conflict();
        assertThat(decisions(plan.decide("code", Decision.TAKE_ERP)).values()).containsOnly(Decision.TAKE_ERP);
        assertThat(decisions(plan.openGroup("address").decide("code", Decision.TAKE_ERP)))
                .containsEntry("code", Decision.TAKE_ERP).containsEntry("street", Decision.UNDECIDED);
    }

    @Test
    void aTypedValueIsForItsFieldAloneAndStaysWhenTheRestIsDecided() {
        MergePlan plan = conflict().decide("street", new Decision.Typed("D 4"));
        assertThat(decisions(plan)).containsEntry("code", Decision.UNDECIDED);
        assertThat(decisions(plan.decide("code", Decision.TAKE_CRM))).containsEntry("code", Decision.TAKE_CRM)
                .containsEntry("city", Decision.TAKE_CRM).containsEntry("street", new Decision.Typed("D 4"));
    }

    private static MergePlan conflict() {
        return address(Occasion.FIRST_CONNECT, Direction.BOTH).now("street", "A 1", "B 2").now("code", "7047", "5003")
                .now("city", "Oslo", "Bergen").merged();
    }

    private static Records address(Occasion occasion, Direction direction) {
        return new Records(occasion, List.of(Records.inGroup("street", direction), Records.inGroup("code", direction),
                Records.inGroup("city", direction)));
    }

    private static PlannedField row(MergePlan plan, String key) {
        return plan.field(key).orElseThrow();
    }

    private static Map<String, Decision> decisions(MergePlan plan) {
        return plan.fields().stream().collect(Collectors.toMap(PlannedField::key, PlannedField::decision));
    }
}
