package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Direction;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;

class AgainTest {

    @Test
    void aDecisionStandsWhereBothSidesHoldWhatThePersonSaw() {
        MergePlan decided = records("a", "b").merged().decide("name", Decision.TAKE_ERP);
        MergePlan again = ThreeWayMerge.again(decided, records("a", "b").now("phone", "1", "2").comparison());
        assertThat(row(again, "name").decision()).isEqualTo(Decision.TAKE_ERP);
        assertThat(row(again, "name").byPerson()).isTrue();
        assertThat(again.moved()).extracting(PlannedField::key).containsExactly("phone");
    }

    @Test
    void aDecisionFallsWhereASideMovedAndTheRowSaysSo() {
        MergePlan decided = records("a", "b").merged().decide("name", Decision.TAKE_ERP);
        MergePlan again = ThreeWayMerge.again(decided, records("a", "c").comparison());
        assertThat(row(again, "name").isUndecided()).isTrue();
        assertThat(row(again, "name").moved()).isTrue();
        assertThat(row(again, "name").byPerson()).isFalse();
    }

    @Test
    void aTypedValueStaysEvenWhereASideMoved() {
        MergePlan decided = records("a", "b").merged().decide("name", new Decision.Typed("t"));
        assertThat(row(ThreeWayMerge.again(decided, records("a", "c").comparison()), "name").decision())
                .isEqualTo(new Decision.Typed("t"));
        PlannedField nowEqual = row(ThreeWayMerge.again(decided, records("c", "c").comparison()), "name");
        assertThat(nowEqual.decision()).isEqualTo(new Decision.Typed("t"));
        assertThat(nowEqual.moved()).isTrue();
        assertThat(nowEqual.undone().decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void aTypedValueThatBothSidesHoldByNowIsDone() {
        MergePlan decided = records("a", "b").merged().decide("name", new Decision.Typed("t"));
        assertThat(row(ThreeWayMerge.again(decided, records("t", "t").comparison()), "name").decision())
                .isEqualTo(Decision.KEEP);
    }

    @Test
    void theDecisionAboutAnAddressFallsAsAWholeUnlessItWasOpened() {
        MergePlan plan = address("B 2").merged();
        MergePlan again = ThreeWayMerge.again(plan.decide("city", Decision.TAKE_CRM), address("C 3").comparison());
        assertThat(again.undecided()).extracting(PlannedField::key).containsExactlyInAnyOrder("street", "city");
        assertThat(again.moved()).extracting(PlannedField::key).containsExactly("street");

        MergePlan opened = plan.openGroup("address").decide("city", Decision.TAKE_CRM);
        MergePlan openedAgain = ThreeWayMerge.again(opened, address("C 3").comparison());
        assertThat(row(openedAgain, "city").decision()).isEqualTo(Decision.TAKE_CRM);
        assertThat(openedAgain.openGroups()).containsExactly("address");
    }

    @Test
    void comparingAgainWithoutAnyChangeGivesTheSamePlan() {
        MergePlan decided = records("a", "b").merged().decide("name", Decision.MAKE_BLANK);
        assertThat(ThreeWayMerge.again(decided, records("a", "b").comparison())).isEqualTo(decided);
    }

    private static Records records(String crm, String erp) {
        return new Records(Occasion.FIRST_CONNECT,
                List.of(Records.field("name", Direction.BOTH), Records.field("phone", Direction.BOTH)))
                .now("name", crm, erp).now("phone", "1", "1");
    }

    private static Records address(String erpStreet) {
        return new Records(Occasion.FIRST_CONNECT,
                List.of(Records.inGroup("street", Direction.BOTH), Records.inGroup("city", Direction.BOTH)))
                .now("street", "A 1", erpStreet).now("city", "Oslo", "Bergen");
    }

    private static PlannedField row(MergePlan plan, String key) {
        return plan.field(key).orElseThrow();
    }
}
