package dev.linkwright.sync.run;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Tells a record at which a server fails from a server that fails: the one must not keep all others waiting, the other is
 * not asked for every record.
 */
final class Streak {
    private static final int LONGEST = 3;
    private int length;

    /** A call has gone well. */
    void ends() {
        length = 0;
    }

    /**
     * The problem, if it is one of the record alone.
     *
     * @throws ProblemException if it is one of the whole connection
     */
    Problem met(Problem problem) {
        length = isOfServer(problem) ? length + 1 : 0;
        if (length >= LONGEST || Verdict.isOfConnection(problem)) {
            throw new ProblemException(problem);
        }
        return problem;
    }

    private static boolean isOfServer(Problem problem) {
        return switch (problem) {
            case Problem.Unreachable _,Problem.Malformed _,Problem.Bug _ -> true;
            case Problem.Unauthorised _,Problem.Refused _,Problem.Stale _,Problem.NotFound _,Problem.Throttled _,Problem.NotAllowed _,Problem.OtherErp _,Problem.RanBackwards _,Problem.NotLinkable _,Problem.StoreFailed _,Problem.SecretsClosed _ ->
                false;
        };
    }
}
