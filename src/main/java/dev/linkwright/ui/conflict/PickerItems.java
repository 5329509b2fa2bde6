package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.ui.common.Texts;

/**
 * The rows of the picker in the order in which it opens: conflicts, what is settled by rule, what goes one way, what
 * was left out; fields that are decided together stand together. Equal fields are apart, because they are folded.
 */
record PickerItems(List<PickerItem> differing, List<PickerItem.Field> equal) {

    static PickerItems of(MergePlan plan, Function<PlannedField, FieldState> present, Texts texts) {
        List<Unit> units = units(plan);
        List<PickerItem> rows = new ArrayList<>();
        for (int urgency = 0; urgency <= Unit.LEAST_URGENT; urgency++) {
            for (Unit unit : units) {
                if (unit.urgency() == urgency) {
                    add(unit, rows, present);
                }
            }
        }
        plan.leftOut().forEach(left -> rows.add(leftOut(left, texts)));
        List<PickerItem.Field> equal = plan.fields().stream().filter(PickerItems::isFolded)
                .map(field -> new PickerItem.Field(field.key(), false, present.apply(field))).toList();
        return new PickerItems(List.copyOf(rows), equal);
    }

    /** An equal field that moved is shown: somebody else made it equal while the person was deciding. */
    private static boolean isFolded(PlannedField field) {
        return field.isEqual() && !field.moved() && field.writes().isEmpty();
    }

    private static List<Unit> units(MergePlan plan) {
        Map<String, List<PlannedField>> byUnit = new LinkedHashMap<>();
        for (PlannedField field : plan.fields()) {
            if (!isFolded(field)) {
                String group = field.field().group();
                String name = group == null ? "field " + field.key() : "group " + group + field.field().direction();
                byUnit.computeIfAbsent(name, _ -> new ArrayList<>()).add(field);
            }
        }
        return byUnit.values().stream().map(Unit::new).toList();
    }

    private static void add(Unit unit, List<PickerItem> rows, Function<PlannedField, FieldState> present) {
        List<PlannedField> fields = unit.fields();
        String group = fields.getFirst().field().group();
        boolean together = group != null && fields.size() > 1 && fields.getFirst().canBeTurned();
        if (group != null && together) {
            String labels = fields.stream().map(field -> field.field().erp().label())
                    .collect(Collectors.joining(", "));
            rows.add(new PickerItem.Group(group, fields.getFirst().key(), labels));
        }
        for (PlannedField field : fields) {
            rows.add(new PickerItem.Field(field.key(), together, present.apply(field)));
        }
    }

    private static PickerItem leftOut(LeftOut left, Texts texts) {
        String side = texts.text(left.side() == Side.CRM ? "conflict.side.crm" : "conflict.side.erp");
        return new PickerItem.LeftOutField(left.field().erp().label(), side, texts.say(left.why()));
    }

    /** Fields that are decided together, or one alone. */
    private record Unit(List<PlannedField> fields) {
        static final int LEAST_URGENT = 3;

        int urgency() {
            return fields.stream().mapToInt(Unit::urgency).min().orElse(LEAST_URGENT);
        }

        private static int urgency(PlannedField field) {
            if (field.isUndecided()) {
                return 0;
            }
            return field.moved() ? 1 : field.canBeTurned() ? 2 : LEAST_URGENT;
        }
    }
}
