package dev.linkwright.erp.tryton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** The party categories that tell customers and suppliers; Tryton itself has no mark for them. */
final class Categories {
    private final TrytonSession session;
    private final Map<ActorType, String> names;
    private final Map<ActorType, Long> ids = new ConcurrentHashMap<>();

    Categories(TrytonSession session, Map<ActorType, String> names) {
        this.session = session;
        this.names = Map.copyOf(names);
    }

    long id(ActorType type) {
        @Nullable
        Long known = ids.get(type);
        if (known == null) {
            known = lookUp(type);
            ids.put(type, known);
        }
        return known;
    }

    private long lookUp(ActorType type) {
        @Nullable
        String name = names.get(type);
        if (name == null) {
            throw new ProblemException(new Problem.Bug("Tryton has no actors of type " + type));
        }
        JsonNode found = session.read("model.party.category.search", Wire.list(Wire.list("name", "=", name)), 0, 1,
                Wire.list(Wire.list("id", "ASC")));
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.NotFound(session.system(), "party category " + name));
        }
        return found.path(0).longValue();
    }
}
