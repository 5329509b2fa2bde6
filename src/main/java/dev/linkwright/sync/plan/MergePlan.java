package dev.linkwright.sync.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;

/**
 * What a synchronisation of one record with one actor is going to do.
 *
 * <p>
 * Deciding one field of a group decides the whole group, unless the group was opened: never half an address from each
 * side by accident.
 *
 * @param crm        the CRM's values and version that the plan was made of
 * @param erp        the ERP's values and version that the plan was made of
 * @param fields     the fields that could be compared, in the order of the mapping
 * @param leftOut    the fields that could not
 * @param openGroups groups whose fields are decided one by one
 */
public record MergePlan(ConnectionId connection, CrmEntity entity, ErpActor actor, Occasion occasion, Snapshot crm,
        Snapshot erp, List<PlannedField> fields, List<LeftOut> leftOut, Set<String> openGroups) {
    public MergePlan {
        fields = List.copyOf(fields);
        leftOut = List.copyOf(leftOut);
        openGroups = Set.copyOf(openGroups);
    }

    public Snapshot on(Side side) {
        return switch (side) {
            case CRM -> crm;
            case ERP -> erp;
        };
    }

    public Optional<PlannedField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public List<PlannedField> undecided() {
        return fields.stream().filter(PlannedField::isUndecided).toList();
    }

    /** The values that go to a side, in the order of the fields. */
    public List<Write> writes(Side side) {
        return fields.stream().flatMap(field -> field.writes().stream()).filter(write -> write.side() == side).toList();
    }

    /** The rows that a side changed while the person was deciding. */
    public List<PlannedField> moved() {
        return fields.stream().filter(PlannedField::moved).toList();
    }

    /**
     * Decides a field, and with it the others of its group that can be turned, unless the group is open. A typed value
     * and a blank are meant for the one field alone, and stay when others of its group are decided later.
     */
    public MergePlan decide(String key, Decision decision) {
        Set<String> together = isForOneField(decision) ? Set.of(key) : goesWith(key);
        return map(field -> {
            boolean keptApart = field.byPerson() && isForOneField(field.decision());
            boolean meant = field.key().equals(key) || (together.contains(field.key()) && !keptApart);
            return meant && field.accepts(decision) ? field.decided(decision) : field;
        });
    }

    /** Takes back what a person decided for a field and those that go with it. */
    public MergePlan undo(String key) {
        Set<String> together = goesWith(key);
        return map(field -> together.contains(field.key()) ? field.undone() : field);
    }

    /** Takes this side for everything that is still undecided; never overrules what was decided. */
    public MergePlan useForTheRest(Side side) {
        return map(field -> field.isUndecided() ? field.decided(Decision.take(side)) : field);
    }

    public MergePlan openGroup(String group) {
        Set<String> open = new HashSet<>(openGroups);
        open.add(group);
        return new MergePlan(connection, entity, actor, occasion, crm, erp, fields, leftOut, open);
    }

    /** The keys of the fields that are decided together with this one, itself included. */
    public Set<String> goesWith(String key) {
        PlannedField one = field(key).orElseThrow(() -> new IllegalArgumentException("No field " + key));
        String group = one.field().group();
        if (group == null || openGroups.contains(group)) {
            return Set.of(key);
        }
        Set<String> together = new HashSet<>();
        fields.stream().filter(field -> group.equals(field.field().group())).map(PlannedField::key)
                .forEach(together::add);
        return together;
    }

    private static boolean isForOneField(Decision decision) {
        return decision instanceof Decision.Typed || decision instanceof Decision.MakeBlank;
    }

    /** The same with every field changed so. */
    public MergePlan map(UnaryOperator<PlannedField> change) {
        return new MergePlan(connection, entity, actor, occasion, crm, erp, fields.stream().map(change).toList(),
                leftOut, openGroups);
    }
}
