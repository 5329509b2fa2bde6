package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Reads the records of some links: those of the CRM one by one with their keys, the actors together. */
final class Chunk {
    /** So many links are held at a time. */
    static final int SIZE = 50;

    private final Systems systems;
    private final LinkComparison comparison;
    private final LinkLook look;
    private final Streak streak;
    private final Map<Link, Optional<CrmRecord>> records = new LinkedHashMap<>();
    private final Map<Link, Problem> problems = new HashMap<>();
    private final Map<ErpActor, ErpRecord> actors = new HashMap<>();
    private final Map<ErpActor, Problem> refused = new HashMap<>();

    private Chunk(Systems systems, LinkComparison comparison, LinkLook look, Streak streak) {
        this.systems = systems;
        this.comparison = comparison;
        this.look = look;
        this.streak = streak;
    }

    /** @throws ProblemException for what concerns the whole connection */
    static Chunk read(Systems systems, LinkComparison comparison, LinkLook look, Streak streak,
            List<Link> links) {
        Chunk chunk = new Chunk(systems, comparison, look, streak);
        links.forEach(chunk::readRecord);
        chunk.readActors();
        return chunk;
    }

    /**
     * What a look at a link finds.
     *
     * @throws ProblemException why it could not be read
     */
    Looked looked(Link link, LinkLook.Rule rule) {
        Problem problem = problems.get(link);
        if (problem != null) {
            throw new ProblemException(problem);
        }
        return records.getOrDefault(link, Optional.empty())
                .map(record -> look.judged(systems, record, this::actor, rule)).orElseGet(LinkLook::deleted);
    }

    private Optional<ErpRecord> actor(LinkKey key) {
        Problem problem = refused.get(key.actor());
        if (problem != null) {
            throw new ProblemException(problem);
        }
        return Optional.ofNullable(actors.get(key.actor()));
    }

    private void readRecord(Link link) {
        try {
            records.put(link, look.crm(systems, link.entity()));
            streak.ends();
        } catch (ProblemException failure) {
            problems.put(link, streak.met(failure.problem()));
        }
    }

    private void readActors() {
        Map<ActorType, List<ActorRead>> wanted = new HashMap<>();
        records.values().stream().flatMap(Optional::stream)
                .flatMap(record -> LinkKey.among(record.keys(), systems.connection().id()).stream())
                .forEach(key -> wanted.computeIfAbsent(key.actor().type(), _ -> new ArrayList<>())
                        .add(comparison.wanted(key)));
        wanted.values().forEach(this::readActors);
    }

    private void readActors(List<ActorRead> some) {
        try {
            LinkLook.erp(systems, some).forEach(found -> actors.put(found.actor(), found));
            streak.ends();
        } catch (ProblemException failure) {
            Problem problem = streak.met(failure.problem());
            if (some.size() == 1) {
                refused.put(some.getFirst().actor(), problem);
            } else {
                some.forEach(one -> readActors(List.of(one)));
            }
        }
    }
}
