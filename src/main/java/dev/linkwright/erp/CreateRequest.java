package dev.linkwright.erp;

import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;

/**
 * An actor to make.
 *
 * @param operation identifies this one wish; used as the connector's {@link CreateSafety} says
 * @param values    field key to value; readable ones only
 * @param parent    the actor that a person belongs to, made with it or not at all; a person without one is refused.
 *                  Empty elsewhere
 */
public record CreateRequest(ActorType type, OperationId operation, Map<String, FieldValue> values,
        Optional<ErpActor> parent) {
    public CreateRequest {
        values = Map.copyOf(values);
    }
}
