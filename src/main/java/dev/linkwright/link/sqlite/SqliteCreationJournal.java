package dev.linkwright.link.sqlite;

import java.util.List;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/** Actors to make, in the journal's file and as forced to the disk as {@link SqliteJournal}. */
final class SqliteCreationJournal implements CreationJournal {
    private final Entries<Creation, CreationLine> entries;

    SqliteCreationJournal(Database database, Json json) {
        this.entries = new Entries<>(database, json, "CREATION", Creation.class, CreationLine.class);
    }

    @Override
    public void open(Creation creation) {
        entries.open(creation.id(), creation.entity(), creation.openedAt(), creation);
    }

    @Override
    public void record(OperationId creation, CreationLine line) {
        entries.record(creation, line);
    }

    @Override
    public void close(OperationId creation, CreationEnding ending, List<Activity> activities) {
        entries.close(creation, ending.name(), activities);
    }

    @Override
    public List<CreationEntry> unfinished() {
        return entries.unfinished(CreationEntry::new);
    }

    @Override
    public List<CreationEntry> unfinished(CrmEntity entity) {
        return entries.unfinished(entity, CreationEntry::new);
    }
}
