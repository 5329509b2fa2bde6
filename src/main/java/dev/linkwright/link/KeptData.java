package dev.linkwright.link;

import java.time.Instant;

import dev.linkwright.model.CrmEntity;

/** What this workstation keeps of records, over all its files; for those who want it forgotten. Calls block on disk. */
public interface KeptData {

    /**
     * What is kept of a record.
     *
     * @param writes     rows of the activity log that still hold values
     * @param operations ended operations, of which Undo and Revert know what they wrote over
     * @param unfinished operations that are carried on with; they stay, or nobody would know what they have done
     * @param links      its links; what was agreed of a link stays as long as the link does
     * @param files      backups, and files that were set aside, which may hold it too
     */
    record Kept(int writes, int operations, int unfinished, int links, int files) {
    }

    Kept of(CrmEntity entity);

    /**
     * Forgets a record: names and values in the activity log, what ended operations know of it, what was last seen of its
     * actor, and all backups and files that were set aside. That something was written, when and by whom, stays.
     *
     * @return what is left
     */
    Kept forget(CrmEntity entity);

    /**
     * Forgets what is older: rows of the activity log with the operations that they belong to, values last seen of
     * actors, backups and files that were set aside.
     *
     * @return how many rows of the activity log are gone
     */
    int removeBefore(Instant oldest);
}
