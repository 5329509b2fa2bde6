package dev.linkwright.browse;

import java.time.Instant;
import java.util.List;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * What was begun on a record and is not at its end.
 *
 * @param title          the record's name; empty where it is not known here
 * @param connectionName what people call the connection
 * @param user           who began it
 * @param workstation    where
 * @param since          UTC
 * @param standing       what is known of it here
 * @param amongFailing   whether its link stands among the failing ones, too
 */
public record UnfinishedWork(OperationId operation, CrmEntity entity, String title, ConnectionId connection,
        String connectionName, String user, String workstation, Instant since, Standing standing,
        boolean amongFailing) {

    /** What is known of it. */
    public sealed interface Standing {
        /**
         * A Save, Disconnect or undo of this workstation stopped.
         *
         * @param canRollBack whether what was written can be taken back
         */
        record Stopped(ErpTabState.Interrupted.Kind kind, List<ErpTabState.InterruptedStep> steps,
                boolean canRollBack) implements Standing {
            public Stopped {
                steps = List.copyOf(steps);
            }
        }

        /** An actor was made here, or may have been, and is not connected. */
        record NotConnected(String number) implements Standing {
        }

        /**
         * Another workstation began it.
         *
         * @param old whether it is old enough to be taken over
         */
        record Elsewhere(boolean old) implements Standing {
        }
    }

    /** The same with a name. */
    public UnfinishedWork named(String name) {
        return new UnfinishedWork(operation, entity, name, connection, connectionName, user, workstation, since,
                standing, amongFailing);
    }
}
