package dev.linkwright.sync.run;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/** What an automatic run does not write: too much at once, and again what a person has not released. */
record AutomaticRestraint(Brake brake) implements Restraint {
    @Override
    public Restrained restrain(MergePlan plan, Optional<Standing> before) {
        Optional<Standing> parked = before
                .filter(standing -> standing.cause() == Cause.BRAKE || standing.cause() == Cause.PING_PONG);
        Set<String> writing = plan.fields().stream().filter(row -> !row.writes().isEmpty()).map(PlannedField::key)
                .collect(Collectors.toUnmodifiableSet());
        if (parked.isPresent() && !writing.isEmpty()) {
            return Restrained.whole(plan).without(writing, parked.get().cause(),
                    parked.get().reason().orElseGet(() -> Sentence.of("standing.brake", names(plan, writing))));
        }
        Set<String> tooMuch = brake.holds(plan);
        return tooMuch.isEmpty()
                ? Restrained.whole(plan)
                : Restrained.whole(plan).without(tooMuch, Cause.BRAKE,
                        Sentence.of("standing.brake", names(plan, tooMuch)));
    }

    private static String names(MergePlan plan, Set<String> fields) {
        return plan.fields().stream().filter(row -> fields.contains(row.key())).map(row -> row.field().erp().label())
                .collect(Collectors.joining(", "));
    }
}
