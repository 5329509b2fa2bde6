package dev.linkwright.ui.health;

import java.time.Instant;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;

/** What is said on the page of what was done last. */
sealed interface Told {
    Told NOTHING = new Nothing();

    record Nothing() implements Told {
    }

    /** A record agrees on both sides now. */
    record Settled(String title, int toErp, int toCrm) implements Told {
    }

    /**
     * No record is left to go to.
     *
     * @param settled how many were settled on the way
     * @param left    how many still wait
     */
    record AtEnd(int settled, int left) implements Told {
    }

    /** It could not be read which record comes first. */
    record NotBegun(Problem problem) implements Told {
    }

    /** It did not work, and nothing is unfinished; it can be tried again. */
    record Failed(HealthLine line, Problem problem) implements Told {
    }

    /** It stopped half way; the entry stands among what is unfinished. */
    record Stopped(String title, Problem problem) implements Told {
    }

    /** The record or its actor is linked otherwise. */
    record Taken(HealthLine line, CrmEntity by) implements Told {
    }

    /** Somebody else is working on it. */
    record Claimed(HealthLine line, String user, String workstation, Instant since) implements Told {
    }

    /**
     * What was held up goes on.
     *
     * @param written how many values
     * @param waiting how many records wait for a decision
     */
    record Released(String connection, int written, int waiting) implements Told {
    }

    /** It stopped again; it can be gone on with. */
    record NotReleased(String connection, Problem problem) implements Told {
    }

    /** What was unfinished was taken back. */
    record TakenBack(String title, int leftAlone) implements Told {
    }

    /** What was unfinished has come to its end. */
    record CarriedOn(String title) implements Told {
    }

    /** What another workstation began is taken over; the record can be connected. */
    record TakenOver(CrmEntity entity, ConnectionId connection, String title, String user) implements Told {
    }

    /** What was unfinished did not come to its end, because both records have changed; the ERP tab says how they stand. */
    record Changed(CrmEntity entity, ConnectionId connection, String title) implements Told {
    }

    /** Carrying on or rolling back failed. */
    record NotCarriedOn(String title, Problem problem) implements Told {
    }
}
