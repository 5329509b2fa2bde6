package dev.linkwright.crm.superoffice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.crm.CrmChanges;
import dev.linkwright.crm.CrmChanges.ChangedEntity;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/**
 * Finds records that were written since, newest first, by the date in their archive.
 *
 * <p>
 * A date may be older than the moment at which others see it, and it counts whole seconds; so each look goes back some
 * minutes before the newest date seen. Restrictions know days only, and it is not told whether "after" a day has the day
 * itself, nor in which zone: the server is asked from two days before, and the rest is told by the order. Rows that go
 * away while pages are read would hide others; each page therefore begins with the row that ended the page before, and if
 * it is another one, the next look starts from where this one did.
 */
final class ChangeScan {
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration MARGIN = Duration.ofDays(2);
    private static final int PAGE = 500;

    private final WebApi api;
    private final Archive archive;

    ChangeScan(WebApi api, Archive archive) {
        this.api = api;
        this.archive = archive;
    }

    CrmChanges changes(EntityType type, Optional<String> point) {
        Kind kind = Kind.of(type);
        return point.map(text -> since(kind, Instant.parse(text))).orElseGet(() -> start(kind));
    }

    /** The newest date there is: the server's clock as far as it tells. */
    private CrmChanges start(Kind kind) {
        List<JsonNode> rows = archive.page(query(kind, kind.listing().all(), 1), Optional.empty(),
                Archive.End.SHORT_PAGE).rows();
        Instant newest = rows.isEmpty() ? Instant.EPOCH : moment(kind, rows.getFirst());
        return new CrmChanges(List.of(), newest.toString());
    }

    private CrmChanges since(Kind kind, Instant point) {
        Instant from = point.minus(OVERLAP);
        Archive.Query query = query(kind, kind.listing().changed() + " after "
                + Archive.quoted(from.minus(MARGIN).atZone(ZoneOffset.UTC).toLocalDate().toString()), PAGE);
        Map<CrmEntity, ChangedEntity> found = new LinkedHashMap<>();
        Instant newest = point;
        int skip = 0;
        while (true) {
            List<JsonNode> rows = archive.page(query, Optional.of(query.from(skip)), Archive.End.SHORT_PAGE).rows();
            if (skip > 0 && (rows.isEmpty() || !found.containsKey(Hits.entity(kind, rows.getFirst())))) {
                return new CrmChanges(List.copyOf(found.values()), point.toString());
            }
            for (JsonNode row : rows) {
                Instant moment = moment(kind, row);
                if (moment.isBefore(from)) {
                    return new CrmChanges(List.copyOf(found.values()), newest.toString());
                }
                newest = moment.isAfter(newest) ? moment : newest;
                CrmEntity entity = Hits.entity(kind, row);
                found.putIfAbsent(entity, new ChangedEntity(entity, moment.toString()));
            }
            if (rows.size() <= 1) {
                return new CrmChanges(List.copyOf(found.values()), newest.toString());
            }
            skip += rows.size() - 1;
        }
    }

    private Archive.Query query(Kind kind, String filter, int size) {
        Listing listing = kind.listing();
        return new Archive.Query(api.at(kind.resource()), listing.id() + "," + listing.changed(), filter,
                listing.latestFirst(), listing.entities(), size);
    }

    /** A row without a date would come first or last for ever; it is as old as can be. */
    private static Instant moment(Kind kind, JsonNode row) {
        return Dates.instant(row.path(kind.listing().changed()).asText("")).orElse(Instant.EPOCH);
    }
}
