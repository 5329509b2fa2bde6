package dev.linkwright.connect;

import jakarta.inject.Inject;

import dev.linkwright.link.KeptData;
import dev.linkwright.model.CrmEntity;

/** Forgets a person on this workstation. Neither the CRM nor an ERP is touched. Calls block and belong on {@code Work}. */
public final class ForgetPerson {
    /**
     * What is kept here.
     *
     * @param writes     rows of the activity log with values
     * @param operations what ended operations know, for Undo and Revert
     * @param unfinished operations that are carried on with, which stay
     * @param links      its links; what was agreed of them stays while they do
     * @param files      backups and files that were set aside
     */
    public record Kept(int writes, int operations, int unfinished, int links, int files) {
        /** Whether there is anything to forget. */
        public boolean isForgettable() {
            return writes + operations + links + files > 0;
        }
    }

    private final KeptData data;

    @Inject
    public ForgetPerson(KeptData data) {
        this.data = data;
    }

    public Kept kept(CrmEntity person) {
        return kept(data.of(person));
    }

    /** Answers what is left. */
    public Kept forget(CrmEntity person) {
        return kept(data.forget(person));
    }

    private static Kept kept(KeptData.Kept kept) {
        return new Kept(kept.writes(), kept.operations(), kept.unfinished(), kept.links(), kept.files());
    }
}
