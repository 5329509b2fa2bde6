package dev.linkwright.sync.run;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.model.Base;
import dev.linkwright.sync.plan.Occasion;

/**
 * Tells whether a plan that the journal calls unfinished went on after the journal was written: then the journal was
 * restored from a backup, nobody knows what was done since, and nothing may be written because of it.
 *
 * <p>
 * A connect takes its claim away last, so a claim that is gone before there was to be a link tells it. A synchronisation
 * has no claim, but it settles the base, here and as the stamp in the CRM, and only after the journal says so.
 */
final class OlderJournal {
    private final BaseStore bases;

    @Inject
    OlderJournal(BaseStore bases) {
        this.bases = bases;
    }

    boolean than(Running running, CrmRecord record) {
        return switch (running.operation().kind()) {
            case CONNECT -> isClaimGone(running, record);
            case SYNCHRONISE -> isSettledSince(running, record);
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT, REACTIVATE -> false;
        };
    }

    private static boolean isClaimGone(Running running, CrmRecord record) {
        return running.isDone(Step.CLAIM) && running.state(Step.LINK).isEmpty()
                && !Claims.hasClaim(running.operation(), record);
    }

    private boolean isSettledSince(Running running, CrmRecord record) {
        Operation operation = running.operation();
        Optional<Base> base = bases.base(operation.link());
        boolean here = running.state(Step.STORE).isEmpty()
                && base.filter(known -> known.settledAt().isAfter(operation.openedAt())).isPresent();
        boolean elsewhere = running.state(Step.LINK).isEmpty()
                && operation.plan().occasion() == Occasion.SYNCHRONISATION
                && !LinkKey.stampAmong(record.keys(), operation.plan().connection())
                        .equals(base.map(Base::stamp));
        return here || elsewhere;
    }
}
