package dev.linkwright.link;

import java.time.Instant;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Reason;

/**
 * A value that was written, or lost its comparison.
 *
 * @param field    label of the field
 * @param side     where the value changed
 * @param before   what it held; the value that lost is always here
 * @param after    what it holds
 * @param reason   why
 * @param byPerson whether a person chose it
 * @param at       UTC
 */
public record Activity(OperationId operation, Instant at, String user, ConnectionId connection, CrmEntity entity,
        ErpActor actor, Side side, String field, FieldValue before, FieldValue after, Reason reason, boolean byPerson) {
}
