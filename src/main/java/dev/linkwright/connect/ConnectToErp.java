package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.MergePlan;

/**
 * Connects a CRM record to an ERP actor: search, compare, save. Every call blocks and belongs on
 * {@code Work}; every failure is a {@link dev.linkwright.model.ProblemException}. Nothing is written to either system
 * before {@link #save}.
 */
public interface ConnectToErp {

    /** The columns of the hit list: the fields marked <em>Show in Search</em>, in rank order. */
    List<HitColumn> columns(ErpConnection connection, ActorType type);

    /** By which fields and operators advanced search can ask, and why not by the others. */
    Searchable searchable(ErpConnection connection, ActorType type);

    /** The items of a list of the ERP that a field's {@link dev.linkwright.model.FieldDefinition#listName()} names. */
    List<ListItem> items(ErpConnection connection, String list);

    /** What people call an actor; empty if it is gone. */
    Optional<ActorName> name(ErpConnection connection, ErpActor actor);

    /** A page of hits; those that are connected already say to what. */
    HitPage search(ErpConnection connection, HitQuery query);

    /** How many hits a search has; empty where the ERP does not tell. May be slow. */
    OptionalLong count(ErpConnection connection, HitQuery query);

    /** Reads both records as they are now and compares them for a first connect. */
    PendingConnect compare(ErpConnection connection, CrmEntity entity, ErpActor actor);

    /**
     * The same for a record whose actor is not what it was, because the ERP merged it into this one. Save takes the record
     * from the old actor to this one in one step; until then the old link stands.
     *
     * @throws dev.linkwright.model.ProblemException NotFound if the record is not linked any more
     */
    PendingConnect reconnect(ErpConnection connection, CrmEntity entity, ErpActor actor);

    /**
     * Runs the plan: claim, ERP, CRM, link, base. A plan with something undecided is a programming error.
     */
    SaveOutcome save(ErpConnection connection, PendingConnect pending);

    /** Carries on with a Save of this workstation that stopped. */
    SaveOutcome carryOn(OperationId operation);

    /** Takes back what a stopped Save has written, where each field still holds what it wrote. */
    SaveOutcome rollBack(OperationId operation);

    /**
     * Reads both records of a link as they are now and compares them three ways, for <em>Resolve…</em>.
     *
     * @throws dev.linkwright.model.ProblemException NotFound if the link is gone
     */
    PendingConnect resolve(ErpConnection connection, CrmEntity entity);

    /** The two records compared anew, with the decisions of a plan that still stand. */
    PendingConnect compareAgain(ErpConnection connection, PendingConnect before, MergePlan decided);
}
