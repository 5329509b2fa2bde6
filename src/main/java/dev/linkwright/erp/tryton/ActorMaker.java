package dev.linkwright.erp.tryton;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;

/** Makes actors, each with its {@link Marker}. */
final class ActorMaker {
    private final TrytonSession session;
    private final ActorKind kind;
    private final RowValues rowValues;
    private final RefusedWrite refusals;

    ActorMaker(TrytonSession session, ActorKind kind, RowValues rowValues, RefusedWrite refusals) {
        this.session = session;
        this.kind = kind;
        this.rowValues = rowValues;
        this.refusals = refusals;
    }

    /** The actor that this Create made, archived or not. */
    OptionalLong made(OperationId operation) {
        Marker.Search search = kind.model().marker().search(kind.model(), operation);
        JsonNode rows = session.readAll("model." + search.model() + ".search_read", search.domain(), 0, 1,
                Wire.list(Wire.list("id", "ASC")), Wire.list(search.actor()));
        return rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(rows.path(0).path(search.actor()).longValue());
    }

    /** The new actor; the one that an earlier call for the same operation made, if there is one. */
    long make(CreateRequest request) {
        ObjectNode record = record(request);
        OptionalLong earlier = made(request.operation());
        if (earlier.isPresent()) {
            return earlier.orElseThrow();
        }
        try {
            return session.write("model." + kind.model().model() + ".create", Map.of(), Wire.list(record)).path(0)
                    .longValue();
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Refused refused) {
                List<FieldChange> sent = request.values().entrySet().stream().map(
                        entry -> new FieldChange(entry.getKey(), new FieldValue.Blank(), entry.getValue())).toList();
                throw refusals.explained(refused, sent, Rights::create, failed);
            }
            throw failed;
        }
    }

    private ObjectNode record(CreateRequest request) {
        ActorModel model = kind.model();
        ObjectNode record = Wire.object();
        Map<Slot, ObjectNode> rows = new EnumMap<>(Slot.class);
        String country = model.countryIn(request.values()).textOrEmpty();
        request.values().forEach((key, value) -> {
            if (!value.isBlank()) {
                ActorField field = model.known(key);
                rowValues.put(field.slot()
                        .map(slot -> rows.computeIfAbsent(slot, _ -> rowValues.newRow(slot, country, List.of(value))))
                        .orElse(record), MissingNode.getInstance(), field, value);
            }
        });
        Map<RowKind, ArrayNode> created = new EnumMap<>(RowKind.class);
        rows.forEach((slot, row) -> created.computeIfAbsent(slot.kind(), _ -> Wire.list()).add(row));
        model.marker().put(record, created, request.operation());
        created.forEach((rowKind, list) -> record.set(rowKind.list(), Wire.list(Wire.list("create", list))));
        kind.scope().put(record);
        kind.belonging().ifPresent(membership -> membership.put(record, parent(request)));
        return record;
    }

    private ErpActor parent(CreateRequest request) {
        return request.parent().orElseThrow(() -> new ProblemException(new Problem.Refused(session.system(),
                Sentence.of("write.no-parent"), null)));
    }
}
