package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Ending;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
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

    @Inject
    TakeBack(Completion completion, LinkKeys keys, LinkStore store) {
        this.keys = keys;
        this.completion = completion;
        this.store = store;
    }

    RunOutcome run(Systems systems, Running running) {
        Operation operation = running.operation();
        if (operation.kind() == OperationKind.CONNECT) {
            // The link that a synchronisation works on was saved by somebody and stays.
            boolean removed = removeLink(systems, operation);
            store.removeAll(List.of(operation.link()));
            if (removed) {
                operation.change().links().forEach(replaced -> keys.restore(systems, replaced, () -> {
                    // whatever of it fails is made good when this is run again
                }));
                store.restore(operation.change().links());
            }
        }
        SameValue same = new SameValue("", systems.connection().homeCountry());
        int left = back(running, new RecordAccess.OfCrm(systems, operation.plan().entity()), Step.CRM_SAVE,
                Step.CRM_BACK, operation.crmBindings(), same)
                + back(running, new RecordAccess.OfErp(systems, operation.plan().actor()), Step.ERP_SAVE,
                        Step.ERP_BACK, operation.erpBindings(), same);
        completion.claimAway(systems, running, Ending.WITHDRAWN, List.of());
        return new RunOutcome.TakenBack(left);
    }

    private static boolean removeLink(Systems systems, Operation operation) {
        var keys = systems.crm().read(operation.plan().entity(), operation.crmBindings()).keys();
        Optional<LinkKey> ours = LinkKey.among(keys, operation.plan().connection())
                .filter(link -> link.link().equals(operation.link()));
        ours.ifPresent(link -> {
            systems.crm().deleteKey(link.key());
            LinkKey.stampAmong(keys, link.connection())
                    .ifPresent(stamp -> systems.crm().deleteKey(link.baseKey(stamp)));
        });
        return ours.isPresent();
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
            List<FieldChange> changes = writes.stream()
                    .filter(write -> same.same(write.field(), access.side(), now.value(key(write)), write.after()))
                    .map(write -> new FieldChange(key(write), now.value(key(write)), write.before())).toList();
            if (changes.isEmpty()) {
                return (int) writes.stream().filter(write -> !now.value(key(write)).equals(write.before())).count();
            }
            running.intent(step, now.version(), List.copyOf(sent));
            try {
                running.done(step, access.save(new SaveRequest(changes, now.version(), now.bindings())));
                return writes.size() - changes.size();
            } catch (ProblemException failure) {
                running.failed(step, failure.problem());
                if (!(failure.problem() instanceof Problem.Stale) || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private static String key(Write write) {
        return write.field().on(write.side()).key();
    }
}
