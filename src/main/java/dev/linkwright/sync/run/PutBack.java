package dev.linkwright.sync.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.link.Overwritten;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/**
 * Puts back, on one side, the values that a connect has overwritten, where the record still holds to the letter what was
 * written. What changed since is left alone.
 *
 * <p>
 * A lost write is probed as in {@link SideSave}: all its fields hold the old value → it was done. All hold what the
 * connect wrote, under the very version that the write was conditional on → it was not, and is sent again. Anything
 * else cannot be told from what others have done since: nothing is repeated, and what does not hold its old value is
 * listed.
 */
final class PutBack {
    private static final int TRIES = 3;

    private final Running running;
    private final RecordAccess access;
    private final Step step;
    private final List<Overwritten> overwritten;
    private final Bindings bindings;

    PutBack(Running running, RecordAccess access, Bindings bindings) {
        this.running = running;
        this.access = access;
        this.bindings = bindings;
        this.step = access.side() == Side.ERP ? Step.ERP_BACK : Step.CRM_BACK;
        this.overwritten = running.operation().change().overwritten().stream()
                .filter(value -> value.side() == access.side()).toList();
    }

    /** What was left alone; throws where trying again may help. */
    List<LeftAlone> run() {
        if (overwritten.isEmpty()) {
            return List.of();
        }
        Held now;
        try {
            now = access.read(bindings);
        } catch (ProblemException failure) {
            if (isFinal(failure.problem())) {
                return overwritten.stream()
                        .map(value -> new LeftAlone(value, value.written(), Optional.of(failure.problem()))).toList();
            }
            throw failure;
        }
        return switch (running.state(step).orElse(StepState.FAILED)) {
            case DONE -> left(now, sent());
            case VOID -> left(now, Set.of());
            case INTENT, UNKNOWN -> probe(now);
            case FAILED -> send(now);
        };
    }

    private List<LeftAlone> refused(Held now, Set<String> fields, Problem problem) {
        return left(now, Set.of()).stream()
                .map(value -> fields.contains(value.overwritten().field().key())
                        ? new LeftAlone(value.overwritten(), value.now(), Optional.of(problem))
                        : value)
                .toList();
    }

    private List<LeftAlone> send(Held first) {
        Held now = first;
        for (int attempt = 1;; attempt++) {
            Held held = now;
            List<Overwritten> standing = overwritten.stream().filter(value -> holdsWritten(held, value)).toList();
            if (standing.isEmpty()) {
                return left(now, Set.of());
            }
            Set<String> fields = new HashSet<>();
            standing.forEach(value -> fields.add(value.field().key()));
            running.intent(step, now.version(), List.copyOf(fields));
            try {
                running.done(step, access.save(new SaveRequest(standing.stream()
                        .map(value -> new FieldChange(key(value), value.written(), value.before())).toList(),
                        now.version(), now.bindings())));
                return left(now, fields);
            } catch (ProblemException failure) {
                running.failed(step, failure.problem());
                if (isFinal(failure.problem())) {
                    return refused(now, fields, failure.problem());
                }
                if (!(failure.problem() instanceof Problem.Stale) || attempt == TRIES) {
                    throw failure;
                }
                now = access.read(now.bindings());
            }
        }
    }

    private List<LeftAlone> probe(Held now) {
        Set<String> fields = sent();
        List<Overwritten> values = overwritten.stream().filter(value -> fields.contains(value.field().key())).toList();
        if (values.stream().allMatch(value -> now.value(key(value)).equals(value.before()))) {
            running.done(step);
            return left(now, fields);
        }
        Optional<Version> expected = intent().flatMap(StepRecord::expected);
        if (expected.equals(Optional.of(now.version()))
                && values.stream().allMatch(value -> holdsWritten(now, value))) {
            return send(now);
        }
        running.voided(step);
        return left(now, Set.of());
    }

    private List<LeftAlone> left(Held now, Set<String> putBack) {
        return overwritten.stream().filter(value -> !putBack.contains(value.field().key()))
                .filter(value -> !now.value(key(value)).equals(value.before()))
                .map(value -> new LeftAlone(value, now.value(key(value)), Optional.empty())).toList();
    }

    private Set<String> sent() {
        return intent().map(line -> Set.copyOf(line.fields())).orElse(Set.of());
    }

    private Optional<StepRecord> intent() {
        return running.entry().last(step, StepState.INTENT);
    }

    /** Nothing that trying again could change. */
    private static boolean isFinal(Problem problem) {
        return problem instanceof Problem.Refused || problem instanceof Problem.NotAllowed
                || problem instanceof Problem.NotFound;
    }

    /** To the letter: another notation of the same is somebody's edit. */
    private static boolean holdsWritten(Held held, Overwritten value) {
        return held.value(key(value)).equals(value.written());
    }

    private static String key(Overwritten value) {
        return value.field().on(value.side()).key();
    }
}
