package dev.linkwright.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/**
 * Says how a link stands.
 *
 * @param before how it stood until now
 */
record Verdict(LinkId link, Optional<Standing> before, Instant now) {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    Standing inSync() {
        return Standing.inSync(link, now);
    }

    /** @param fields how many wait for a person; none is in sync */
    Standing conflicts(int fields) {
        return fields == 0
                ? inSync()
                : new Standing(link, Cause.CONFLICT, fields,
                        Optional.of(Sentence.of("standing.conflict", fields)), now, 0, Optional.empty());
    }

    Standing held(Restraint.Hold hold, int fields) {
        return new Standing(link, hold.cause(), fields, Optional.of(hold.reason()), hold.fields(), now, 0,
                Optional.empty());
    }

    Standing leftOut(Cause cause, Sentence reason) {
        return new Standing(link, cause, 0, Optional.of(reason), now, 0, Optional.empty());
    }

    /** Tried again later, and later still each time that it fails in a row. */
    Standing failing(Cause cause, Sentence reason) {
        int tries = 1 + before.filter(known -> known.health() == Health.FAILING).map(Standing::tries).orElse(0);
        Duration wait = tries > 5 ? LONGEST_WAIT : Duration.ofMinutes(1L << tries);
        return new Standing(link, cause, 0, Optional.of(reason), now, tries, Optional.of(now.plus(wait)));
    }

    /** After a problem of this one record. */
    Standing after(Problem problem, boolean unfinished) {
        return switch (problem) {
            case Problem.NotAllowed _ -> leftOut(Cause.NOT_ALLOWED, problem.sentence());
            case Problem.NotLinkable(Sentence why, Sentence _) -> leftOut(Cause.RULE, why);
            case Problem.Refused _ when !unfinished ->
                new Standing(link, Cause.REFUSED, 1, Optional.of(problem.sentence()), now, 0,
                        Optional.empty());
            case Problem.Throttled(String _, Instant until) -> new Standing(link, cause(unfinished), 0,
                    Optional.of(problem.sentence()), now, 1, Optional.of(until));
            case Problem.Refused _,Problem.Unreachable _,Problem.Unauthorised _,Problem.Stale _,Problem.NotFound _,Problem.Malformed _,Problem.OtherErp _,Problem.RanBackwards _,Problem.StoreFailed _,Problem.SecretsClosed _,Problem.Bug _ ->
                failing(cause(unfinished), problem.sentence());
        };
    }

    private static Cause cause(boolean unfinished) {
        return unfinished ? Cause.UNFINISHED : Cause.PROBLEM;
    }

    /** Whether a problem is one of the whole connection, so that trying other records makes no sense. */
    static boolean isOfConnection(Problem problem) {
        return switch (problem) {
            case Problem.Unreachable(String _, Problem.Failure failure, String _, Problem.Outcome _) ->
                switch (failure) {
                    case NO_CONNECTION, NOT_TRUSTED, WRONG_HOST, MAINTENANCE, CLOSED -> true;
                    // A record at which a server fails must not keep all others waiting for ever.
                    case TIME_LIMIT, CUT, SERVER_ERROR -> false;
                };
            case Problem.Unauthorised _,Problem.Throttled _,Problem.OtherErp _,Problem.RanBackwards _,Problem.StoreFailed _,Problem.SecretsClosed _ ->
                true;
            case Problem.Refused _,Problem.Stale _,Problem.NotFound _,Problem.NotAllowed _,Problem.Malformed _,Problem.NotLinkable _,Problem.Bug _ ->
                false;
        };
    }
}
