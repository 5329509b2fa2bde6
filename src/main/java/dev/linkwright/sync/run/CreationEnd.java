package dev.linkwright.sync.run;

import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.StepState;
import dev.linkwright.model.ProblemException;

/**
 * The end of making an actor. The claim goes as soon as it is known whether the actor is there: from then on a second Create
 * finds it, and another workstation may connect it.
 */
final class CreationEnd {
    private static final Logger LOG = LoggerFactory.getLogger(CreationEnd.class);

    @Inject
    CreationEnd() {
    }

    /** The actor is there; the entry stays until it is connected or kept. */
    CreationOutcome made(Systems systems, RunningCreation running) {
        claimAway(systems, running);
        CreationLine line = running.entry().made().orElseThrow(() -> new IllegalStateException("Not made"));
        return new CreationOutcome.Made(running.creation().id(),
                line.actor().orElseThrow(() -> new IllegalStateException("DONE without an actor")), line.number());
    }

    /** Ends the entry. If the CRM does not answer, the entry stays with its claim, and the next start ends it. */
    void run(Systems systems, RunningCreation running, CreationEnding ending) {
        if (claimAway(systems, running)) {
            running.close(ending);
        }
    }

    private static boolean claimAway(Systems systems, RunningCreation running) {
        Optional<StepState> claim = running.state(CreationStep.CLAIM);
        if (claim.isEmpty() || claim.get() == StepState.FAILED
                || running.state(CreationStep.CLAIM_AWAY).equals(Optional.of(StepState.DONE))) {
            return true;
        }
        running.intent(CreationStep.CLAIM_AWAY);
        try {
            systems.crm().deleteKey(Claims.of(running.creation()).key());
        } catch (ProblemException failure) {
            LOG.warn("The claim of {} stays until the CRM answers: {}", running.creation().id().value(),
                    failure.problem().code());
            return false;
        }
        running.done(CreationStep.CLAIM_AWAY);
        return true;
    }
}
