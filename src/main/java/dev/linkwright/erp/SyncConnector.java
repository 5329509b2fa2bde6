package dev.linkwright.erp;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/**
 * One ERP system, for the user whose credentials the connection holds.
 *
 * <p>
 * Every call blocks, has a time limit, and ends early when its thread is interrupted (then it throws
 * {@link java.util.concurrent.CancellationException}). Every failure is a
 * {@link dev.linkwright.model.ProblemException}. Calls that write are sent once: after one of them, a problem whose
 * {@link dev.linkwright.model.Problem#outcome()} is unknown means that the server may have carried it out. Calls are
 * safe from several threads. Nothing is asked without a limit on the number of rows.
 */
public interface SyncConnector extends AutoCloseable {

    /** What it can do, and why not the rest. Asks the server nothing. */
    Capabilities capabilities();

    /** Which ERP this is: never changes while links point to it. Asks the server nothing. */
    Fingerprint fingerprint();

    /** Signs in and asks for the least that shows that the connection works. */
    void test();

    /** The actor types that this ERP has. */
    List<ActorType> actorTypes();

    /** The fields of an actor type that a mapping can name, in the order people expect, with labels of the ERP. */
    List<FieldDefinition> fields(ActorType type);

    /** The fields that the server itself can filter by, with the operators it has for each. */
    List<SearchableField> searchableFields(ActorType type);

    /** A page of hits; never filtered on this side. */
    Page<ErpHit> search(SearchRequest request);

    /** How many hits a search has; empty where the ERP does not tell. May be slow; ask beside the first page. */
    OptionalLong count(SearchRequest request);

    /**
     * Reads actors, archived ones too. One that does not exist is missing from the answer; the order is that of the
     * request.
     *
     * @param fields keys of the fields wanted
     */
    List<ErpRecord> read(List<ActorRead> actors, Set<String> fields);

    /**
     * Makes an actor; see {@link Capabilities#createSafety()} for what keeps a second one away.
     *
     * @throws dev.linkwright.model.ProblemException Refused, with the field where the server names it
     */
    ErpRecord create(CreateRequest request);

    /**
     * The actors that a Create whose answer was lost may have made. With {@link CreateSafety#UNIQUE_KEY} and
     * {@link CreateSafety#MARKER} that is the one it made, or none; with {@link CreateSafety#LOOK_UP_ONLY} every actor
     * of the type that holds the same values, so that a person must say whether it is the one.
     *
     * @param request as it was given to {@link #create}
     */
    List<ErpActor> made(CreateRequest request);

    /**
     * Writes values if nobody else wrote the actor, or a child row shown with it, meanwhile.
     *
     * @throws dev.linkwright.model.ProblemException Stale if somebody did; then nothing was written
     */
    Saved save(ErpActor actor, SaveRequest request);

    /** The items of a list that a {@link FieldDefinition#listName()} names. */
    List<ListItem> list(String name);

    /**
     * Actors that changed, each with its present version, at or after the point, with an overlap: an actor may come
     * again, and must be known by its version. A first call without a point only answers where to start from.
     */
    Changes changedSince(ActorType type, Optional<ChangePoint> point);

    /** What the user may do with actors of this type and the rows that belong to them. */
    Rights rights(ActorType type);

    /** Where a person can open the actor in the ERP's own interface. */
    Optional<URI> address(ErpActor actor);

    /** Ends the session. Never fails. */
    @Override
    void close();
}
