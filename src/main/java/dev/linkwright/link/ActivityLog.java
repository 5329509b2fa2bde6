package dev.linkwright.link;

import java.time.Instant;
import java.util.List;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;

/** What was written, when, by whom and why. Rows are added by {@link Journal#close}. */
public interface ActivityLog {

    /** The newest rows about a record. */
    List<Activity> of(CrmEntity entity, int limit);

    /** The newest rows of all. */
    List<Activity> newest(int offset, int limit);

    /** The rows that are asked for, newest first. */
    List<LoggedActivity> find(ActivityQuery query, int offset, int limit);

    /** How many rows are asked for. */
    long count(ActivityQuery query);

    /** The names of all in whose name something was written, in their order. */
    List<String> users();

    /**
     * How often synchronising has written a field by itself since then: rows of a {@link OperationKind#SYNCHRONISE} that
     * no person chose.
     *
     * @param field label of the field, as the rows have it
     */
    int automaticWrites(ConnectionId connection, CrmEntity entity, String field, Side side, Instant since);

    /**
     * Removes what is older, and with it the bodies of ended operations: what they wrote over cannot be undone any more.
     * What is unfinished stays whatever its age.
     *
     * @return how many rows are gone
     */
    int removeBefore(Instant oldest);
}
