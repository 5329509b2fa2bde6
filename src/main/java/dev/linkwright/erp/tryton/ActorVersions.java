package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Version;

/** Reads the versions of actors whose types lie in one model, those of all types in one go. */
final class ActorVersions {
    private final ActorReader reader;
    private final List<ActorKind> kinds;

    /** @param kinds of one model */
    ActorVersions(TrytonSession session, List<ActorKind> kinds) {
        this.reader = new ActorReader(session, kinds.getFirst().model());
        this.kinds = List.copyOf(kinds);
    }

    /** Those that are not there are missing. */
    Map<ErpActor, Version> of(Collection<ErpActor> actors) {
        Map<Long, ActorRow> rows = reader.read(actors.stream().map(ActorVersions::id).toList(), columns(false));
        Map<ErpActor, Version> versions = new HashMap<>();
        for (ErpActor actor : actors) {
            @Nullable
            ActorRow row = rows.get(id(actor));
            if (row != null) {
                kinds.stream().filter(kind -> kind.type() == actor.type())
                        .forEach(kind -> versions.put(actor, version(row, kind)));
            }
        }
        return versions;
    }

    /** The versions of records as what they are, which may be several types. */
    Map<ActorKind, Map<ErpActor, Version>> ofRecords(Collection<Long> ids) {
        Map<ActorKind, Map<ErpActor, Version>> versions = new HashMap<>();
        for (ActorRow row : reader.read(ids, columns(true)).values()) {
            kinds.stream().filter(kind -> kind.scope().has(row.columns()))
                    .forEach(kind -> versions.computeIfAbsent(kind, _ -> new HashMap<>()).put(kind.actor(row.id()),
                            version(row, kind)));
        }
        return versions;
    }

    private List<String> columns(boolean scope) {
        Set<String> columns = new LinkedHashSet<>();
        for (ActorKind kind : kinds) {
            columns.addAll(kind.model().stamps());
            if (scope) {
                columns.add(kind.scope().column());
            }
        }
        return new ArrayList<>(columns);
    }

    /** What was read for other types besides does not count. */
    private static Version version(ActorRow row, ActorKind kind) {
        return ActorRow.of(kind.model(), row.columns()).version();
    }

    private static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }
}
