package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Access;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.Hindrance.Kind;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;

class HindrancesTest {

    @Test
    void aValueThatIsTooLongForItsTargetIsTold() {
        MergePlan plan = plan(FieldType.TEXT, Access.NORMAL, 3, "abcd", "");
        assertThat(hindrances(plan)).containsExactly(
                new Hindrance(Side.ERP, Kind.TOO_LONG, Sentence.of("hindrance.too-long.erp", 3, 4)));
    }

    @Test
    void aBlankInAMandatoryFieldIsTold() {
        assertThat(kinds(plan(FieldType.TEXT, Access.MANDATORY, 0, "a", "b").decide("f", Decision.MAKE_BLANK)))
                .containsExactly(Kind.MANDATORY);
    }

    @Test
    void aReadOnlyTargetIsTold() {
        assertThat(kinds(plan(FieldType.TEXT, Access.READ_ONLY, 0, "a", ""))).containsExactly(Kind.READ_ONLY);
    }

    @Test
    void anItemThatIsNotInTheListIsToldOnlyWhenTheListIsKnown() {
        MergePlan plan = plan(FieldType.LIST, Access.NORMAL, 0, "XX", "");
        assertThat(kinds(plan)).containsExactly(Kind.NOT_IN_LIST);
        assertThat(Hindrances.of(plan, (_, _) -> Optional.empty())).isEmpty();
    }

    @Test
    void aTypedTextOfAnotherTypeIsToldForBothSides() {
        for (FieldType type : List.of(FieldType.NUMBER, FieldType.DECIMAL, FieldType.DATE, FieldType.YES_NO)) {
            MergePlan plan = plan(type, Access.NORMAL, 0, "1", "2").decide("f", new Decision.Typed("soon"));
            assertThat(kinds(plan)).as(type.name()).containsExactly(Kind.WRONG_TYPE, Kind.WRONG_TYPE);
        }
    }

    @Test
    void whatIsNotWrittenIsNoHindrance() {
        assertThat(kinds(plan(FieldType.TEXT, Access.READ_ONLY, 1, "long", "other"))).isEmpty();
    }

    private static MergePlan plan(FieldType type, Access erpAccess, int erpLength, String crm, String erp) {
        FieldDefinition crmField = definition(type, Access.NORMAL, 0);
        MappedField field = new MappedField(crmField, definition(type, erpAccess, erpLength), Direction.BOTH, null);
        return new Records(Occasion.FIRST_CONNECT, List.of(field)).now("f", crm, erp).merged();
    }

    private static FieldDefinition definition(FieldType type, Access access, int length) {
        return new FieldDefinition("f", "F", type, Notation.PLAIN, access, length,
                type == FieldType.LIST ? "list" : null, null, null, null);
    }

    private static List<Hindrance> hindrances(MergePlan plan) {
        return Hindrances.of(plan, (_, _) -> Optional.of(List.of(new ListItem("NO", "Norway")))).getOrDefault("f",
                List.of());
    }

    private static List<Kind> kinds(MergePlan plan) {
        return hindrances(plan).stream().map(Hindrance::kind).toList();
    }
}
