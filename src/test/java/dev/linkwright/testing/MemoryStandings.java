package dev.linkwright.testing;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/** How the links in memory stand. */
public final class MemoryStandings implements Standings {
    private final MemoryLinks links;
    private final Map<LinkId, Standing> standings = new HashMap<>();

    MemoryStandings(MemoryLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Standing> of(LinkId link) {
        synchronized (links) {
            return Optional.ofNullable(standings.get(link));
        }
    }

    @Override
    public Map<Health, Integer> counts(StandingFilter filter) {
        synchronized (links) {
            Map<Health, Integer> counts = new EnumMap<>(Health.class);
            for (Health health : Health.values()) {
                counts.put(health, (int) links.all().stream().filter(link -> health(link) == health)
                        .filter(link -> isWanted(link, filter)).count());
            }
            return counts;
        }
    }

    @Override
    public List<Line> lines(Health health, StandingFilter filter, int offset, int limit) {
        synchronized (links) {
            return links.all().stream().filter(link -> health(link) == health)
                    .filter(link -> isWanted(link, filter))
                    .sorted(Comparator.comparing(Link::entityTitle, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(link -> link.entity().type().name())
                            .thenComparing(link -> link.entity().id()))
                    .skip(offset).limit(limit).map(link -> new Line(link, of(link.id()))).toList();
        }
    }

    @Override
    public void save(Collection<Standing> saved) {
        synchronized (links) {
            saved.stream().filter(standing -> links.isThere(standing.link())).forEach(
                    standing -> standings.merge(standing.link(), standing, MemoryStandings::sinceItStandsSo));
            links.tellChanged();
        }
    }

    @Override
    public List<Standing> failing(ConnectionId connection) {
        synchronized (links) {
            return links.all(connection).stream().filter(link -> health(link) == Health.FAILING)
                    .map(link -> standings.get(link.id())).toList();
        }
    }

    Health health(Link link) {
        return of(link.id()).map(Standing::health).orElse(Health.IN_SYNC);
    }

    private static boolean isWanted(Link link, StandingFilter filter) {
        String words = link.entityTitle() + "\n"
                + Objects.requireNonNullElse(link.actorNumber(), link.actor().key());
        return filter.connection().map(link.connection()::equals).orElse(true)
                && filter.type().map(type -> link.entity().type() == type).orElse(true)
                && words.toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT));
    }

    void forget(LinkId link) {
        standings.remove(link);
    }

    private static Standing sinceItStandsSo(Standing before, Standing now) {
        return before.cause() == now.cause()
                ? new Standing(now.link(), now.cause(), now.conflicts(), now.reason(), now.held(), before.since(),
                        now.tries(),
                        now.notBefore())
                : now;
    }
}
