package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.erp.CreateSafety;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;

/**
 * Finds out whether an actor whose answer was lost is there. Nothing is sent again here. What is not there after the longest
 * time that a server works may be sent again where the server would refuse a second one; elsewhere a person decides, as no
 * protocol excludes a commit that comes later still.
 *
 * <pre>
 *                 found                         not found, may still come   not found after that time
 * unique key      made                          look again                  not made
 * marker          made                          look again                  asked, with nothing to point at
 * look-up only    "Is it this one?"             look again                  asked, with nothing to point at
 * </pre>
 */
final class CreationLookUp {
    /** The longest that a server works on a request before it gives up; ERPs cut off between one and ten minutes. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final Clock clock;
    private final CreationEnd end;

    @Inject
    CreationLookUp(Clock clock, CreationEnd end) {
        this.clock = clock;
        this.end = end;
    }

    CreationOutcome run(Systems systems, RunningCreation running) {
        List<ErpActor> found = found(systems, running, List.of());
        OperationId id = running.creation().id();
        CreateSafety safety = systems.erp().capabilities().createSafety();
        if (safety != CreateSafety.LOOK_UP_ONLY && !found.isEmpty()) {
            return made(systems, running, found.getFirst());
        }
        if (found.isEmpty() && mayStillCome(running)) {
            return new CreationOutcome.NotYetKnown(id, surelyOver(running));
        }
        return safety == CreateSafety.UNIQUE_KEY
                ? notMade(systems, running)
                : new CreationOutcome.Asks(id, found);
    }

    /** A person says that this is the new actor. */
    CreationOutcome made(Systems systems, RunningCreation running, ErpActor actor) {
        running.made(actor, systems.actor(actor, Bindings.NONE).number());
        return end.made(systems, running);
    }

    /** A person says that the new actor is none of these. */
    CreationOutcome none(Systems systems, RunningCreation running, List<ErpActor> shown) {
        if (mayStillCome(running)) {
            running.rejected(shown);
            return new CreationOutcome.NotYetKnown(running.creation().id(), surelyOver(running));
        }
        if (!found(systems, running, shown).isEmpty()) {
            // It came while the person was being asked.
            running.rejected(shown);
            return run(systems, running);
        }
        return notMade(systems, running);
    }

    private static List<ErpActor> found(Systems systems, RunningCreation running, List<ErpActor> shown) {
        Set<ErpActor> notIt = new HashSet<>(running.notIt());
        notIt.addAll(shown);
        return systems.erp().made(running.request(Map.of())).stream().filter(actor -> !notIt.contains(actor)).toList();
    }

    private CreationOutcome notMade(Systems systems, RunningCreation running) {
        running.voided();
        end.run(systems, running, CreationEnding.NOT_MADE);
        return new CreationOutcome.NotMade();
    }

    private boolean mayStillCome(RunningCreation running) {
        return clock.instant().isBefore(surelyOver(running));
    }

    private static Instant surelyOver(RunningCreation running) {
        return running.sentAt().plus(LONGEST_WORK);
    }

    /** Whether the call went out and its outcome is not known. */
    static boolean isLost(RunningCreation running) {
        return running.state(CreationStep.ERP_CREATE).equals(Optional.of(StepState.UNKNOWN));
    }
}
