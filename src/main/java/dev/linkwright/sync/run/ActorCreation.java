package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ProblemException;

/**
 * Makes an actor for a record, once: claim, a last look for actors that look like it, and the one call, whose intent is on
 * disk before it goes out. As long as an entry about a record is unfinished, another Create for it carries on with that one
 * and sends nothing.
 */
@Singleton
public final class ActorCreation {
    private final CreationJournal journal;
    private final Clock clock;
    private final Claims claims;
    private final CreationLookUp lookUp;
    private final CreationEnd end;
    /** Of two clicks the second waits for the first and then finds its entry. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Inject
    ActorCreation(CreationJournal journal, Clock clock, Claims claims, CreationLookUp lookUp, CreationEnd end) {
        this.journal = journal;
        this.clock = clock;
        this.claims = claims;
        this.lookUp = lookUp;
        this.end = end;
    }

    /**
     * Makes the actor.
     *
     * @param secrets    values that are sent and not written down, by field key
     * @param lookalikes actors that look like the new one, looked up when this is asked
     */
    public CreationOutcome create(Systems systems, Creation creation, Map<String, FieldValue> secrets,
            Supplier<List<ErpActor>> lookalikes) {
        return alone(() -> {
            Optional<CreationEntry> earlier = unfinished(creation);
            if (earlier.isPresent()) {
                CreationOutcome outcome = guarded(running(earlier.get()), running -> carryOn(systems, running));
                if (!(outcome instanceof CreationOutcome.NotMade)) {
                    return outcome;
                }
            }
            try {
                journal.open(creation);
            } catch (ProblemException notWritten) {
                return new CreationOutcome.Stopped(notWritten.problem(), Optional.empty());
            }
            return guarded(running(new CreationEntry(creation, List.of())),
                    running -> begin(systems, running, secrets, lookalikes));
        });
    }

    /** Finds out how it stands with an unfinished entry; nothing is sent again. */
    public CreationOutcome carryOn(Systems systems, CreationEntry entry) {
        return alone(() -> guarded(running(entry), running -> carryOn(systems, running)));
    }

    /** A person says that this is the actor whose answer was lost. */
    public CreationOutcome isThis(Systems systems, CreationEntry entry, ErpActor actor) {
        return alone(() -> guarded(running(entry), running -> CreationLookUp.isLost(running)
                ? lookUp.made(systems, running, actor)
                : carryOn(systems, running)));
    }

    /** A person says that the actor whose answer was lost is none of these. */
    public CreationOutcome isNone(Systems systems, CreationEntry entry, List<ErpActor> shown) {
        return alone(() -> guarded(running(entry), running -> CreationLookUp.isLost(running)
                ? lookUp.none(systems, running, shown)
                : carryOn(systems, running)));
    }

    /** Leaves an actor that was made unconnected for now; an entry about none is left alone. */
    public void keep(Systems systems, CreationEntry entry) {
        if (entry.made().isPresent()) {
            end.run(systems, running(entry), CreationEnding.KEPT);
        }
    }

    /** Ends the entries about an actor that a record is connected to now. */
    public void connected(Systems systems, CrmEntity entity, ErpActor actor) {
        journal.unfinished(entity).stream()
                .filter(entry -> entry.creation().connection().equals(systems.connection().id()))
                .filter(entry -> entry.made().flatMap(CreationLine::actor).equals(Optional.of(actor)))
                .forEach(entry -> end.run(systems, running(entry), CreationEnding.CONNECTED));
    }

    private CreationOutcome begin(Systems systems, RunningCreation running, Map<String, FieldValue> secrets,
            Supplier<List<ErpActor>> lookalikes) {
        try {
            running.intent(CreationStep.CLAIM);
            systems.crm().saveKey(Claims.of(running.creation()).key());
            running.done(CreationStep.CLAIM);
            CreationOutcome hindrance = switch (claims.look(systems, running.creation())) {
                case Claims.Finding.Taken(CrmEntity by) -> new CreationOutcome.Taken(by);
                case Claims.Finding.Claimed(Claim claim) -> new CreationOutcome.Claimed(claim);
                case Claims.Finding.Free(CrmRecord record) -> LinkRule.hindrance(systems, running.creation(), record)
                        .orElseGet(() -> new CreationOutcome.LooksAlike(
                                unseen(systems, running, lookalikes.get())));
            };
            if (!hindrance.equals(new CreationOutcome.LooksAlike(List.of()))) {
                end.run(systems, running, CreationEnding.NOT_MADE);
                return hindrance;
            }
            running.intent(CreationStep.ERP_CREATE);
        } catch (ProblemException nothingSent) {
            end.run(systems, running, CreationEnding.NOT_MADE);
            return new CreationOutcome.Stopped(nothingSent.problem(), Optional.empty());
        }
        return send(systems, running, secrets);
    }

    /** Somebody may have made one since the person looked, at another workstation or in the ERP itself. */
    private static List<ErpActor> unseen(Systems systems, RunningCreation running, List<ErpActor> lookalikes) {
        Set<ErpActor> alike = new HashSet<>(lookalikes);
        if (systems.erp().capabilities().createSafety() == CreateSafety.LOOK_UP_ONLY) {
            // Whoever is found after a lost answer and was not there before can only be new.
            alike.addAll(systems.erp().made(running.request(Map.of())));
        }
        running.creation().seen().forEach(alike::remove);
        return new ArrayList<>(alike);
    }

    private CreationOutcome send(Systems systems, RunningCreation running, Map<String, FieldValue> secrets) {
        ErpRecord made;
        try {
            made = systems.erp().create(running.request(secrets));
        } catch (ProblemException failure) {
            running.failed(CreationStep.ERP_CREATE, failure.problem());
            if (CreationLookUp.isLost(running)) {
                return lookUp.run(systems, running);
            }
            end.run(systems, running, CreationEnding.NOT_MADE);
            return new CreationOutcome.Stopped(failure.problem(), Optional.empty());
        }
        running.made(made.actor(), made.number());
        return end.made(systems, running);
    }

    private CreationOutcome carryOn(Systems systems, RunningCreation running) {
        return switch (running.state(CreationStep.ERP_CREATE).orElse(StepState.FAILED)) {
            case DONE -> connectedOrMade(systems, running);
            case INTENT, UNKNOWN -> lookUp.run(systems, running);
            case FAILED, VOID -> {
                end.run(systems, running, CreationEnding.NOT_MADE);
                yield new CreationOutcome.NotMade();
            }
        };
    }

    /** The program may have ended between the Save that connected the actor and the end of this entry. */
    private CreationOutcome connectedOrMade(Systems systems, RunningCreation running) {
        Creation creation = running.creation();
        Optional<ErpActor> linked = LinkKey
                .among(systems.crm().read(creation.entity(), Bindings.NONE).keys(), creation.connection())
                .map(LinkKey::actor).filter(actor -> running.entry().made().flatMap(CreationLine::actor)
                        .equals(Optional.of(actor)));
        if (linked.isEmpty()) {
            return end.made(systems, running);
        }
        end.run(systems, running, CreationEnding.CONNECTED);
        return new CreationOutcome.Connected(linked.get());
    }

    private Optional<CreationEntry> unfinished(Creation creation) {
        return journal.unfinished(creation.entity()).stream()
                .filter(entry -> entry.creation().connection().equals(creation.connection())).findFirst();
    }

    private RunningCreation running(CreationEntry entry) {
        return new RunningCreation(journal, clock, entry);
    }

    private static CreationOutcome guarded(RunningCreation running, Function<RunningCreation, CreationOutcome> part) {
        try {
            return part.apply(running);
        } catch (ProblemException failure) {
            return new CreationOutcome.Stopped(failure.problem(),
                    running.mayBeThere() ? Optional.of(running.creation().id()) : Optional.empty());
        }
    }

    private CreationOutcome alone(Supplier<CreationOutcome> part) {
        oneAtATime.lock();
        try {
            return part.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
