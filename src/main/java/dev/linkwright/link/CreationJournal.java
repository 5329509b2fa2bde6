package dev.linkwright.link;

import java.util.List;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * Knows which actors were begun to be made, beside the {@link Journal} and with its promise: each call returns only when the
 * line is on disk; if it cannot be written it throws, and then nothing may be sent.
 *
 * <p>
 * Example, a Create whose answer was lost:
 *
 * <pre>
 * OPEN   7a02… customer for company 17, the values, the lookalikes that a person was shown
 * CLAIM       INTENT  →  DONE
 * ERP_CREATE  INTENT  →  UNKNOWN          the time limit passed
 * ERP_CREATE  DONE customer 1001          looked up by its marker, or pointed out by a person
 * CLAIM_AWAY  INTENT  →  DONE
 * </pre>
 *
 * The entry stays unfinished while the actor is not connected, so that no start forgets it: Save ends it, or a person who
 * keeps the actor for later.
 */
public interface CreationJournal {
    void open(Creation creation);

    void record(OperationId creation, CreationLine line);

    /** Ends an entry and logs what it did, in one transaction. Ending an ended entry again does nothing. */
    void close(OperationId creation, CreationEnding ending, List<Activity> activities);

    /** What was begun and not ended, oldest first. */
    List<CreationEntry> unfinished();

    /** What is unfinished about a record. */
    default List<CreationEntry> unfinished(CrmEntity entity) {
        return unfinished().stream().filter(entry -> entry.creation().entity().equals(entity)).toList();
    }
}
