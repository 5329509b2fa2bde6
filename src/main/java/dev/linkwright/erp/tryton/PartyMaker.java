package dev.linkwright.erp.tryton;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;

/** Makes parties, each with its {@link Marker}. */
final class PartyMaker {
    private final TrytonSession session;
    private final Categories categories;
    private final RowValues rowValues;
    private final RefusedWrite refusals;

    PartyMaker(TrytonSession session, Categories categories, RowValues rowValues, RefusedWrite refusals) {
        this.session = session;
        this.categories = categories;
        this.rowValues = rowValues;
        this.refusals = refusals;
    }

    /** The party that this Create made, archived or not. */
    OptionalLong made(OperationId operation) {
        JsonNode rows = session.readAll("model.party.contact_mechanism.search_read",
                Wire.list(Wire.list("type", "=", "other"), Wire.list("value", "=", Marker.value(operation))), 0, 1,
                Wire.list(Wire.list("id", "ASC")), Wire.list("party"));
        return rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(rows.path(0).path("party").longValue());
    }

    /** The new party; the one that an earlier call for the same operation made, if there is one. */
    long make(CreateRequest request) {
        OptionalLong earlier = made(request.operation());
        if (earlier.isPresent()) {
            return earlier.orElseThrow();
        }
        ObjectNode party = party(request);
        try {
            return session.write("model.party.party.create", Map.of(), Wire.list(party)).path(0).longValue();
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Refused refused) {
                List<FieldChange> sent = request.values().entrySet().stream().map(
                        entry -> new FieldChange(entry.getKey(), new FieldValue.Blank(), entry.getValue())).toList();
                throw refusals.explained(refused, sent, Rights::create, failed);
            }
            throw failed;
        }
    }

    private ObjectNode party(CreateRequest request) {
        ObjectNode party = Wire.object();
        Map<Slot, ObjectNode> rows = new EnumMap<>(Slot.class);
        @Nullable
        FieldValue country = request.values().get(PartyField.COUNTRY.key());
        String code = country == null ? "" : country.textOrEmpty();
        request.values().forEach((key, value) -> {
            if (!value.isBlank()) {
                PartyField field = PartyField.of(key)
                        .orElseThrow(() -> new IllegalArgumentException("Not a field of a party: " + key));
                rowValues.put(field.slot()
                        .map(slot -> rows.computeIfAbsent(slot, _ -> rowValues.newRow(slot, code, List.of(value))))
                        .orElse(party),
                        field, value);
            }
        });
        Map<RowKind, ArrayNode> created = new EnumMap<>(RowKind.class);
        rows.forEach((slot, row) -> created.computeIfAbsent(slot.kind(), _ -> Wire.list()).add(row));
        created.computeIfAbsent(RowKind.CONTACT, _ -> Wire.list()).add(Marker.row(request.operation()));
        created.forEach((kind, list) -> party.set(kind.list(), Wire.list(Wire.list("create", list))));
        party.set("categories", Wire.list(Wire.list("add", Wire.list(categories.id(request.type())))));
        return party;
    }
}
