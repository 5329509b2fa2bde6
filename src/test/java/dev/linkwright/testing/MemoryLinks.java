package dev.linkwright.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.linkwright.link.BaseStore;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.Health;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Base;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/** Links, bases and last seen values in memory. */
public final class MemoryLinks implements LinkStore, EntityTitles, BaseStore, KnownValues {
    private final Map<LinkId, Link> links = new LinkedHashMap<>();
    private final Map<LinkId, Base> bases = new HashMap<>();
    private final Map<LinkId, Seen> seen = new HashMap<>();
    private final MemoryStandings standings = new MemoryStandings(this);
    private final MemorySyncMarks syncMarks = new MemorySyncMarks(this);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public MemoryStandings standings() {
        return standings;
    }

    public MemorySyncMarks syncMarks() {
        return syncMarks;
    }

    /** The links of all connections. */
    synchronized List<Link> all() {
        return List.copyOf(links.values());
    }

    synchronized boolean isThere(LinkId link) {
        return links.containsKey(link);
    }

    void tellChanged() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized Optional<Link> of(ConnectionId connection, CrmEntity entity) {
        return all(connection).stream().filter(link -> link.entity().equals(entity)).findFirst();
    }

    @Override
    public synchronized List<Link> ofActor(ConnectionId connection, String erpKey) {
        return all(connection).stream().filter(link -> link.actor().key().equals(erpKey)).toList();
    }

    @Override
    public synchronized Map<String, Link> ofActors(ConnectionId connection, EntityType type,
            Collection<String> erpKeys) {
        return all(connection).stream().filter(link -> link.entity().type() == type)
                .filter(link -> erpKeys.contains(link.actor().key()))
                .collect(Collectors.toMap(link -> link.actor().key(), link -> link, (first, _) -> first));
    }

    @Override
    public synchronized Map<CrmEntity, LinkState> states(Collection<CrmEntity> entities) {
        Map<CrmEntity, LinkState> states = new HashMap<>();
        links.values().stream().filter(link -> entities.contains(link.entity()))
                .forEach(link -> states.merge(link.entity(), state(link),
                        (one, other) -> one == LinkState.CONFLICT ? one : other));
        return states;
    }

    @Override
    public synchronized List<CrmEntity> entities(EntityType type, LinkState state, int offset, int limit) {
        List<CrmEntity> all = links.values().stream().map(Link::entity).filter(entity -> entity.type() == type)
                .distinct().toList();
        Map<CrmEntity, LinkState> states = states(all);
        return all.stream().filter(entity -> states.get(entity) == state)
                .sorted(Comparator.comparingLong(CrmEntity::id)).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized List<Link> all(ConnectionId connection) {
        return links.values().stream().filter(link -> link.connection().equals(connection)).toList();
    }

    @Override
    public synchronized void save(Link link) {
        of(link.connection(), link.entity()).map(Link::id).filter(id -> !id.equals(link.id())).ifPresent(this::remove);
        links.put(link.id(), link);
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized void remove(LinkId link) {
        links.remove(link);
        listeners.forEach(Runnable::run);
        bases.remove(link);
        seen.remove(link);
        standings.forget(link);
        syncMarks.forget(link);
    }

    @Override
    public synchronized void removeAll(Collection<LinkId> gone) {
        gone.forEach(this::remove);
    }

    @Override
    public synchronized void restore(Collection<KeptLink> kept) {
        kept.forEach(each -> {
            save(each.link());
            each.base().ifPresent(base -> save(each.link().id(), base));
        });
    }

    @Override
    public synchronized void replaceAll(ConnectionId connection, Collection<Link> these) {
        Set<LinkId> stay = these.stream().map(Link::id).collect(Collectors.toSet());
        all(connection).stream().map(Link::id).filter(id -> !stay.contains(id)).forEach(this::remove);
        these.forEach(link -> links.putIfAbsent(link.id(), link));
    }

    @Override
    public synchronized void follow(ConnectionId connection, Collection<Link> found, Collection<LinkId> gone) {
        gone.forEach(this::remove);
        for (Link link : found) {
            of(connection, link.entity()).filter(other -> !other.id().equals(link.id()))
                    .ifPresent(other -> remove(other.id()));
            links.putIfAbsent(link.id(), link);
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized int conflicts(LinkId link) {
        return standings.of(link).map(Standing::conflicts).orElse(0);
    }

    @Override
    public synchronized void synced(Collection<LinkId> those, Instant at, String by) {
        links.replaceAll((id, link) -> those.contains(id)
                ? new Link(id, link.connection(), link.entity(), link.entityTitle(), link.actor(), link.actorNumber(),
                        link.crmBindings(), link.erpBindings(), link.connectedAt(), link.connectedBy(), at, by)
                : link);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized Map<CrmEntity, String> of(Collection<CrmEntity> entities) {
        return links.values().stream().filter(link -> entities.contains(link.entity()))
                .filter(link -> !link.entityTitle().isEmpty())
                .collect(Collectors.toMap(Link::entity, Link::entityTitle, (first, _) -> first));
    }

    @Override
    public synchronized void remember(Map<CrmEntity, String> titles) {
        titles.forEach((entity, title) -> links.replaceAll((_, link) -> link.entity().equals(entity)
                ? new Link(link.id(), link.connection(), entity, title, link.actor(), link.actorNumber(),
                        link.crmBindings(), link.erpBindings(), link.connectedAt(), link.connectedBy(),
                        link.syncedAt(), link.syncedBy())
                : link));
    }

    @Override
    public synchronized Optional<Base> base(LinkId link) {
        return Optional.ofNullable(bases.get(link));
    }

    @Override
    public synchronized void save(LinkId link, Base base) {
        bases.put(stored(link), base);
    }

    @Override
    public synchronized Optional<Seen> of(LinkId link) {
        return Optional.ofNullable(seen.get(link));
    }

    @Override
    public synchronized void save(LinkId link, Seen values) {
        Seen before = seen.getOrDefault(link, values);
        seen.put(stored(link), new Seen(values.values(),
                values.labels().isEmpty() ? before.labels() : values.labels(), values.texts(), values.seenAt()));
    }

    private LinkId stored(LinkId link) {
        if (!links.containsKey(link)) {
            throw new IllegalStateException("No link " + link.value());
        }
        return link;
    }

    private LinkState state(Link link) {
        return standings.health(link) == Health.WAITING ? LinkState.CONFLICT : LinkState.CONNECTED;
    }
}
