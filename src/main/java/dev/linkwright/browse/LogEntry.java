package dev.linkwright.browse;

import java.time.Instant;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Reason;

/**
 * A write, as the activity log shows it.
 *
 * @param number         grows with every write and never comes again
 * @param at             UTC
 * @param user           in whose name it was written
 * @param byPerson       whether a person chose it; else the program did by itself
 * @param connectionName what people call the connection; its id where it is there no more
 * @param title          the CRM record's name, its number where none is known
 * @param side           where the value changed
 * @param field          what people call the field
 * @param before         the value that lost
 * @param beforeName     what people read for {@code before} in its place; empty where they read the value
 * @param afterName      the same for {@code after}
 */
public record LogEntry(long number, Instant at, String user, boolean byPerson, ConnectionId connection,
        String connectionName, CrmEntity entity, String title, ErpActor actor, Side side, String field,
        FieldValue before, FieldValue after, Reason reason, OperationId operation, String beforeName,
        String afterName) {

    /** People read the values as they are. */
    public LogEntry(long number, Instant at, String user, boolean byPerson, ConnectionId connection,
            String connectionName, CrmEntity entity, String title, ErpActor actor, Side side, String field,
            FieldValue before, FieldValue after, Reason reason, OperationId operation) {
        this(number, at, user, byPerson, connection, connectionName, entity, title, actor, side, field, before, after,
                reason, operation, "", "");
    }
}
