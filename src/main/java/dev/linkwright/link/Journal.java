package dev.linkwright.link;

import java.util.List;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * Knows what is unfinished. Each call returns only when the line is on disk; if it cannot be written it throws, and
 * then nothing may be sent. It lies in a file of its own, which a damaged link store does not take along.
 *
 * <p>
 * Example, a connect whose program was ended after the ERP had answered:
 *
 * <pre>
 * OPEN   4f1c… CONNECT company 17 ↔ customer 812, plan, before-values and versions of both sides
 * CLAIM     INTENT  →  DONE
 * ERP_SAVE  INTENT  →  DONE (version and values from the write's own answer)
 * CRM_SAVE  INTENT
 * </pre>
 *
 * The INTENT of CRM_SAVE without outcome is read as UNKNOWN at the next start. The CRM is probed: all fields hold what
 * was to be written → DONE; all hold what they held, under the same version → it is sent with that version; anything
 * else → VOID: the old base is kept, both sides are compared anew, and a person sees it.
 */
public interface Journal {

    void open(Operation operation);

    void record(OperationId operation, StepRecord line);

    /** Ends an entry and logs what it did, in one transaction. Ending an ended entry again does nothing. */
    void close(OperationId operation, Ending ending, List<Activity> activities);

    /** What was begun and not ended, oldest first. */
    List<JournalEntry> unfinished();

    /** What was completed about a record, newest first, as far back as this workstation remembers. */
    List<JournalEntry> completed(CrmEntity entity);

    /** What is unfinished about a record. */
    default List<JournalEntry> unfinished(CrmEntity entity) {
        return unfinished().stream().filter(entry -> entry.operation().plan().entity().equals(entity)).toList();
    }
}
