package dev.linkwright.erp.tryton;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Changes.ChangedActor;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Version;

/**
 * Finds actors that changed by the dates of their records and of the rows that belong to them.
 *
 * <p>
 * A row's date is the start of the transaction that wrote it, so a long one becomes visible after younger ones; each look
 * therefore starts some minutes before the newest date seen. A row that was deleted by itself, outside its record's form,
 * leaves no date anywhere and is found only when the actor is read.
 *
 * <p>
 * Several types of one model are looked at together, in the rows of each kind that belong to any of them.
 */
final class ChangeScan {
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int ROWS = 500;
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final TrytonSession session;
    private final ActorVersions versions;
    private final List<ActorKind> kinds;
    /** In an order that is the same whichever types are looked at, as cursors count in it. */
    private final List<Source> sources;

    /** Where changes are looked for: the records themselves, or rows of a kind that belong to them. */
    private record Source(String model, Optional<RowKind> rows, boolean wanted) {
    }

    /** @param kinds of one model */
    ChangeScan(TrytonSession session, List<ActorKind> kinds) {
        this.session = session;
        this.versions = new ActorVersions(session, kinds);
        this.kinds = List.copyOf(kinds);
        List<Source> all = new ArrayList<>(List.of(new Source(model(), Optional.empty(), true)));
        for (RowKind rows : RowKind.values()) {
            all.add(new Source(rows.model(), Optional.of(rows),
                    kinds.stream().anyMatch(kind -> kind.model().rows().contains(rows))));
        }
        this.sources = List.copyOf(all);
    }

    private String model() {
        return kinds.getFirst().model().model();
    }

    /** Where to start from. */
    Map<ActorType, Changes> start() {
        return changes(Map.of(), ChangeCursor.startingAt(newest()), false);
    }

    Map<ActorType, Changes> changes(ChangeCursor from) {
        Set<Long> actors = new LinkedHashSet<>();
        LocalDateTime until = from.until();
        int model = wanted(from.model());
        long behind = from.behind();
        int left = ROWS;
        while (model < sources.size() && left > 0) {
            JsonNode rows = rows(sources.get(model), from.since().minus(OVERLAP), behind, left);
            for (JsonNode row : rows) {
                changed(sources.get(model), row).ifPresent(actors::add);
                behind = row.path("id").longValue();
                @Nullable
                LocalDateTime moment = Stamp.moment(row);
                if (from.isStart() && moment != null && moment.isAfter(until)) {
                    until = moment;
                }
            }
            left -= rows.size();
            if (left > 0) {
                model = wanted(model + 1);
                behind = 0;
            }
        }
        boolean more = model < sources.size();
        if (more && from.isStart()) {
            // Rows come by id here, so what was seen so far says little of what is newest.
            until = newest();
        }
        ChangeCursor next = more
                ? new ChangeCursor(from.since(), until, model, behind)
                : ChangeCursor.startingAt(until);
        return changes(versions.ofRecords(actors), next, more);
    }

    private Map<ActorType, Changes> changes(Map<ActorKind, Map<ErpActor, Version>> found, ChangeCursor next,
            boolean more) {
        Map<ActorType, Changes> all = new EnumMap<>(ActorType.class);
        for (ActorKind kind : kinds) {
            all.put(kind.type(), new Changes(found.getOrDefault(kind, Map.of()).entrySet().stream()
                    .map(actor -> new ChangedActor(actor.getKey(), actor.getValue())).toList(), next.point(), more));
        }
        return all;
    }

    private int wanted(int from) {
        int model = from;
        while (model < sources.size() && !sources.get(model).wanted()) {
            model++;
        }
        return model;
    }

    private JsonNode rows(Source source, LocalDateTime since, long behind, int limit) {
        ArrayNode changed = Wire.list("OR", Wire.list("write_date", ">=", since),
                Wire.list(Wire.list("write_date", "=", null), Wire.list("create_date", ">=", since)));
        List<String> fields = new ArrayList<>(List.of("write_date", "create_date"));
        source.rows().ifPresent(rows -> fields.add(rows.owner()));
        return session.readAll("model." + source.model() + ".search_read",
                Wire.list(Wire.list("id", ">", behind), changed), 0,
                limit, Wire.list(Wire.list("id", "ASC")), Wire.listOf(fields));
    }

    private OptionalLong changed(Source source, JsonNode row) {
        return source.rows().map(rows -> rows.owner(row, model()))
                .orElseGet(() -> OptionalLong.of(row.path("id").longValue()));
    }

    /** The newest date in the database: the server's clock as far as it tells. */
    private LocalDateTime newest() {
        LocalDateTime newest = EVER;
        for (Source source : sources.stream().filter(Source::wanted).toList()) {
            for (String date : List.of("write_date", "create_date")) {
                JsonNode rows = session.readAll("model." + source.model() + ".search_read",
                        Wire.list(Wire.list(date, "!=", null)), 0, 1, Wire.list(Wire.list(date, "DESC")),
                        Wire.list(date));
                @Nullable
                LocalDateTime moment = Wire.moment(rows.path(0).path(date));
                if (moment != null && moment.isAfter(newest)) {
                    newest = moment;
                }
            }
        }
        return newest;
    }
}
