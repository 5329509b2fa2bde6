package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.erp.Feature;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Place;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/**
 * Makes the rounds of all links, some in each run, for what no list of changes tells: records and actors that were deleted,
 * and rows that were deleted by themselves. Only what is there and at which version is asked, many at a time; what is not
 * as it was seen is looked at.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** Some ERPs tell of 25 actors of one type in a request. */
    private static final int IN_A_RUN = 75;
    private static final int AT_ONCE = 100;
    private static final Place PLACE = new Place(Side.CRM, "rounds");

    private final SyncMarks marks;
    private final Standings standings;

    @Inject
    Rounds(SyncMarks marks, Standings standings) {
        this.marks = marks;
        this.standings = standings;
    }

    /**
     * What a part of the rounds found.
     *
     * @param due   what has to be looked at
     * @param point where the next part begins
     */
    record Part(List<Link> due, Map<Place, String> point) {
    }

    /** Those that fail have a time of their own. */
    Part walk(Systems systems, List<Link> links) {
        Set<LinkId> failing = standings.failing(systems.connection().id()).stream().map(Standing::link)
                .collect(Collectors.toSet());
        List<Link> all = links.stream().filter(link -> !failing.contains(link.id())).toList();
        List<Link> some = next(systems, all);
        Map<Place, String> point = some.isEmpty() ? Map.of() : Map.of(PLACE, place(some.getLast()));
        List<Link> erp = systems.erp().capabilities().has(Feature.CHANGED_SINCE) ? some : all;
        Set<Link> due = new HashSet<>(moved(systems, erp));
        var existing = systems.crm().existing(some.stream().map(Link::entity).toList());
        for (Link link : some) {
            Optional<Cause> cause = standings.of(link.id()).filter(standing -> standing.health() == Health.LEFT_OUT)
                    .map(Standing::cause);
            boolean deleted = cause.equals(Optional.of(Cause.RECORD_DELETED));
            if (existing.contains(link.entity()) ? cause.isPresent() : !deleted) {
                due.add(link);
            }
        }
        return new Part(List.copyOf(due), point);
    }

    /** Links of one type, so that an ERP is asked for as few kinds of actors as can be; then those of the next. */
    private List<Link> next(Systems systems, List<Link> all) {
        String from = marks.point(systems.connection().id(), PLACE.side(), PLACE.kind()).orElse("");
        List<Link> inOrder = all.stream().sorted(Comparator.comparing(Rounds::place)).toList();
        Stream<Link> behind = inOrder.stream().filter(link -> place(link).compareTo(from) > 0);
        Stream<Link> before = inOrder.stream().filter(link -> place(link).compareTo(from) <= 0);
        List<Link> ahead = Stream.concat(behind, before).toList();
        return ahead.stream().takeWhile(link -> link.actor().type() == ahead.getFirst().actor().type())
                .limit(IN_A_RUN).toList();
    }

    private static String place(Link link) {
        return link.actor().type().word() + " " + link.id().value();
    }

    /** The links whose actor is gone, or is there at another version than it was seen with. */
    private List<Link> moved(Systems systems, List<Link> links) {
        List<Link> moved = new ArrayList<>();
        for (int start = 0; start < links.size(); start += AT_ONCE) {
            moved.addAll(movedOf(systems, links.subList(start, Math.min(start + AT_ONCE, links.size()))));
        }
        return moved;
    }

    private List<Link> movedOf(Systems systems, List<Link> some) {
        Map<LinkId, Seen> seen = marks.seen(some.stream().map(Link::id).toList());
        Map<ErpActor, Version> now;
        try {
            now = systems.erp().versions(some.stream().map(Link::actor).toList());
        } catch (ProblemException failure) {
            if (Verdict.isOfConnection(failure.problem())) {
                throw failure;
            }
            Collection<List<Link>> byType = some.stream()
                    .collect(Collectors.groupingBy(link -> link.actor().type())).values();
            if (byType.size() > 1) {
                return byType.stream().flatMap(ofType -> movedOf(systems, ofType).stream()).toList();
            }
            // The rounds come again, and nothing that changes waits for them.
            LOG.warn("Some versions could not be read: {}", failure.problem().code());
            return List.of();
        }
        return some.stream().filter(link -> {
            Optional<Version> known = Optional.ofNullable(seen.get(link.id())).flatMap(Seen::erp);
            boolean gone = standings.of(link.id()).filter(standing -> standing.cause() == Cause.ACTOR_GONE).isPresent();
            Version version = now.get(link.actor());
            return version == null ? !gone : !known.equals(Optional.of(version));
        }).toList();
    }
}
