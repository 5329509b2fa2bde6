package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Reads actors with their child rows by id, archived ones too, a hundred in a call. */
final class ActorReader {
    private static final int AT_ONCE = 100;

    private final TrytonSession session;
    private final ActorModel model;
    private final String call;

    ActorReader(TrytonSession session, ActorModel model) {
        this.session = session;
        this.model = model;
        this.call = "model." + model.model() + ".read";
    }

    /** What is there of these, by id. */
    Map<Long, ActorRow> read(Collection<Long> ids, List<String> fields) {
        List<Long> all = ids.stream().distinct().toList();
        Map<Long, ActorRow> actors = new LinkedHashMap<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            readSome(all.subList(start, Math.min(start + AT_ONCE, all.size())), fields)
                    .forEach(row -> actors.put(row.path("id").longValue(), ActorRow.of(model, row)));
        }
        return actors;
    }

    private JsonNode readSome(List<Long> ids, List<String> fields) {
        try {
            return session.read(call, Wire.listOf(ids), Wire.listOf(fields));
        } catch (ProblemException failed) {
            if (!(failed.problem() instanceof Problem.Refused)) {
                throw failed;
            }
            // One missing record makes Tryton refuse all of them.
            List<Long> there = there(ids);
            if (there.size() == ids.size()) {
                throw failed;
            }
            return there.isEmpty()
                    ? Wire.list()
                    : session.read(call, Wire.listOf(there), Wire.listOf(fields));
        }
    }

    private List<Long> there(List<Long> ids) {
        List<Long> there = new ArrayList<>();
        session.readAll("model." + model.model() + ".search", Wire.list(Wire.list("id", "in", Wire.listOf(ids))), 0,
                ids.size(),
                Wire.list(Wire.list("id", "ASC"))).forEach(id -> there.add(id.longValue()));
        return there;
    }
}
