package dev.linkwright.erp.tryton;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Changes.ChangedActor;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/**
 * Finds parties that changed by the dates of the party and of its child rows.
 *
 * <p>
 * A row's date is the start of the transaction that wrote it, so a long one becomes visible after younger ones; each look
 * therefore starts some minutes before the newest date seen. A row that was deleted by itself, outside its party's form,
 * leaves no date anywhere and is found only when the party is read.
 */
final class ChangeScan {
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int ROWS = 500;
    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final List<String> MODELS = List.of(PartyRow.MODEL, RowKind.ADDRESS.model(),
            RowKind.CONTACT.model(), RowKind.IDENTIFIER.model());

    private final TrytonSession session;
    private final PartyReader reader;
    private final Categories categories;

    ChangeScan(TrytonSession session, PartyReader reader, Categories categories) {
        this.session = session;
        this.reader = reader;
        this.categories = categories;
    }

    /** Where to start from. */
    Changes start() {
        return new Changes(List.of(), ChangeCursor.startingAt(newest()).point(), false);
    }

    Changes changes(ActorType type, ChangeCursor from) {
        Set<Long> parties = new LinkedHashSet<>();
        LocalDateTime until = from.until();
        int model = from.model();
        long behind = from.behind();
        int left = ROWS;
        while (model < MODELS.size() && left > 0) {
            JsonNode rows = rows(MODELS.get(model), from.since().minus(OVERLAP), behind, left);
            for (JsonNode row : rows) {
                parties.add(row.path(model == 0 ? "id" : "party").longValue());
                behind = row.path("id").longValue();
                @Nullable
                LocalDateTime moment = Stamp.moment(row);
                if (from.isStart() && moment != null && moment.isAfter(until)) {
                    until = moment;
                }
            }
            left -= rows.size();
            if (left > 0) {
                model++;
                behind = 0;
            }
        }
        boolean more = model < MODELS.size();
        if (more && from.isStart()) {
            // Rows come by id here, so what was seen so far says little of what is newest.
            until = newest();
        }
        ChangeCursor next = more
                ? new ChangeCursor(from.since(), until, model, behind)
                : ChangeCursor.startingAt(until);
        return new Changes(versions(type, parties), next.point(), more);
    }

    private JsonNode rows(String model, LocalDateTime since, long behind, int limit) {
        ArrayNode changed = Wire.list("OR", Wire.list("write_date", ">=", since),
                Wire.list(Wire.list("write_date", "=", null), Wire.list("create_date", ">=", since)));
        List<String> fields = new ArrayList<>(List.of("write_date", "create_date"));
        if (!model.equals(PartyRow.MODEL)) {
            fields.add("party");
        }
        return session.readAll("model." + model + ".search_read", Wire.list(Wire.list("id", ">", behind), changed), 0,
                limit, Wire.list(Wire.list("id", "ASC")), Wire.listOf(fields));
    }

    private List<ChangedActor> versions(ActorType type, Set<Long> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        ArrayNode domain = Wire.list(Wire.list("id", "in", Wire.listOf(parties)),
                Wire.list("categories", "in", Wire.list(categories.id(type))));
        List<Long> ids = new ArrayList<>();
        session.readAll("model.party.party.search", domain, 0, parties.size(), Wire.list(Wire.list("id", "ASC")))
                .forEach(id -> ids.add(id.longValue()));
        Map<Long, PartyRow> read = reader.read(ids, PartyRow.stamps());
        return read.values().stream().map(
                party -> new ChangedActor(new ErpActor(type, Long.toString(party.id())), party.version())).toList();
    }

    /** The newest date in the database: the server's clock as far as it tells. */
    private LocalDateTime newest() {
        LocalDateTime newest = EVER;
        for (String model : MODELS) {
            for (String date : List.of("write_date", "create_date")) {
                JsonNode rows = session.readAll("model." + model + ".search_read",
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
