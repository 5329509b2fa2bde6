package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.plan.Write;

/** What was done to links and values, for the activity log. */
record LinkActivities(Running running, Instant at) {

    List<Activity> of(RunOutcome outcome) {
        List<Activity> activities = new ArrayList<>();
        switch (outcome) {
            case RunOutcome.LinksRemoved(List<Link> links, var _) -> {
                activities.addAll(removed(links));
                addPutBack(Step.CRM_BACK, Side.CRM, activities);
                addPutBack(Step.ERP_BACK, Side.ERP, activities);
            }
            case RunOutcome.LinksRestored(List<Link> links) -> links.forEach(link -> activities
                    .add(row(link, new FieldValue.Blank(), number(link), Circumstance.LINK_RESTORED)));
            case RunOutcome.Done _,RunOutcome.Moved _,RunOutcome.Unclear _,RunOutcome.Taken _,RunOutcome.Claimed _,RunOutcome.TakenBack _,RunOutcome.LinksChanged _,RunOutcome.CompanyNotLinked _,RunOutcome.Stopped _ ->
                {
                }
        }
        return activities;
    }

    List<Activity> removed(List<Link> links) {
        return links.stream()
                .map(link -> row(link, number(link), new FieldValue.Blank(), Circumstance.LINK_REMOVED))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What a plan has written; what it may have written, too, so that the value from before is known whatever happened. */
    List<Activity> written() {
        List<Activity> activities = new ArrayList<>();
        addWritten(Side.ERP, Step.ERP_SAVE, Set.of(), activities);
        addWritten(Side.CRM, Step.CRM_SAVE, Set.of(), activities);
        return activities;
    }

    /** What a plan has written although it was taken back, and the old values that came back: others may have seen both. */
    List<Activity> takenBack() {
        List<Activity> activities = new ArrayList<>();
        addTakenBack(Side.ERP, Step.ERP_SAVE, Step.ERP_BACK, activities);
        addTakenBack(Side.CRM, Step.CRM_SAVE, Step.CRM_BACK, activities);
        return activities;
    }

    private void addTakenBack(Side side, Step saved, Step putBack, List<Activity> activities) {
        Set<String> back = running.isDone(putBack) ? fields(putBack, StepState.INTENT) : Set.of();
        addWritten(side, saved, back, activities);
        running.operation().plan().writes(side).stream().filter(write -> back.contains(write.field().key()))
                .map(write -> value(write, write.after(), write.before(), reason(Circumstance.PUT_BACK), true))
                .forEach(activities::add);
    }

    /** @param found what is known to have been written though the answer of the save was lost */
    private void addWritten(Side side, Step saved, Set<String> found, List<Activity> activities) {
        Optional<StepState> state = running.state(saved);
        Set<String> unclear = state.equals(Optional.of(StepState.VOID)) ? fields(saved, StepState.VOID) : Set.of();
        Set<String> clear = running.isDone(saved) ? fields(saved, StepState.INTENT) : found;
        running.operation().plan().fields().stream()
                .filter(field -> clear.contains(field.key()) || unclear.contains(field.key()))
                .forEach(field -> field.writes().stream().filter(write -> write.side() == side)
                        .map(write -> value(write, write.before(), write.after(),
                                clear.contains(field.key()) ? field.reason() : unclear(field.reason()),
                                field.byPerson()))
                        .forEach(activities::add));
    }

    private static Reason unclear(Reason why) {
        return new Reason(Circumstance.ANSWER_LOST, why.oneWay(), why.since(), why.overwritesEdit(), why.deletes());
    }

    private Activity value(Write write, FieldValue from, FieldValue to, Reason reason, boolean byPerson) {
        Operation operation = running.operation();
        MergePlan plan = operation.plan();
        return new Activity(operation.id(), at, operation.user(), plan.connection(), plan.entity(), plan.actor(),
                write.side(), write.field().erp().label(), from, to, reason, byPerson);
    }

    private Set<String> fields(Step step, StepState state) {
        return Set.copyOf(running.entry().last(step, state).map(StepRecord::fields).orElse(List.of()));
    }

    private void addPutBack(Step step, Side side, List<Activity> activities) {
        if (!running.isDone(step)) {
            return;
        }
        Operation operation = running.operation();
        Set<String> fields = fields(step, StepState.INTENT);
        operation.change().overwritten().stream()
                .filter(value -> value.side() == side && fields.contains(value.field().key()))
                .forEach(value -> activities.add(new Activity(operation.id(), at, operation.user(),
                        operation.plan().connection(), operation.plan().entity(), operation.plan().actor(), side,
                        value.field().erp().label(), value.written(), value.before(), reason(Circumstance.PUT_BACK),
                        true)));
    }

    private Activity row(Link link, FieldValue before, FieldValue after, Circumstance circumstance) {
        return new Activity(running.operation().id(), at, running.operation().user(), link.connection(),
                link.entity(), link.actor(), Side.CRM, LinkKey.NAME, before, after, reason(circumstance), true);
    }

    private static FieldValue number(Link link) {
        return FieldValue.of(Objects.requireNonNullElse(link.actorNumber(), link.actor().key()));
    }

    private static Reason reason(Circumstance circumstance) {
        return new Reason(circumstance, false, Optional.empty(), false, false);
    }
}
