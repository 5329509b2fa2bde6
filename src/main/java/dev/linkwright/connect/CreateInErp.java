package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Sentence;

/**
 * Makes an ERP actor for a CRM record, once. Every call blocks and belongs on {@code Work}; every failure that is no outcome
 * is a {@link dev.linkwright.model.ProblemException}. Nothing is written to the CRM but a claim, until Save.
 */
public interface CreateInErp {
    /** Why Create is disabled: what the connector lacks, what the user may not, what is not connected. Empty if it is not. */
    Optional<Sentence> whyNot(ErpConnection connection, CrmEntity entity, ActorType type);

    /** The form, filled from the CRM through the mappings and from the ERP's defaults. Writes nothing. */
    CreateForm form(ErpConnection connection, CrmEntity entity, ActorType type);

    /** Actors with the same organisation number or the very same name, of this actor type or one that goes with it. */
    List<Lookalike> lookalikes(ErpConnection connection, CreateForm form);

    /**
     * Makes the actor. While an earlier Create for the record is unfinished, this tells what became of that one and sends
     * nothing.
     *
     * @param seen lookalikes that the person was shown, and wants another actor all the same
     */
    CreateOutcome create(ErpConnection connection, CreateForm form, List<ErpActor> seen);

    /** What of this workstation's Creates for a record is unfinished. Asks neither system. */
    Optional<UnfinishedCreate> unfinished(ErpConnection connection, CrmEntity entity);

    /** Looks what became of an unfinished Create; one that was made is compared, to be connected now. */
    CreateOutcome lookAgain(OperationId operation);

    /** The person says: it is this one. */
    CreateOutcome isThis(OperationId operation, ErpActor actor);

    /** The person says: it is none of these. */
    CreateOutcome isNone(OperationId operation, List<ErpActor> shown);

    /** Leaves the actor that was made in the ERP, unconnected for now. */
    void keep(OperationId operation);
}
