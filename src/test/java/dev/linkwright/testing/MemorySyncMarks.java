package dev.linkwright.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;

/** Marks of synchronising in memory. */
public final class MemorySyncMarks implements SyncMarks {
    private record Where(ConnectionId connection, Place place) {
    }

    private final MemoryLinks links;
    private final Map<Where, String> points = new HashMap<>();
    private final Map<LinkId, Seen> seen = new HashMap<>();

    MemorySyncMarks(MemoryLinks links) {
        this.links = links;
    }

    @Override
    public Optional<String> point(ConnectionId connection, Side side, String kind) {
        synchronized (links) {
            return Optional.ofNullable(points.get(new Where(connection, new Place(side, kind))));
        }
    }

    @Override
    public void save(ConnectionId connection, Map<Place, String> reached, Map<LinkId, Seen> looked) {
        synchronized (links) {
            reached.forEach((place, point) -> points.put(new Where(connection, place), point));
            looked.entrySet().stream().filter(each -> links.isThere(each.getKey()))
                    .forEach(each -> seen.put(each.getKey(), each.getValue()));
        }
    }

    @Override
    public Map<LinkId, Seen> seen(Collection<LinkId> asked) {
        synchronized (links) {
            return asked.stream().distinct().filter(seen::containsKey)
                    .collect(Collectors.toUnmodifiableMap(link -> link, seen::get));
        }
    }

    @Override
    public void forget(ConnectionId connection) {
        synchronized (links) {
            points.keySet().removeIf(where -> where.connection().equals(connection));
            links.all(connection).stream().map(Link::id).forEach(seen::remove);
        }
    }

    void forget(LinkId link) {
        seen.remove(link);
    }
}
