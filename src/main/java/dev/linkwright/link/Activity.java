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
 * @param field      label of the field
 * @param side       where the value changed
 * @param before     what it held; the value that lost is always here
 * @param after      what it holds
 * @param reason     why
 * @param byPerson   whether a person chose it
 * @param at         UTC
 * @param beforeName what people read for {@code before}, such as the name of a list's item; empty where they read the value
 * @param afterName  the same for {@code after}
 */
public record Activity(OperationId operation, Instant at, String user, ConnectionId connection, CrmEntity entity,
        ErpActor actor, Side side, String field, FieldValue before, FieldValue after, Reason reason, boolean byPerson,
        String beforeName, String afterName) {

    /** People read the values as they are. */
    public Activity(OperationId operation, Instant at, String user, ConnectionId connection, CrmEntity entity,
            ErpActor actor, Side side, String field, FieldValue before, FieldValue after, Reason reason,
            boolean byPerson) {
        this(operation, at, user, connection, entity, actor, side, field, before, after, reason, byPerson, "", "");
    }

    /** The same with what people read for the values. */
    public Activity named(String nameBefore, String nameAfter) {
        return new Activity(operation, at, user, connection, entity, actor, side, field, before, after, reason,
                byPerson, nameBefore, nameAfter);
    }
}
