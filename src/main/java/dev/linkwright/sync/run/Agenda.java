package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.crm.CrmChanges;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Feature;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Place;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/**
 * What both systems list as changed since the last run, as far as it concerns linked records. Points are read before
 * anything is looked at, so that what changes while it is looked at is listed the next time.
 */
final class Agenda {
    private final Systems systems;
    private final SyncMarks marks;
    private final Instant now;
    private final boolean anew;
    private final Map<Place, String> points = new HashMap<>();
    private final Map<LinkId, Listed> crm = new HashMap<>();
    private final Map<LinkId, Version> erp = new HashMap<>();

    /** A stamp of the CRM's list, and whether the list has no younger one. */
    private record Listed(String stamp, boolean newest) {
    }

    private Agenda(Systems systems, SyncMarks marks, Instant now, boolean anew) {
        this.systems = systems;
        this.marks = marks;
        this.now = now;
        this.anew = anew;
    }

    /** Of a run that asks for no changes. */
    static Agenda empty(Systems systems, SyncMarks marks, Instant now) {
        return new Agenda(systems, marks, now, true);
    }

    /** @param anew whether it only answers from where the next run starts */
    static Agenda read(Systems systems, SyncMarks marks, List<Link> links, Instant now, boolean anew) {
        Agenda agenda = new Agenda(systems, marks, now, anew);
        agenda.readCrm(links);
        agenda.readErp(links);
        return agenda;
    }

    /** Where the next run starts from, once all that is listed here was dealt with. */
    Map<Place, String> points() {
        return Map.copyOf(points);
    }

    /** Whether a link was never looked at, or was changed on either side since. */
    boolean isChanged(LinkId link, Seen seen) {
        if (seen.equals(Seen.NOTHING)) {
            return true;
        }
        Listed listed = crm.get(link);
        Version version = erp.get(link);
        boolean inCrm = listed != null
                && seen.crm().map(CrmMark::parse).filter(mark -> mark.covers(listed.stamp())).isEmpty();
        boolean inErp = version != null && !seen.erp().equals(Optional.of(version));
        return inCrm || inErp;
    }

    /**
     * What was seen at a look at a link.
     *
     * @param read the version with which the actor was read or written; empty if it was not
     */
    Seen seen(LinkId link, Seen before, Optional<Version> read) {
        Listed listed = crm.get(link);
        Optional<String> mark = listed == null
                ? before.crm()
                : Optional.of(CrmMark.after(listed.stamp(), listed.newest(), before.crm().map(CrmMark::parse), now)
                        .text());
        return new Seen(mark, read.or(() -> Optional.ofNullable(erp.get(link))).or(before::erp));
    }

    private void readCrm(List<Link> links) {
        Map<CrmEntity, LinkId> known = links.stream()
                .collect(Collectors.toMap(Link::entity, Link::id, (first, _) -> first));
        Set<EntityType> types = links.stream().map(link -> link.entity().type())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (EntityType type : types) {
            Place place = new Place(Side.CRM, type.word());
            CrmChanges changes = systems.crm().changedSince(type, point(place));
            Optional<String> newest = changes.entities().stream().findFirst().map(CrmChanges.ChangedEntity::stamp);
            for (CrmChanges.ChangedEntity changed : changes.entities()) {
                LinkId link = known.get(changed.entity());
                if (link != null) {
                    crm.put(link, new Listed(changed.stamp(), newest.equals(Optional.of(changed.stamp()))));
                }
            }
            points.put(place, changes.next());
        }
    }

    private void readErp(List<Link> links) {
        if (!systems.erp().capabilities().has(Feature.CHANGED_SINCE)) {
            return;
        }
        Map<ErpActor, List<LinkId>> known = links.stream().collect(Collectors.groupingBy(Link::actor,
                Collectors.mapping(Link::id, Collectors.toList())));
        Map<ActorType, Optional<ChangePoint>> open = new EnumMap<>(ActorType.class);
        links.stream().map(link -> link.actor().type()).distinct()
                .forEach(type -> open.put(type, point(place(type)).map(ChangePoint::new)));
        while (!open.isEmpty()) {
            Map<ActorType, Changes> part = systems.erp().changedSince(Map.copyOf(open));
            open.clear();
            part.forEach((type, changes) -> {
                changes.actors().forEach(changed -> known.getOrDefault(changed.actor(), List.of())
                        .forEach(link -> erp.put(link, changed.version())));
                if (changes.more()) {
                    open.put(type, Optional.of(changes.next()));
                } else {
                    points.put(place(type), changes.next().text());
                }
            });
        }
    }

    private static Place place(ActorType type) {
        return new Place(Side.ERP, type.word());
    }

    private Optional<String> point(Place place) {
        return anew ? Optional.empty() : marks.point(systems.connection().id(), place.side(), place.kind());
    }
}
