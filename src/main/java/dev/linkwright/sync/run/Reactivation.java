package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;

/**
 * Makes the archived actor of a link active again, under the journal. It is one call that writes, and nobody has to keep
 * away meanwhile, so there is no claim.
 *
 * <p>
 * The call is sent once. Whether one that was not answered was carried out is looked up by reading the actor; one that is
 * still archived then stays so, until a person asks again. Should the lost call be carried out after that look, it does
 * what the person wanted.
 */
final class Reactivation {
    private static final String FIELD = "Active";

    private final Clock clock;

    @Inject
    Reactivation(Clock clock) {
        this.clock = clock;
    }

    RunOutcome run(Systems systems, Running running) {
        Optional<StepState> state = running.state(Step.ERP_SAVE);
        if (state.isEmpty()) {
            return begin(systems, running);
        }
        return switch (state.get()) {
            case DONE -> end(running);
            case INTENT, UNKNOWN -> look(systems, running, new RunOutcome.TakenBack(0));
            case FAILED, VOID -> withdraw(running, new RunOutcome.TakenBack(0));
        };
    }

    private RunOutcome begin(Systems systems, Running running) {
        ErpRecord actor;
        try {
            if (!linkStands(systems, running.operation())) {
                return withdraw(running, new RunOutcome.LinksChanged());
            }
            ErpActor linked = running.operation().plan().actor();
            actor = systems.actor(linked, Bindings.NONE);
            if (actor.archived() && !systems.erp().rights(linked.type()).write()) {
                throw new ProblemException(
                        new Problem.NotAllowed(systems.connection().name(), linked.type().word()));
            }
        } catch (ProblemException nothingSent) {
            return withdraw(running, new RunOutcome.Stopped(nothingSent.problem(), Optional.empty()));
        }
        return actor.archived() ? send(systems, running, actor) : withdraw(running, done(running));
    }

    private static boolean linkStands(Systems systems, Operation operation) {
        return LinkKey.among(systems.crm().read(operation.plan().entity(), Bindings.NONE).keys(),
                operation.plan().connection()).filter(key -> key.link().equals(operation.link())).isPresent();
    }

    private RunOutcome send(Systems systems, Running running, ErpRecord actor) {
        running.intent(Step.ERP_SAVE, actor.version(), List.of(FIELD));
        try {
            systems.erp().reactivate(actor.actor(), actor.version());
        } catch (ProblemException failure) {
            running.failed(Step.ERP_SAVE, failure.problem());
            RunOutcome stopped = new RunOutcome.Stopped(failure.problem(), Optional.empty());
            return failure.problem().outcome() == Problem.Outcome.NOTHING_DONE
                    ? withdraw(running, stopped)
                    : look(systems, running, stopped);
        }
        running.done(Step.ERP_SAVE);
        return end(running);
    }

    private RunOutcome look(Systems systems, Running running, RunOutcome stillArchived) {
        if (systems.actor(running.operation().plan().actor(), Bindings.NONE).archived()) {
            running.voided(Step.ERP_SAVE);
            return withdraw(running, stillArchived);
        }
        running.done(Step.ERP_SAVE);
        return end(running);
    }

    private static RunOutcome withdraw(Running running, RunOutcome outcome) {
        running.close(Ending.WITHDRAWN, List.of());
        return outcome;
    }

    private RunOutcome end(Running running) {
        Operation operation = running.operation();
        running.close(Ending.COMPLETED, List.of(new Activity(operation.id(), clock.instant(), operation.user(),
                operation.plan().connection(), operation.plan().entity(), operation.plan().actor(), Side.ERP, FIELD,
                FieldValue.of(Boolean.toString(false)), FieldValue.of(Boolean.toString(true)),
                new Reason(Circumstance.REACTIVATED, false, Optional.empty(), false, false), true)));
        return done(running);
    }

    private static RunOutcome done(Running running) {
        Link link = running.operation().change().links().getLast().link();
        return new RunOutcome.Done(link, 1, 0, Optional.empty(), 0);
    }
}
