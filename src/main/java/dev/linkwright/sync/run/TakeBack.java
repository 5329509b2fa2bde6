package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Ending;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.sync.plan.Write;

/**
 * Puts back what a stopped operation has written: the link of a connect first, then each field that still holds what
 * was written. It looks at what is there and not at what was meant, so it can be interrupted and begun again.
 */
final class TakeBack {
    private static final int TRIES = 3;

    private final Completion completion;
    private final LinkKeys keys;
    private final LinkStore store;
    private final Clock clock;

    @Inject
    TakeBack(Completion completion, LinkKeys keys, LinkStore store, Clock clock) {
        this.keys = keys;
        this.completion = completion;
        this.store = store;
        this.clock = clock;
    }

    RunOutcome run(Systems systems, Running running) {
        Operation operation = running.operation();
        // The link that a synchronisation works on was saved by somebody and stays.
        if (operation.kind() == OperationKind.CONNECT) {
            linkBack(systems, running);
            running.done(Step.LINK_AWAY);
        }
        SameValue same = new SameValue("", systems.connection().homeCountry());
        int left = back(running, new RecordAccess.OfCrm(systems, operation.plan().entity()), Step.CRM_SAVE,
                Step.CRM_BACK, operation.crmBindings(), same)
                + back(running, new RecordAccess.OfErp(systems, operation.plan().actor()), Step.ERP_SAVE,
                        Step.ERP_BACK, operation.erpBindings(), same);
        completion.claimAway(systems, running, Ending.WITHDRAWN,
                new LinkActivities(running, clock.instant()).takenBack());
        return new RunOutcome.TakenBack(left);
    }

    /** Takes the link away, or lets the one whose place it took be saved over it, so that there is no moment without. */
    private void linkBack(Systems systems, Running running) {
        Operation operation = running.operation();
        CrmEntity entity = operation.plan().entity();
        List<CrmKey> found = systems.crm().read(entity, operation.crmBindings()).keys();
        Optional<LinkKey> stands = LinkKey.among(found, operation.plan().connection());
        boolean ours = stands.filter(link -> link.link().equals(operation.link())).isPresent();
        Optional<KeptLink> replaced = operation.change().links().stream()
                .filter(kept -> kept.link().entity().equals(entity)).findFirst();
        store.removeAll(List.of(operation.link()));
        if (replaced.isEmpty()) {
            stands.filter(_ -> ours).ifPresent(link -> {
                systems.crm().deleteKey(link.key());
                stampAway(systems, found, link);
            });
        } else if (ours || (wasTouched(running) && stands.map(LinkKey::link).equals(replaced.map(TakeBack::id)))) {
            keys.replace(systems, replaced.get());
            store.restore(List.of(replaced.get()));
        }
    }

    private static void stampAway(Systems systems, List<CrmKey> found, LinkKey link) {
        LinkKey.stampAmong(found, link.connection())
                .ifPresent(stamp -> systems.crm().deleteKey(link.baseKey(stamp)));
    }

    /** Whether the link or its stamp may have been written; else what stands beside the old link is somebody else's. */
    private static boolean wasTouched(Running running) {
        return running.state(Step.LINK).filter(state -> state != StepState.FAILED).isPresent();
    }

    private static LinkId id(KeptLink kept) {
        return kept.link().id();
    }

    private int back(Running running, RecordAccess access, Step saved, Step step, Bindings before, SameValue same) {
        Optional<StepState> state = running.state(saved);
        if (state.isEmpty() || state.get() == StepState.FAILED) {
            return 0;
        }
        Set<String> sent = Set
                .copyOf(running.entry().last(saved, StepState.INTENT).map(StepRecord::fields).orElse(List.of()));
        List<Write> writes = running.operation().plan().writes(access.side()).stream()
                .filter(write -> sent.contains(write.field().key())).toList();
        Bindings bindings = running.entry().last(saved, StepState.DONE).flatMap(StepRecord::answer)
                .map(Saved::bindings).orElse(before);
        for (int attempt = 1;; attempt++) {
            Held now = access.read(bindings);
            List<Write> standing = writes.stream()
                    .filter(write -> same.same(write.field(), access.side(), now.value(key(write)), write.after()))
                    .toList();
            if (standing.isEmpty()) {
                probe(running, step, writes, now);
                return (int) writes.stream().filter(write -> !now.value(key(write)).equals(write.before())).count();
            }
            running.intent(step, now.version(), standing.stream().map(write -> write.field().key()).toList());
            try {
                running.done(step, access.save(new SaveRequest(standing.stream()
                        .map(write -> new FieldChange(key(write), now.value(key(write)), write.before())).toList(),
                        now.version(), now.bindings())));
                return writes.size() - standing.size();
            } catch (ProblemException failure) {
                running.failed(step, failure.problem());
                if (!(failure.problem() instanceof Problem.Stale) || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    /** What was to be put back when an answer was lost, and is there again, was put back. */
    private static void probe(Running running, Step step, List<Write> writes, Held now) {
        Set<String> fields = running.entry().last(step, StepState.INTENT).map(StepRecord::fields).map(Set::copyOf)
                .orElse(Set.of());
        if (!fields.isEmpty() && !running.isDone(step) && writes.stream()
                .filter(write -> fields.contains(write.field().key()))
                .allMatch(write -> now.value(key(write)).equals(write.before()))) {
            running.done(step);
        }
    }

    private static String key(Write write) {
        return write.field().on(write.side()).key();
    }
}
