package dev.linkwright.browse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Link;
import dev.linkwright.model.Sentence;

/** What people read of how a link stands, and what they can do about it. */
final class HealthLines {
    private final Map<ConnectionId, String> connections;

    /** @param connections what people call them; one that is missing was deleted */
    HealthLines(Map<ConnectionId, String> connections) {
        this.connections = connections;
    }

    HealthLine of(Heading heading, Standings.Line line) {
        Link link = line.link();
        Cause cause = line.standing().map(Standing::cause).orElse(Cause.AGREED);
        return new HealthLine(link.id(), link.entity(), link.entityTitle(), link.actor(), LastKnown.number(link),
                link.connection(), connections.getOrDefault(link.connection(), ""), heading, because(line, cause),
                since(line, cause), line.standing().map(Standing::tries).orElse(0),
                line.standing().flatMap(Standing::notBefore), steps(cause));
    }

    private static Sentence because(Standings.Line line, Cause cause) {
        Optional<Sentence> told = line.standing().flatMap(Standing::reason);
        if (told.isPresent() && cause != Cause.AGREED) {
            return told.get();
        }
        String key = "health.because." + KeyWord.of(cause);
        return switch (cause) {
            case AGREED ->
                line.link().syncedAt() == null ? Sentence.of("health.because.agreed.not-here") : Sentence.of(key);
            case CONFLICT -> Sentence.of(key, line.standing().map(Standing::conflicts).orElse(0));
            case BRAKE, PING_PONG, REFUSED, ACTOR_GONE, ACTOR_ARCHIVED, ACTOR_MERGED, RECORD_DELETED, RULE, NOT_ALLOWED,
                    OTHER_ERP, CLAIMED, UNFINISHED, PROBLEM ->
                Sentence.of(key);
        };
    }

    /** Of a link that is in sync a person wants to know when that was seen last. */
    private static Optional<Instant> since(Standings.Line line, Cause cause) {
        Optional<Instant> synced = Optional.ofNullable(line.link().syncedAt());
        return cause == Cause.AGREED ? synced : line.standing().map(Standing::since);
    }

    private static List<HealthStep> steps(Cause cause) {
        return switch (cause) {
            case AGREED, OTHER_ERP, UNFINISHED -> List.of(HealthStep.OPEN);
            case CONFLICT, REFUSED -> List.of(HealthStep.RESOLVE, HealthStep.OPEN);
            case BRAKE, PING_PONG -> List.of(HealthStep.LOOK_AND_WRITE, HealthStep.OPEN);
            case ACTOR_GONE -> List.of(HealthStep.CONNECT_TO_ANOTHER, HealthStep.DISCONNECT);
            case ACTOR_MERGED -> List.of(HealthStep.CONNECT_TO_MERGED, HealthStep.DISCONNECT);
            case RECORD_DELETED -> List.of(HealthStep.DISCONNECT);
            case ACTOR_ARCHIVED, RULE -> List.of(HealthStep.OPEN, HealthStep.DISCONNECT);
            case NOT_ALLOWED, CLAIMED, PROBLEM -> List.of(HealthStep.RETRY, HealthStep.OPEN);
        };
    }
}
