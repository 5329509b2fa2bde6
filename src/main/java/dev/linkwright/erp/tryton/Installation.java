package dev.linkwright.erp.tryton;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;

/** Which actor types a Tryton has: its modules for projects and for relations between parties may be missing. */
final class Installation {
    private final TrytonSession session;
    private final List<ActorKind> kinds;
    private volatile @Nullable Set<String> models;

    Installation(TrytonSession session, Collection<ActorKind> kinds) {
        this.session = session;
        this.kinds = List.copyOf(kinds);
    }

    List<ActorType> actorTypes() {
        Set<String> there = models();
        return kinds.stream().filter(kind -> needed(kind).allMatch(there::contains)).map(ActorKind::type).toList();
    }

    private static Stream<String> needed(ActorKind kind) {
        return Stream.concat(Stream.of(kind.model().model()), kind.model().rows().stream().map(RowKind::model));
    }

    private Set<String> models() {
        @Nullable
        Set<String> known = models;
        if (known == null) {
            List<String> all = kinds.stream().flatMap(Installation::needed).distinct().toList();
            Set<String> found = new HashSet<>();
            session.read("model.ir.model.search_read", Wire.list(Wire.list("model", "in", Wire.listOf(all))), 0,
                    all.size(), Wire.list(Wire.list("id", "ASC")), Wire.list("model"))
                    .forEach(row -> found.add(row.path("model").asText()));
            known = Set.copyOf(found);
            models = known;
        }
        return known;
    }
}
