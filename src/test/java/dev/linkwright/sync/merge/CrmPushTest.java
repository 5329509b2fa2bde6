package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Base;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.plan.Write;

class CrmPushTest {

    @Test
    void whatTheCrmHoldsGoesToTheErpWhoeverChangedIt() {
        for (String[] base : new String[][]{{"C", "old"}, {"old", "E"}, {"old", "old"}, {"C", "E"}}) {
            MergePlan plan = CrmPush.of(phone(Direction.BOTH).settled("phone", base[0], base[1]).now("phone", "C", "E")
                    .merged(), true);
            assertThat(plan.writes(Side.ERP)).extracting(Write::after).containsExactly(FieldValue.of("C"));
            assertThat(plan.writes(Side.CRM)).isEmpty();
            assertThat(reason(plan).overwritesEdit()).as("base %s", base[1]).isEqualTo(base[1].equals("old"));
        }
    }

    @Test
    void whereNothingAgreedIsKnownTheValueInTheErpCountsAsAnEdit() {
        Records records = new Records(Occasion.BASE_MISSING, List.of(Records.field("phone", Direction.BOTH)))
                .now("phone", "C", "E");
        MergePlan plan = CrmPush.of(records.merged(), true);
        assertThat(plan.undecided()).isEmpty();
        assertThat(reason(plan)).isEqualTo(
                new Reason(Circumstance.RESYNC, false, Optional.empty(), true, false));
    }

    @Test
    void fieldsThatFlowFromTheErpOnlyAreLeftOutAndStayAgreedAsTheyWere() {
        Records records = new Records(Occasion.SYNCHRONISATION,
                List.of(Records.field("phone", Direction.BOTH), Records.field("terms", Direction.ERP_TO_CRM)))
                .settled("phone", "1", "1").settled("terms", "a", "a").now("phone", "2", "1").now("terms", "a", "b");
        MergePlan plan = CrmPush.of(records.merged(), true);
        assertThat(plan.fields()).extracting(PlannedField::key).containsExactly("phone");
        assertThat(plan.leftOut()).extracting(left -> left.why().key()).containsExactly("resync.from-erp-only");
        Base after = NewBase.of(plan, Optional.empty(), Optional.empty(), records.base(), Records.SETTLED);
        assertThat(after.pairs().get("terms")).isEqualTo(records.base().orElseThrow().pairs().get("terms"));
    }

    @Test
    void aBlankInTheCrmDeletesOnlyIfThatIsWanted() {
        Records records = phone(Direction.CRM_TO_ERP).settled("phone", "1", "1").now("phone", "", "1");
        MergePlan deleting = CrmPush.of(records.merged(), false);
        assertThat(deleting.writes(Side.ERP)).singleElement().matches(Write::deletes);
        assertThat(reason(deleting).deletes()).isTrue();
        MergePlan keeping = CrmPush.of(records.merged(), true);
        assertThat(keeping.writes(Side.ERP)).isEmpty();
        assertThat(keeping.fields().getFirst().decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
        assertThat(reason(keeping).circumstance()).isEqualTo(Circumstance.CRM_BLANK_NOT_TAKEN);
    }

    @Test
    void anAddressOfWhichAPartWouldStayIsNotSentByHalves() {
        Records records = address().now("street", "B 2", "A 1").now("line2", "", "c/o X");
        MergePlan keeping = CrmPush.of(records.merged(), true);
        assertThat(keeping.fields()).isEmpty();
        assertThat(keeping.leftOut()).extracting(left -> left.why().key()).containsOnly("resync.half-group");
        assertThat(CrmPush.of(records.merged(), false).writes(Side.ERP)).hasSize(2);
    }

    @Test
    void anAddressThatTheCrmLacksAsAWholeStays() {
        MergePlan plan = CrmPush.of(address().now("street", "", "A 1").now("line2", "", "c/o X").merged(), true);
        assertThat(plan.fields()).extracting(PlannedField::decision).containsOnly(Decision.LEAVE_DIFFERENT);
    }

    @Test
    void anAddressOfWhichAPartCannotBeReadIsNotSentByHalves() {
        MergePlan plan = CrmPush.of(address().now("street", "B 2", "A 1").now("line2", null, "c/o X").merged(), false);
        assertThat(plan.writes(Side.ERP)).isEmpty();
        assertThat(plan.leftOut()).extracting(LeftOut::field).extracting(field -> field.key())
                .containsExactlyInAnyOrder("line2", "street");
    }

    @Test
    void whatIsEqualIsLeftAlone() {
        MergePlan plan = CrmPush.of(phone(Direction.BOTH).settled("phone", "1", "1").now("phone", "1", "1").merged(),
                false);
        assertThat(plan.fields().getFirst().decision()).isEqualTo(Decision.KEEP);
    }

    private static Records phone(Direction direction) {
        return new Records(Occasion.SYNCHRONISATION, List.of(Records.field("phone", direction)));
    }

    private static Records address() {
        return new Records(Occasion.SYNCHRONISATION,
                List.of(Records.inGroup("street", Direction.BOTH), Records.inGroup("line2", Direction.BOTH)))
                .settled("street", "A 1", "A 1").settled("line2", "c/o X", "c/o X");
    }

    private static Reason reason(MergePlan plan) {
        return plan.fields().getFirst().reason();
    }
}
