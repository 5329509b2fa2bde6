package dev.linkwright.sync.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Write;

/**
 * Writes one side of a plan once, or finds out what an interrupted write has done.
 *
 * <p>
 * A lost write is probed: all its fields hold what was sent → it was done. All hold what they held before, under the very
 * version it was conditional on → it was not, and may be sent again with that version. Anything else → it cannot be
 * told from what others have done since, and nothing is repeated.
 */
final class SideSave {
    /** How often what stands is sent anew when others write the record in between. */
    private static final int TRIES = 3;

    private final Running running;
    private final RecordAccess access;
    private final SameValue same;
    private final Step step;
    private final List<Write> writes;

    SideSave(Running running, RecordAccess access, SameValue same) {
        this.running = running;
        this.access = access;
        this.same = same;
        this.step = access.side() == Side.ERP ? Step.ERP_SAVE : Step.CRM_SAVE;
        this.writes = running.operation().plan().writes(access.side());
    }

    /**
     * @param now          what the side holds
     * @param otherWritten whether the other side was written already: then what stands goes on, else nothing does
     */
    SideOutcome run(Held now, boolean otherWritten) {
        if (writes.isEmpty()) {
            return new SideOutcome.Settled(Optional.empty(), Set.of(), Set.of());
        }
        return switch (running.state(step).orElse(StepState.FAILED)) {
            case DONE -> settled(answer(), sent());
            case VOID -> new SideOutcome.Unclear();
            case INTENT, UNKNOWN -> probe(now, otherWritten);
            case FAILED -> send(now, otherWritten);
        };
    }

    private SideOutcome send(Held first, boolean otherWritten) {
        Held now = first;
        for (int attempt = 1;; attempt++) {
            Held held = now;
            List<Write> standing = writes.stream().filter(write -> stillHolds(held, write)).toList();
            if (standing.size() < writes.size() && !otherWritten) {
                return new SideOutcome.Moved();
            }
            if (standing.isEmpty()) {
                return new SideOutcome.Settled(Optional.empty(), Set.of(), keys(writes));
            }
            // If this line cannot be written, nothing is sent, and nothing is known to be lost.
            running.intent(step, held.version(), standing.stream().map(write -> write.field().key()).toList());
            try {
                return settled(sendOnce(standing, held), standing);
            } catch (ProblemException failure) {
                running.failed(step, failure.problem());
                if (!(failure.problem() instanceof Problem.Stale)) {
                    return new SideOutcome.Failed(failure.problem());
                }
                if (!otherWritten) {
                    return new SideOutcome.Moved();
                }
                if (attempt == TRIES) {
                    return new SideOutcome.Failed(failure.problem());
                }
                now = access.read(held.bindings());
            }
        }
    }

    private Saved sendOnce(List<Write> standing, Held held) {
        Saved answer = access.save(new SaveRequest(standing.stream().map(Write::change).toList(), held.version(),
                held.bindings()));
        running.done(step, answer);
        return answer;
    }

    private SideOutcome probe(Held now, boolean otherWritten) {
        List<Write> sent = sent();
        if (sent.stream().allMatch(write -> nowHolds(now, write))) {
            Saved found = asIfAnswered(now, sent);
            running.done(step, found);
            return settled(found, sent);
        }
        Optional<Version> expected = intent().flatMap(StepRecord::expected);
        if (expected.equals(Optional.of(now.version()))
                && sent.stream().allMatch(write -> stillHolds(now, write))) {
            return send(now, otherWritten);
        }
        running.voided(step, sent.stream().filter(write -> !stillHolds(now, write))
                .map(write -> write.field().key()).toList());
        return new SideOutcome.Unclear();
    }

    /** What the lost answer would have said: the write was conditional, so all it did not write was as planned. */
    private Saved asIfAnswered(Held now, List<Write> sent) {
        Map<String, FieldValue> values = new HashMap<>();
        running.operation().plan().fields().forEach(field -> values
                .put(field.field().on(access.side()).key(), field.on(access.side()).raw()));
        sent.forEach(write -> {
            values.put(key(write), now.value(key(write)));
        });
        return new Saved(values, now.version(), now.bindings());
    }

    /** To the letter: the write is conditional on exactly this value. */
    private boolean stillHolds(Held held, Write write) {
        return held.value(key(write)).equals(write.before());
    }

    /** In any notation: servers may keep a value in their own. */
    private boolean nowHolds(Held held, Write write) {
        return same.same(write.field(), access.side(), held.value(key(write)), write.after());
    }

    private String key(Write write) {
        return write.field().on(access.side()).key();
    }

    private SideOutcome settled(Saved answer, List<Write> written) {
        Set<String> unsettled = new HashSet<>(keys(writes));
        unsettled.removeAll(keys(written));
        return new SideOutcome.Settled(Optional.of(answer), keys(written), Set.copyOf(unsettled));
    }

    private Saved answer() {
        return running.entry().last(step, StepState.DONE).flatMap(StepRecord::answer)
                .orElseThrow(() -> new IllegalStateException("DONE without an answer"));
    }

    private Optional<StepRecord> intent() {
        return running.entry().last(step, StepState.INTENT);
    }

    private List<Write> sent() {
        Set<String> fields = intent().map(line -> Set.copyOf(line.fields())).orElse(Set.of());
        return writes.stream().filter(write -> fields.contains(write.field().key())).toList();
    }

    private static Set<String> keys(List<Write> writes) {
        return writes.stream().map(write -> write.field().key()).collect(Collectors.toUnmodifiableSet());
    }
}
