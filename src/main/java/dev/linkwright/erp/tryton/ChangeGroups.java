package dev.linkwright.erp.tryton;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Version;

/**
 * Looks for changes of several actor types together where they lie in one model: their rows are the same ones. They then
 * share the earliest point that any of them has; what comes again because of it is known by its version.
 */
final class ChangeGroups {
    private final TrytonSession session;
    private final List<ActorKind> kinds;

    ChangeGroups(TrytonSession session, List<ActorKind> kinds) {
        this.session = session;
        this.kinds = List.copyOf(kinds);
    }

    Map<ErpActor, Version> versions(Collection<ErpActor> actors) {
        Map<ErpActor, Version> versions = new HashMap<>();
        for (List<ActorKind> group : groups(actors.stream().map(ErpActor::type).distinct().toList())) {
            List<ErpActor> some = actors.stream()
                    .filter(actor -> group.stream().anyMatch(kind -> kind.type() == actor.type())).toList();
            versions.putAll(new ActorVersions(session, group).of(some));
        }
        return versions;
    }

    Map<ActorType, Changes> changes(Map<ActorType, Optional<ChangePoint>> points) {
        Map<ActorType, Changes> all = new EnumMap<>(ActorType.class);
        for (List<ActorKind> group : groups(points.keySet())) {
            List<ActorKind> first = new ArrayList<>();
            Map<ActorKind, ChangeCursor> known = new LinkedHashMap<>();
            for (ActorKind kind : group) {
                points.getOrDefault(kind.type(), Optional.empty()).map(ChangeCursor::parse)
                        .ifPresentOrElse(cursor -> known.put(kind, cursor), () -> first.add(kind));
            }
            if (!first.isEmpty()) {
                all.putAll(new ChangeScan(session, first).start());
            }
            together(known).forEach((cursor, some) -> all.putAll(new ChangeScan(session, some).changes(cursor)));
        }
        return all;
    }

    /** Those that begin do so together; those in the middle of a look go on as they began it. */
    private static Map<ChangeCursor, List<ActorKind>> together(Map<ActorKind, ChangeCursor> known) {
        LocalDateTime earliest = known.values().stream().filter(ChangeCursor::isStart).map(ChangeCursor::since)
                .min(LocalDateTime::compareTo).orElse(LocalDateTime.MIN);
        Map<ChangeCursor, List<ActorKind>> together = new LinkedHashMap<>();
        known.forEach((kind, cursor) -> together
                .computeIfAbsent(cursor.isStart() ? ChangeCursor.startingAt(earliest) : cursor,
                        _ -> new ArrayList<>())
                .add(kind));
        return together;
    }

    private Collection<List<ActorKind>> groups(Collection<ActorType> types) {
        Map<String, List<ActorKind>> groups = new LinkedHashMap<>();
        kinds.stream().filter(kind -> types.contains(kind.type()))
                .forEach(kind -> groups.computeIfAbsent(kind.model().model(), _ -> new ArrayList<>()).add(kind));
        return groups.values();
    }
}
