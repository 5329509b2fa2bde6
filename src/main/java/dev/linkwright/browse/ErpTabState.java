package dev.linkwright.browse;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** How a record stands towards one ERP connection; what the ERP tab shows. */
public sealed interface ErpTabState {

    /** No connection is active for this user. */
    record NoConnection() implements ErpTabState {
    }

    /**
     * Not linked through this connection.
     *
     * @param possible the actor types that it can be connected to; none where the ERP keeps none for such records
     * @param parent   the actor of a contact's company, to whose persons the contact can be connected; empty elsewhere
     * @param whyNot   why it cannot be connected now, such as a contact whose company is not; empty if it can
     */
    record NotConnected(ErpConnection connection, List<ActorType> possible, Optional<ErpActor> parent,
            Optional<Sentence> whyNot) implements ErpTabState {

        /** Of a record that depends on no other. */
        public NotConnected(ErpConnection connection, List<ActorType> possible) {
            this(connection, possible, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Linked, and both sides were read.
     *
     * @param number    what people call the actor
     * @param fields    in rank order
     * @param conflicts how many conflicts wait
     * @param address   where the actor opens in the ERP's own interface
     */
    record Connected(ErpConnection connection, ErpActor actor, String number, List<TabField> fields, int conflicts,
            Synced synced, Optional<URI> address) implements ErpTabState {
    }

    /**
     * One of the systems does not answer.
     *
     * @param actor  what the record is linked to as far as it is known here; empty if it is not linked
     * @param fields as last seen; empty if never
     * @param seenAt UTC; empty if never
     */
    record OutOfReach(ErpConnection connection, Optional<ErpActor> actor, String number, List<TabField> fields,
            Optional<Instant> seenAt, Problem problem) implements ErpTabState {
    }

    /** Linked to an actor that no longer exists. */
    record ActorGone(ErpConnection connection, ErpActor actor, String number, List<TabField> lastKnown)
            implements
                ErpTabState {
    }

    /**
     * Linked to an actor that the ERP hides; shown, not synchronised.
     *
     * @param whyNot why it cannot be made active again from here; empty if it can
     */
    record ActorArchived(ErpConnection connection, ErpActor actor, String number, List<TabField> fields,
            Optional<Sentence> whyNot) implements ErpTabState {
    }

    /**
     * Linked to an actor that was merged into another one.
     *
     * @param into   what it is now, to be connected by {@code ConnectToErp.reconnect}
     * @param intoNumber what people call that
     */
    record ActorMerged(ErpConnection connection, ErpActor actor, String number, ErpActor into, String intoNumber,
            String intoTitle, List<TabField> lastKnown) implements ErpTabState {
    }

    /** Linked, but not synchronised: a contact whose company is not linked, or whose person has left that company's actor. */
    record LeftOut(ErpConnection connection, ErpActor actor, String number, List<TabField> fields, Sentence why)
            implements
                ErpTabState {
    }

    /** The CRM record was deleted. */
    record EntityGone(ErpConnection connection, Problem problem) implements ErpTabState {
    }

    /**
     * Somebody else is connecting it now, or did not finish.
     *
     * @param operation what is being done
     * @param actor     with which actor; one that is being made has no key of the ERP yet
     * @param since     when the claim was made, UTC
     * @param old       whether it is old enough to be taken over
     */
    record Claimed(ErpConnection connection, OperationId operation, Optional<ErpActor> actor, String user,
            String workstation, Instant since, boolean old) implements ErpTabState {
    }

    /**
     * A Save or an undo from this workstation stopped half way.
     *
     * @param steps what is known of each of its steps
     */
    record Interrupted(ErpConnection connection, OperationId operation, String number, Instant since,
            List<InterruptedStep> steps, Kind kind) implements ErpTabState {

        /** What it was. */
        public enum Kind {
            CONNECT, SYNCHRONISE, DISCONNECT, UNDO, REACTIVATE
        }
    }

    /** When and by whom a link was last in step; empty where unknown. */
    record Synced(Optional<Instant> at, String by) {
    }

    /** A step of an interrupted Save and how it stands. */
    record InterruptedStep(Part part, int fields, Standing standing) {
        /** Which part of Save. */
        public enum Part {
            CLAIM, ERP, CRM, LINK
        }

        /** How far it came. */
        public enum Standing {
            DONE, NOT_STARTED, FAILED, UNKNOWN
        }
    }
}
