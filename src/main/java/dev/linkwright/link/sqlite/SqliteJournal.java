package dev.linkwright.link.sqlite;

import java.util.List;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.StepRecord;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * The journal in its own file. Each call is one transaction, and with {@code synchronous=FULL} the commit returns after
 * the write-ahead log is on the disk.
 *
 * <p>
 * SQLite cannot commit two files in write-ahead mode at once. So the link and its base, which lie in the other file, are
 * written first and {@link #close} comes last, with the activity rows in its own transaction. If the program ends in
 * between, the entry is still unfinished, and recovery writes the link and the base again; both overwrite themselves
 * with the same, so nothing is lost and nothing stands twice. Both files force what they commit, therefore a closed
 * entry implies a written link. Example:
 *
 * <pre>
 * journal.db  STORE INTENT     forced
 * links.db    link, base       forced     ← the power goes here
 * journal.db  end of the entry            at the next start: still unfinished → link and base again, then the end
 * </pre>
 */
final class SqliteJournal implements Journal {
    private final Entries<Operation, StepRecord> entries;

    SqliteJournal(Database database, Json json) {
        this.entries = new Entries<>(database, json, "PLAN", Operation.class, StepRecord.class);
    }

    @Override
    public void open(Operation operation) {
        entries.open(operation.id(), operation.plan().entity(), operation.openedAt(), operation);
    }

    @Override
    public void record(OperationId operation, StepRecord line) {
        entries.record(operation, line);
    }

    @Override
    public void close(OperationId operation, Ending ending, List<Activity> activities) {
        entries.close(operation, ending.name(), activities);
    }

    @Override
    public List<JournalEntry> completed(CrmEntity entity) {
        return entries.ended(entity, Ending.COMPLETED.name(), JournalEntry::new);
    }

    @Override
    public List<JournalEntry> unfinished() {
        return entries.unfinished(JournalEntry::new);
    }

    @Override
    public List<JournalEntry> unfinished(CrmEntity entity) {
        return entries.unfinished(entity, JournalEntry::new);
    }
}
