package dev.linkwright.connect;

import java.util.Set;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Sentence;

/** What automatic synchronisation leaves until a person has looked at it. */
public sealed interface HeldSync {
    ErpConnection connection();

    /**
     * The ERP behind a connection is another one than its links were made with; nothing of it is synchronised.
     *
     * @param links how many were made
     */
    record OtherErp(ErpConnection connection, Fingerprint before, Fingerprint now, int links) implements HeldSync {
    }

    /**
     * The ERP went back to an earlier state, or was just confirmed to be the one of before; nothing of it is synchronised.
     *
     * @param why   in one sentence
     * @param links how many there are to compare
     */
    record NotCompared(ErpConnection connection, Sentence why, int links) implements HeldSync {
    }

    /**
     * Too many records would have changed at once; the rest is synchronised.
     *
     * @param why     in which fields, in one sentence
     * @param records whose values are held back
     */
    record TooMany(ErpConnection connection, Sentence why, Set<CrmEntity> records) implements HeldSync {
        public TooMany {
            records = Set.copyOf(records);
        }
    }
}
