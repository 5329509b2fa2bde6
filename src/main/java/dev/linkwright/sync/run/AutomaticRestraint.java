package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/**
 * What an automatic run does not write: too much at once, one field again and again, what a system did not keep, and what
 * was held back before and a person has not released by synchronising it by hand.
 */
record AutomaticRestraint(Brake brake, ActivityLog log, Clock clock) implements Restraint {
    private static final int MOST_REWRITES = 3;
    private static final Duration REWRITTEN_WITHIN = Duration.ofHours(1);
    private static final int RECENT = 50;

    @Override
    public Restrained restrain(MergePlan plan, Optional<Standing> before) {
        Restrained all = Restrained.whole(plan);
        if (before.filter(AutomaticRestraint::isHeld).isPresent()) {
            Set<String> writing = fields(plan, _ -> true);
            return writing.isEmpty()
                    ? all
                    : all.without(writing, asBefore(plan, writing, before.get(), "standing.held"));
        }
        Restrained rest = without(all, fields(plan, row -> isRewritten(plan, row, before)), Cause.PING_PONG,
                "standing.ping-pong");
        Set<String> tooMuch = brake.holds(rest.plan());
        rest = without(rest, tooMuch, Cause.BRAKE, "standing.brake");
        return before.filter(standing -> standing.cause() == Cause.REFUSED).isPresent()
                ? kept(rest, before.get())
                : rest;
    }

    private static boolean isHeld(Standing standing) {
        return standing.cause() == Cause.BRAKE || standing.cause() == Cause.PING_PONG;
    }

    private static Restrained without(Restrained rest, Set<String> fields, Cause cause, String why) {
        return fields.isEmpty() ? rest : rest.without(fields, cause, Sentence.of(why, names(rest.plan(), fields)));
    }

    /** Since a person has released it at most. */
    private boolean isRewritten(MergePlan plan, PlannedField row, Optional<Standing> before) {
        Instant hour = clock.instant().minus(REWRITTEN_WITHIN);
        Instant since = before.filter(standing -> standing.cause() == Cause.AGREED).map(Standing::since)
                .filter(hour::isBefore).orElse(hour);
        int rewrites = Stream.of(Side.values()).mapToInt(side -> log.automaticWrites(plan.connection(), plan.entity(),
                row.field().erp().label(), side, since)).sum();
        return rewrites >= MOST_REWRITES;
    }

    /** Without what was written before as it would be now, and was not kept. */
    private Restrained kept(Restrained rest, Standing refused) {
        List<Activity> recent = log.of(rest.plan().entity(), RECENT);
        Set<String> again = fields(rest.plan(), row -> row.writes().stream().anyMatch(write -> recent.stream()
                .anyMatch(was -> was.side() == write.side() && was.field().equals(row.field().erp().label())
                        && was.before().equals(write.before()) && was.after().equals(write.after()))));
        return again.isEmpty()
                ? rest
                : rest.without(again, asBefore(rest.plan(), again, refused, "standing.not-kept"));
    }

    /** What was held back stays so for the reason that it was, or for one that is always true. */
    private static Restraint.Hold asBefore(MergePlan plan, Set<String> fields, Standing before, String otherwise) {
        return new Restraint.Hold(before.cause(),
                before.reason().orElseGet(() -> Sentence.of(otherwise, names(plan, fields))), before.held());
    }

    private static Set<String> fields(MergePlan plan, Predicate<PlannedField> which) {
        return plan.fields().stream().filter(row -> !row.writes().isEmpty()).filter(which).map(PlannedField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String names(MergePlan plan, Set<String> fields) {
        return plan.fields().stream().filter(row -> fields.contains(row.key())).map(row -> row.field().erp().label())
                .collect(Collectors.joining(", "));
    }
}
