package dev.linkwright.crm.superoffice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Makes hits out of the rows of archives. */
final class Hits {
    /** Longer filters make longer addresses than servers like. */
    static final int AT_ONCE = 50;

    private final WebApi api;
    private final Archive archive;

    Hits(WebApi api, Archive archive) {
        this.api = api;
        this.archive = archive;
    }

    /** A query for the columns that hits are made of. */
    Archive.Query query(Kind kind, String filter, String order, int size) {
        Listing listing = kind.listing();
        return new Archive.Query(api.at(kind.resource()), listing.columns(), filter, order, listing.entities(), size);
    }

    List<CrmHit> of(Kind kind, List<JsonNode> rows) {
        Listing listing = kind.listing();
        Map<Long, String> companies = listing.company().isEmpty()
                ? Map.of()
                : companies(rows.stream().map(row -> row.path(listing.company()).asLong()).toList());
        return rows.stream()
                .map(row -> new CrmHit(entity(kind, row), Listing.text(row, List.of(listing.title())),
                        listing.company().isEmpty()
                                ? Listing.text(row, listing.places())
                                : companies.getOrDefault(row.path(listing.company()).asLong(), ""),
                        Listing.text(row, listing.numbers())))
                .toList();
    }

    /** The records with these numbers, by name; deleted ones are not among them. */
    List<CrmHit> numbered(Kind kind, List<Long> ids) {
        return of(kind, archive.all(query(kind, oneOf(kind, ids), kind.listing().byName(), AT_ONCE + 1)));
    }

    /** Whether the archive has the record: those of deleted ones do not. */
    boolean has(CrmEntity entity) {
        Kind kind = Kind.of(entity.type());
        Listing listing = kind.listing();
        return !archive.all(new Archive.Query(api.at(kind.resource()), listing.id(),
                oneOf(kind, List.of(entity.id())), listing.id(), listing.entities(), 2)).isEmpty();
    }

    /** Those of these records that the archives have. */
    Set<CrmEntity> existing(Collection<CrmEntity> entities) {
        Set<CrmEntity> existing = new HashSet<>();
        Map<EntityType, List<CrmEntity>> byType = entities.stream().distinct()
                .collect(Collectors.groupingBy(CrmEntity::type));
        byType.forEach((type, all) -> {
            Kind kind = Kind.of(type);
            Listing listing = kind.listing();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Long> ids = all.subList(from, Math.min(from + AT_ONCE, all.size())).stream().map(CrmEntity::id)
                        .toList();
                archive.all(new Archive.Query(api.at(kind.resource()), listing.id(), oneOf(kind, ids), listing.id(),
                        listing.entities(), AT_ONCE + 1)).forEach(row -> existing.add(entity(kind, row)));
            }
        });
        return existing;
    }

    static CrmEntity entity(Kind kind, JsonNode row) {
        return new CrmEntity(kind.type(), row.path(kind.listing().id()).asLong(row.path("PrimaryKey").asLong()));
    }

    private static String oneOf(Kind kind, Collection<Long> ids) {
        return ids.stream().map(id -> kind.listing().id() + " = " + id).collect(Collectors.joining(" or "));
    }

    /** The archive of persons has no column for the name of the company alone. */
    private Map<Long, String> companies(List<Long> numbers) {
        TreeSet<Long> ids = new TreeSet<>(numbers);
        ids.remove(0L);
        Kind kind = Kind.of(EntityType.COMPANY);
        Listing listing = kind.listing();
        Map<Long, String> names = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            archive.all(new Archive.Query(api.at(kind.resource()), listing.id() + "," + listing.title(),
                    oneOf(kind, some), listing.id(), listing.entities(), AT_ONCE + 1))
                    .forEach(row -> names.put(row.path(listing.id()).asLong(), row.path(listing.title()).asText()));
        }
        return names;
    }
}
