package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;

import dev.linkwright.crm.Claim;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Version;

/** What came of running a plan. */
public sealed interface RunOutcome {

    /**
     * The link stands.
     *
     * @param erp       the version of the actor after the write; empty if nothing was written there
     * @param unsettled how many fields moved while it ran, and have to be compared anew
     */
    record Done(Link link, int toErp, int toCrm, Optional<Version> erp, int unsettled) implements RunOutcome {
    }

    /** A record changed since the plan was made; nothing of the plan was written. */
    record Moved() implements RunOutcome {
    }

    /**
     * What a lost call did cannot be told from what others have done since. Nothing more was written and no link was
     * made; both records have to be compared anew.
     */
    record Unclear() implements RunOutcome {
    }

    /** The record or the actor is linked already; nothing was written. */
    record Taken(CrmEntity by) implements RunOutcome {
    }

    /** Somebody else is working on the record or the actor; nothing was written. */
    record Claimed(Claim claim) implements RunOutcome {
    }

    /**
     * Taken back: every field holds what it held, but for those that others have changed since.
     *
     * @param leftAlone how many those are
     */
    record TakenBack(int leftAlone) implements RunOutcome {
    }

    /**
     * Links are gone, and what a connect had overwritten is back.
     *
     * @param links     a company's contacts before the company
     * @param leftAlone what was not put back; always empty for a disconnect
     */
    record LinksRemoved(List<Link> links, List<LeftAlone> leftAlone) implements RunOutcome {
    }

    /** The same links are there again; values were not touched. */
    record LinksRestored(List<Link> links) implements RunOutcome {
    }

    /** A link is gone, is another one, or has come to those that were looked at; nothing was written. */
    record LinksChanged() implements RunOutcome {
    }

    /** The company of a contact is not connected, so the contact cannot be; nothing was written. */
    record CompanyNotLinked(CrmEntity company) implements RunOutcome {
    }

    /**
     * It stopped.
     *
     * @param unfinished the journal's entry to carry on with; empty if nothing was written
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements RunOutcome {
    }
}
