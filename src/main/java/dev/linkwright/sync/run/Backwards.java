package dev.linkwright.sync.run;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Place;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/**
 * Notices an ERP that was put back to an earlier state: an actor comes with an older version than it was seen with. What it
 * holds then looks like an edit, and would undo what was agreed since. So everything stops until a person has all links
 * synchronised by hand; in that run what was agreed on such actors counts as not known, and every difference waits.
 *
 * <p>
 * An ERP that a person took for the one of before under another name is looked at in the same way, and there nothing that
 * was agreed counts.
 *
 * <p>
 * A CRM that was put back needs no such look: the base stamps went back with it, and what was agreed is out of date.
 */
final class Backwards {
    private static final String KIND = "ran-backwards";
    private static final String MOVED = "moved";

    private final SyncMarks marks;

    @Inject
    Backwards(SyncMarks marks) {
        this.marks = marks;
    }

    /** Whether a person has answered for it with this wish. */
    static boolean isAnswer(SyncWish wish) {
        return wish.hand() && wish.scope() instanceof SyncWish.Scope.All;
    }

    boolean isNoticed(ConnectionId connection) {
        return marks.point(connection, Side.ERP, KIND).filter(text -> !text.isEmpty()).isPresent();
    }

    /** Whether a person took another ERP for the one of before, and not all links were compared since. */
    boolean isMoved(ConnectionId connection) {
        return marks.point(connection, Side.ERP, KIND).filter(MOVED::equals).isPresent();
    }

    /** What stops a run; empty if nothing does. */
    Optional<Problem> hindrance(Systems systems, SyncWish wish) {
        return isAnswer(wish) ? Optional.empty() : why(systems);
    }

    /** What waits for a person's look. */
    Optional<Problem> why(Systems systems) {
        if (isMoved(systems.connection().id())) {
            return Optional.of(new Problem.NotLinkable(Sentence.of("standing.moved", systems.connection().name()),
                    Sentence.of("standing.moved.next")));
        }
        return isNoticed(systems.connection().id()) ? Optional.of(problem(systems)) : Optional.empty();
    }

    static boolean isOlder(Systems systems, Version now, Seen before) {
        return before.erp().filter(seen -> systems.erp().isBefore(now, seen)).isPresent();
    }

    /** Writes down that it was noticed. */
    ProblemException notice(Systems systems) {
        marks.save(systems.connection().id(), Map.of(new Place(Side.ERP, KIND), KIND), Map.of());
        return new ProblemException(problem(systems));
    }

    /** Writes down that the ERP was taken for the one of before. */
    void move(ConnectionId connection) {
        marks.save(connection, Map.of(new Place(Side.ERP, KIND), MOVED), Map.of());
    }

    /** What forgets it, together with the points of the run that a person has asked for. */
    static Map<Place, String> over() {
        return Map.of(new Place(Side.ERP, KIND), "");
    }

    private static Problem problem(Systems systems) {
        return new Problem.RanBackwards(systems.connection().name());
    }
}
