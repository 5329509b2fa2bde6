package dev.linkwright.ui.erptab;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.UndoneValue;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** What came of the last thing a person did in the tab; it stays until the next. */
sealed interface Notice {
    /** Whether what was done can be undone. */
    enum Undo {
        OFFERED, NOT_HERE
    }

    /** Nothing to say. */
    record None() implements Notice {
    }

    /** A link was made, and both systems agree. */
    record Saved(String number, int toErp, int toCrm, Undo undo) implements Notice {
    }

    /** Conflicts were settled, and both systems agree. */
    record Settled(int toErp, int toCrm) implements Notice {
    }

    /** Nothing had to be synchronised. */
    record InSync() implements Notice {
    }

    /** It was synchronised, and both systems agree. */
    record Synchronised(int toErp, int toCrm) implements Notice {
    }

    /** It is not synchronised now; nothing was written. */
    record NotSynchronised(Sentence why) implements Notice {
    }

    /** The link is gone, and those of so many contacts with it. */
    record Disconnected(String number, int contacts, Undo undo) implements Notice {
    }

    /**
     * The link that a connect made is gone.
     *
     * @param back how many values were put back; empty where an undo was carried on with, which does not count them
     */
    record ConnectUndone(ActorType type, String number, int contacts, OptionalInt back, List<UndoneValue> leftAlone,
            KnownLists lists) implements Notice {
    }

    /** The link that a disconnect removed is there again, and those of so many contacts with it. */
    record DisconnectUndone(String number, int contacts) implements Notice {
    }

    /** The actor that was made stays in the ERP, unconnected. */
    record Kept(ActorType type, String number) implements Notice {
    }

    /** The archived actor is active again. */
    record Reactivated(ActorType type, String number) implements Notice {
    }

    /** A stopped Save was taken back; so many fields were left alone. */
    record TakenBack(int leftAlone) implements Notice {
    }

    /** It was given up before anything was written. */
    record Withdrawn() implements Notice {
    }

    /** A record changed between the comparison and Save. */
    record Moved(boolean partlyWritten) implements Notice {
    }

    /** The links are not those that were shown; nothing was written. */
    record LinksChanged() implements Notice {
    }

    /** There is no link that could be ended. */
    record NoLink() implements Notice {
    }

    /** A contact's link cannot come back while its company has none; nothing was written. */
    record CompanyNotConnected(CrmEntity company) implements Notice {
    }

    /** A contact that belongs to no company. */
    record NoCompany() implements Notice {
    }

    /** The record or the actor is connected elsewhere; nothing was written. */
    record Taken(CrmEntity by, boolean itself) implements Notice {
    }

    /** Somebody else is saving; nothing was written. */
    record Claimed(String user, String workstation, Instant since) implements Notice {
    }

    /** An old claim is gone, and the record can be connected. */
    record TakenOver(String user) implements Notice {
    }

    /** A claim is not as it was shown; nothing was taken over. */
    record ClaimChanged() implements Notice {
    }

    /** It failed; nothing was written, and it can be tried again. */
    record Failed(Problem problem, Runnable retry) implements Notice {
    }

    /** It stopped half way; the tab shows how far it came. */
    record Stopped(Problem problem) implements Notice {
    }

    Notice NONE = new None();
}
