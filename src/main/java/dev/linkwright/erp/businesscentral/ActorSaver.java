package dev.linkwright.erp.businesscentral;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/**
 * Writes an actor if nobody wrote it since it was read. The server compares within its transaction: the etag that the
 * actor was read with goes along with the change, and the answer to it is the actor as this very change left it.
 */
final class ActorSaver {
    private final CompanyCalls calls;
    private final ValueCheck check;

    ActorSaver(CompanyCalls calls) {
        this.calls = calls;
        this.check = new ValueCheck(calls.system());
    }

    Saved save(ErpActor actor, SaveRequest request) {
        Entity entity = Entity.of(actor.type());
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (FieldChange change : request.changes()) {
            values.put(change.field(), change.after());
        }
        ObjectNode body = check.changes(entity, values);
        Row row;
        try {
            row = calls.patch(calls.url(entity, actor.key(), List.of()), Row.etag(request.expected()), body);
        } catch (ProblemException failed) {
            throw RefusedField.named(failed, entity, values);
        }
        return new Saved(readable(entity, row), row.version(), request.bindings());
    }

    private static Map<String, FieldValue> readable(Entity entity, Row row) {
        Map<String, FieldValue> values = new HashMap<>();
        for (ApiField field : entity.fields()) {
            FieldValue value = row.value(field);
            if (value.isReadable()) {
                values.put(field.key(), value);
            }
        }
        return values;
    }
}
