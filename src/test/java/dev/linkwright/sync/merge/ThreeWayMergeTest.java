package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;

class ThreeWayMergeTest {

    /** The table of the three-way comparison: number, base pair, both sides now, direction, what comes of it. */
    @ParameterizedTest(name = "{0}: base {1}/{2}, CRM {3}, ERP {4}, {5} gives {6}")
    @CsvSource(delimiter = '|', value = {
            // n  | Bc | Be | C | E  | direction  | decision       | circumstance              | said
            "1    | a  | a  | a  | a  | BOTH       | KEEP           | EQUAL                     | ''",
            "1    | a  | a  | a  | A  | ERP_TO_CRM | KEEP           | EQUAL_IN_OTHER_NOTATION   | ''",
            "1    | a  | a  | a  | a  | CRM_TO_ERP | KEEP           | EQUAL                     | ''",
            "2    | a  | b  | a  | b  | BOTH       | KEEP           | SETTLED_AS_DIFFERENT      | ''",
            "2    | a  | b  | a  | b  | ERP_TO_CRM | KEEP           | SETTLED_AS_DIFFERENT      | ''",
            "2    | a  | b  | A  | B  | CRM_TO_ERP | KEEP           | SETTLED_AS_DIFFERENT      | ''",
            "2    | a  | '' | a  | '' | BOTH       | KEEP           | SETTLED_AS_DIFFERENT      | ''",
            "3    | a  | a  | a  | b  | BOTH       | TAKE_ERP       | ONLY_ERP_CHANGED          | ''",
            "3    | a  | a  | a  | b  | ERP_TO_CRM | TAKE_ERP       | ONLY_ERP_CHANGED          | 'one way'",
            "3    | a  | a  | a  | b  | CRM_TO_ERP | TAKE_CRM       | ONLY_ERP_CHANGED          | 'one way, overwrites'",
            "3    | a  | a  | a  | '' | BOTH       | TAKE_ERP       | ONLY_ERP_CHANGED          | 'deletes'",
            "3    | '' | '' | '' | b  | CRM_TO_ERP | TAKE_CRM       | ONLY_ERP_CHANGED          | 'one way, overwrites, deletes'",
            "3    | a  | b  | a  | c  | BOTH       | TAKE_ERP       | ONLY_ERP_CHANGED          | ''",
            "4    | a  | a  | b  | a  | BOTH       | TAKE_CRM       | ONLY_CRM_CHANGED          | ''",
            "4    | a  | a  | b  | a  | ERP_TO_CRM | TAKE_ERP       | ONLY_CRM_CHANGED          | 'one way, overwrites'",
            "4    | a  | a  | b  | a  | CRM_TO_ERP | TAKE_CRM       | ONLY_CRM_CHANGED          | 'one way'",
            "4    | a  | a  | '' | a  | BOTH       | TAKE_CRM       | ONLY_CRM_CHANGED          | 'deletes'",
            "5    | a  | a  | b  | b  | BOTH       | KEEP           | BOTH_CHANGED_ALIKE        | ''",
            "5    | a  | a  | b  | B  | ERP_TO_CRM | KEEP           | BOTH_CHANGED_ALIKE        | ''",
            "5    | a  | b  | b  | b  | CRM_TO_ERP | KEEP           | ONLY_CRM_CHANGED          | ''",
            "5    | a  | b  | a  | a  | BOTH       | KEEP           | ONLY_ERP_CHANGED          | ''",
            "5    | a  | a  | '' | '' | BOTH       | KEEP           | BOTH_CHANGED_ALIKE        | ''",
            "6    | a  | a  | b  | c  | BOTH       | UNDECIDED      | BOTH_CHANGED              | ''",
            "6    | a  | a  | b  | c  | ERP_TO_CRM | TAKE_ERP       | BOTH_CHANGED              | 'one way, overwrites'",
            "6    | a  | a  | b  | c  | CRM_TO_ERP | TAKE_CRM       | BOTH_CHANGED              | 'one way, overwrites'",
            "6    | a  | a  | '' | c  | BOTH       | UNDECIDED      | BOTH_CHANGED              | ''",
            "6    | a  | a  | '' | c  | CRM_TO_ERP | TAKE_CRM       | BOTH_CHANGED              | 'one way, overwrites, deletes'"})
    void aFieldWithABaseIsDecidedByWhoChanged(int row, String baseCrm, String baseErp, String crm, String erp,
            Direction direction, String decision, Circumstance circumstance, String said) {
        PlannedField planned = only(new Records(Occasion.SYNCHRONISATION, List.of(Records.field("f", direction)))
                .settled("f", baseCrm, baseErp).now("f", crm, erp).merged());
        assertDecided(planned, decision, circumstance, said);
        assertThat(planned.reason().since()).contains(Records.SETTLED);
    }

    @ParameterizedTest(name = "{0}: {1}, CRM {2}, ERP {3}, {4} gives {5}")
    @CsvSource(delimiter = '|', value = {
            // n  | occasion       | C  | E  | direction  | decision       | circumstance              | said
            "7    | FIRST_CONNECT    | a  | A  | BOTH       | KEEP           | EQUAL_IN_OTHER_NOTATION | ''",
            "7    | FIRST_CONNECT    | '' | '' | ERP_TO_CRM | KEEP           | EQUAL                   | ''",
            "7    | FIRST_CONNECT    | a  | a  | CRM_TO_ERP | KEEP           | EQUAL                   | ''",
            "8    | FIRST_CONNECT    | a  | '' | BOTH       | TAKE_CRM       | BLANK_IN_ERP            | ''",
            "8    | FIRST_CONNECT    | '' | b  | BOTH       | TAKE_ERP       | BLANK_IN_CRM            | ''",
            "8    | FIRST_CONNECT    | a  | '' | ERP_TO_CRM | LEAVE_DIFFERENT | BLANK_IN_ERP           | 'one way'",
            "8    | FIRST_CONNECT    | '' | b  | ERP_TO_CRM | TAKE_ERP       | BLANK_IN_CRM            | 'one way'",
            "8    | FIRST_CONNECT    | '' | b  | CRM_TO_ERP | LEAVE_DIFFERENT | BLANK_IN_CRM           | 'one way'",
            "8    | FIRST_CONNECT    | a  | '' | CRM_TO_ERP | TAKE_CRM       | BLANK_IN_ERP            | 'one way'",
            "9    | FIRST_CONNECT    | a  | b  | BOTH       | UNDECIDED      | NEVER_SYNCHRONISED      | ''",
            "9    | FIRST_CONNECT    | a  | b  | ERP_TO_CRM | TAKE_ERP       | NEVER_SYNCHRONISED      | 'one way'",
            "9    | FIRST_CONNECT    | a  | b  | CRM_TO_ERP | TAKE_CRM       | NEVER_SYNCHRONISED      | 'one way'",
            "10   | BASE_MISSING     | a  | a  | BOTH       | KEEP           | EQUAL                   | ''",
            "10   | BASE_MISSING     | a  | a  | ERP_TO_CRM | KEEP           | EQUAL                   | ''",
            "10   | BASE_OUT_OF_DATE | a  | A  | CRM_TO_ERP | KEEP           | EQUAL_IN_OTHER_NOTATION | ''",
            "11   | BASE_MISSING     | a  | b  | BOTH       | UNDECIDED      | BASE_MISSING            | ''",
            "11   | BASE_MISSING     | a  | b  | ERP_TO_CRM | UNDECIDED      | BASE_MISSING            | ''",
            "11   | BASE_MISSING     | a  | '' | CRM_TO_ERP | UNDECIDED      | BASE_MISSING            | ''",
            "11   | BASE_MISSING     | '' | b  | BOTH       | UNDECIDED      | BASE_MISSING            | ''",
            "11   | BASE_OUT_OF_DATE | a  | b  | BOTH       | UNDECIDED      | BASE_OUT_OF_DATE        | ''",
            "11   | BASE_OUT_OF_DATE | '' | b  | ERP_TO_CRM | UNDECIDED      | BASE_OUT_OF_DATE        | ''",
            "11   | SYNCHRONISATION  | a  | '' | BOTH       | UNDECIDED      | BASE_MISSING            | ''",
            "11   | SYNCHRONISATION  | a  | b  | CRM_TO_ERP | UNDECIDED      | BASE_MISSING            | ''"})
    void aFieldWithoutABaseIsDecidedByTheOccasion(int row, Occasion occasion, String crm, String erp,
            Direction direction, String decision, Circumstance circumstance, String said) {
        PlannedField planned = only(
                new Records(occasion, List.of(Records.field("f", direction))).now("f", crm, erp).merged());
        assertDecided(planned, decision, circumstance, said);
        assertThat(planned.base()).isEmpty();
    }

    @Test
    void whatIsNotReadableIsLeftOutAndWritesNothing() {
        MergePlan plan = new Records(Occasion.SYNCHRONISATION, List.of(Records.field("f", Direction.BOTH)))
                .settled("f", "a", "a").now("f", "b", null).merged();
        assertThat(plan.fields()).isEmpty();
        assertThat(plan.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.side()).isEqualTo(Side.ERP);
            assertThat(left.why().key()).isEqualTo("value.not-in-answer");
        });
    }

    @Test
    void anOutOfDateBaseIsNotOfferedAsLastAgreed() {
        Records records = new Records(Occasion.BASE_OUT_OF_DATE, List.of(Records.field("f", Direction.BOTH)))
                .settled("f", "a", "a").now("f", "b", "a");
        assertThat(only(records.merged()).accepts(Decision.TAKE_LAST_AGREED)).isFalse();
    }

    @Test
    void aOneWayFieldWithoutBaseCanOnlyFollowItsDirectionOrStayDifferent() {
        MergePlan plan = new Records(Occasion.BASE_MISSING, List.of(Records.field("f", Direction.ERP_TO_CRM)))
                .now("f", "a", "b").merged();
        assertThat(only(plan).accepts(new Decision.Typed("c"))).isFalse();
        assertThat(only(plan.decide("f", Decision.TAKE_ERP)).after(Side.CRM)).isEqualTo(new FieldValue.Text("b"));
        assertThat(only(plan.useForTheRest(Side.CRM)).decision()).isEqualTo(Decision.LEAVE_DIFFERENT);
    }

    @Test
    void whatCountsAsBlankIsWrittenAsBlank() {
        MergePlan plan = new Records(Occasion.SYNCHRONISATION, List.of(Records.field("f", Direction.BOTH)))
                .settled("f", "a", "a").now("f", " \u00a0", "a").merged();
        assertThat(only(plan).after(Side.ERP)).isEqualTo(new FieldValue.Blank());
        assertThat(only(plan).reason().deletes()).isTrue();
    }

    private static PlannedField only(MergePlan plan) {
        assertThat(plan.fields()).hasSize(1);
        return plan.fields().getFirst();
    }

    private static void assertDecided(PlannedField planned, String decision, Circumstance circumstance, String said) {
        Decision expected = switch (decision) {
            case "KEEP" -> Decision.KEEP;
            case "TAKE_CRM" -> Decision.TAKE_CRM;
            case "TAKE_ERP" -> Decision.TAKE_ERP;
            case "LEAVE_DIFFERENT" -> Decision.LEAVE_DIFFERENT;
            case "UNDECIDED" -> Decision.UNDECIDED;
            default -> throw new IllegalArgumentException(decision);
        };
        assertThat(planned.decision()).isEqualTo(expected);
        assertThat(planned.proposal()).isEqualTo(expected);
        assertThat(planned.reason().circumstance()).isEqualTo(circumstance);
        assertThat(planned.reason().oneWay()).as("one way").isEqualTo(said.contains("one way"));
        assertThat(planned.reason().overwritesEdit()).as("overwrites").isEqualTo(said.contains("overwrites"));
        assertThat(planned.reason().deletes()).as("deletes").isEqualTo(said.contains("deletes"));
        Optional<Side> written = switch (expected) {
            case Decision.TakeCrm _ -> Optional.of(Side.ERP);
            case Decision.TakeErp _ -> Optional.of(Side.CRM);
            default -> Optional.empty();
        };
        assertThat(planned.writes().stream().map(write -> write.side()))
                .containsExactlyElementsOf(written.stream().toList());
    }
}
