package dev.linkwright.sync.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.merge.Hindrances;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/** Holds back, for a person to decide, what would else be written. */
interface Restraint {
    /** Writes all that is settled; conflicts wait. */
    Restraint CONFLICTS_WAIT = (plan, _) -> Restrained.whole(plan);

    /** Writes nothing of a record with a conflict. */
    Restraint ALL_OR_NOTHING = (plan, _) -> new Restrained(plan, Optional.empty(), true);

    Restrained restrain(MergePlan plan, Optional<Standing> before);

    /**
     * What is left to write.
     *
     * @param plan         with what is held back undecided
     * @param held         what it is held back for; empty if nothing but conflicts is
     * @param allOrNothing whether nothing is written while anything is undecided
     */
    record Restrained(MergePlan plan, Optional<Hold> held, boolean allOrNothing) {
        static Restrained whole(MergePlan plan) {
            return new Restrained(plan, Optional.empty(), false);
        }

        boolean writes() {
            return !allOrNothing || plan.undecided().isEmpty();
        }

        /** The same without what a side is known not to hold. */
        Restrained fitting() {
            Map<String, List<Hindrance>> unfit = Hindrances.of(plan, (_, _) -> Optional.empty());
            return unfit.isEmpty()
                    ? this
                    : without(unfit.keySet(), Cause.REFUSED,
                            unfit.values().iterator().next().getFirst().sentence());
        }

        /** The same without these fields, and those that are decided together with them. */
        Restrained without(Set<String> fields, Cause cause, Sentence reason) {
            return without(fields, new Hold(cause, reason, fields));
        }

        /** The same, where the reason is about other fields. */
        Restrained without(Set<String> fields, Hold why) {
            MergePlan rest = plan;
            for (String field : fields) {
                Set<String> together = plan.goesWith(field);
                rest = rest.map(row -> together.contains(row.key()) && !row.writes().isEmpty() ? parked(row) : row);
            }
            return new Restrained(rest, held.or(() -> Optional.of(why)), allOrNothing);
        }

        Standing standing(Verdict verdict) {
            int waiting = plan.undecided().size();
            return held.map(hold -> verdict.held(hold, waiting))
                    .orElseGet(() -> verdict.conflicts(waiting));
        }

        private static PlannedField parked(PlannedField row) {
            return row.proposed(Decision.UNDECIDED, row.reason());
        }
    }

    /**
     * Why something is held back.
     *
     * @param fields keys of the fields that the reason is about
     */
    record Hold(Cause cause, Sentence reason, Set<String> fields) {
        public Hold {
            fields = Set.copyOf(fields);
        }
    }
}
