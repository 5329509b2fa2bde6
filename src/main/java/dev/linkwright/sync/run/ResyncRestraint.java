package dev.linkwright.sync.run;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.CrmPush;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Write;

/** Sends what the CRM holds; what a person has not seen counted before waits for one. */
record ResyncRestraint(SyncWish.Resync wish) implements Restraint {
    @Override
    public Restrained restrain(MergePlan plan, Optional<Standing> before) {
        MergePlan push = CrmPush.of(plan, wish.noBlankOverValue());
        Set<String> unseen = wish.counted().map(counted -> counted.getOrDefault(plan.entity(), Set.of()))
                .map(counted -> unseen(push, counted)).orElse(Set.of());
        Restrained whole = Restrained.whole(push);
        return unseen.isEmpty()
                ? whole
                : whole.without(unseen, Cause.CONFLICT, Sentence.of("standing.changed-since-counted"));
    }

    private static Set<String> unseen(MergePlan push, Set<Write> counted) {
        return push.writes(Side.ERP).stream().filter(write -> !counted.contains(write))
                .map(write -> write.field().key()).collect(Collectors.toUnmodifiableSet());
    }
}
