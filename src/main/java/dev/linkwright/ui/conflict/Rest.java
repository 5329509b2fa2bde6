package dev.linkwright.ui.conflict;

import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/**
 * What taking one side for everything that is undecided would do.
 *
 * @param after         the comparison with that decided
 * @param keys          the fields that are undecided until then
 * @param leftDifferent how many of them would stay as they are, because they flow the other way
 * @param hindered      how many of them the other side could not hold
 */
record Rest(Compared after, Set<String> keys, int leftDifferent, int hindered) {

    static Rest of(Compared before, Side side) {
        MergePlan plan = before.pending().plan();
        Set<String> keys = plan.undecided().stream().map(PlannedField::key).collect(Collectors.toUnmodifiableSet());
        MergePlan after = plan.useForTheRest(side);
        long different = keys.stream()
                .filter(key -> after.field(key).orElseThrow().decision() instanceof Decision.LeaveDifferent).count();
        long hindered = before.lists().hindrances(after).keySet().stream().filter(keys::contains).count();
        return new Rest(before.decided(after), keys, (int) different, (int) hindered);
    }

    int count() {
        return keys.size();
    }
}
