package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.StepState;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;

/** An actor that is being made: every line goes to the journal's disk before anything is built on it. */
final class RunningCreation {
    private final CreationJournal journal;
    private final Clock clock;
    private final Creation creation;
    private final List<CreationLine> lines;

    RunningCreation(CreationJournal journal, Clock clock, CreationEntry entry) {
        this.journal = journal;
        this.clock = clock;
        this.creation = entry.creation();
        this.lines = new ArrayList<>(entry.lines());
    }

    Creation creation() {
        return creation;
    }

    CreationEntry entry() {
        return new CreationEntry(creation, lines);
    }

    Optional<StepState> state(CreationStep step) {
        return entry().state(step);
    }

    /** Whether an actor may be there because of this. */
    boolean mayBeThere() {
        return switch (state(CreationStep.ERP_CREATE).orElse(StepState.FAILED)) {
            case DONE, INTENT, UNKNOWN -> true;
            case FAILED, VOID -> false;
        };
    }

    /** What the ERP is asked for; the same when it is looked up, but for the secrets, which are not kept. */
    CreateRequest request(Map<String, FieldValue> secrets) {
        Map<String, FieldValue> values = new HashMap<>(secrets);
        creation.values().forEach(given -> values.put(given.field(), given.value()));
        return new CreateRequest(creation.type(), creation.id(), values, creation.parent());
    }

    /** Actors of which it is known that they are not the new one. */
    List<ErpActor> notIt() {
        List<ErpActor> notIt = new ArrayList<>(creation.seen());
        lines.forEach(line -> notIt.addAll(line.rejected()));
        return notIt;
    }

    /** When the call went out. */
    Instant sentAt() {
        return entry().last(CreationStep.ERP_CREATE, StepState.INTENT).map(CreationLine::at)
                .orElse(creation.openedAt());
    }

    void intent(CreationStep step) {
        write(step, StepState.INTENT, Optional.empty(), "", List.of(), "");
    }

    void done(CreationStep step) {
        write(step, StepState.DONE, Optional.empty(), "", List.of(), "");
    }

    void made(ErpActor actor, String number) {
        write(CreationStep.ERP_CREATE, StepState.DONE, Optional.of(actor), number, List.of(), "");
    }

    /** Writes down that a call failed: FAILED if nothing was done, UNKNOWN if it may have been. */
    void failed(CreationStep step, Problem problem) {
        StepState state = problem.outcome() == Problem.Outcome.NOTHING_DONE ? StepState.FAILED : StepState.UNKNOWN;
        write(step, state, Optional.empty(), "", List.of(), problem.code());
    }

    void rejected(List<ErpActor> actors) {
        write(CreationStep.ERP_CREATE, StepState.UNKNOWN, Optional.empty(), "", actors, "");
    }

    void voided() {
        write(CreationStep.ERP_CREATE, StepState.VOID, Optional.empty(), "", List.of(), "");
    }

    void close(CreationEnding ending) {
        journal.close(creation.id(), ending, entry().made().flatMap(CreationLine::actor).map(this::activities)
                .orElse(List.of()));
    }

    /** Every value that the actor was made with, for the activity log. */
    private List<Activity> activities(ErpActor actor) {
        Instant sent = sentAt();
        Reason reason = new Reason(Circumstance.CREATED, false, Optional.empty(), false, false);
        return creation.values().stream()
                .map(given -> new Activity(creation.id(), sent, creation.user(), creation.connection(),
                        creation.entity(), actor, Side.ERP, given.label(), new FieldValue.Blank(), given.value(),
                        reason, true))
                .toList();
    }

    private void write(CreationStep step, StepState state, Optional<ErpActor> actor, String number,
            List<ErpActor> rejected, String detail) {
        CreationLine line = new CreationLine(step, state, actor, number, rejected, detail, clock.instant());
        journal.record(creation.id(), line);
        lines.add(line);
    }
}
