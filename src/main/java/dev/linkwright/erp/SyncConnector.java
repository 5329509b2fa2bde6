package dev.linkwright.erp;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;

/**
 * One ERP system, for the user whose credentials the connection holds.
 *
 * <p>
 * Every call blocks, has a time limit, and ends early when its thread is interrupted, also before the call: then it throws
 * {@link java.util.concurrent.CancellationException} and leaves the thread interrupted. Every failure is a
 * {@link dev.linkwright.model.ProblemException}. Calls that write are sent once: after one of them, a problem whose
 * {@link dev.linkwright.model.Problem#outcome()} is unknown means that the server may have carried it out. Calls are
 * safe from several threads. Nothing is asked without a limit on the number of rows.
 *
 * <p>
 * What an ERP lacks its connector says in {@link #capabilities()} and leaves to the answers that stand here.
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
    default List<SearchableField> searchableFields(ActorType type) {
        return List.of();
    }

    /**
     * A page of hits; never filtered on this side. What the request asks for and the ERP lacks (criteria, a parent, an
     * order) is refused, never left out.
     */
    Page<ErpHit> search(SearchRequest request);

    /** How many hits a search has; empty where the ERP does not tell. May be slow; ask beside the first page. */
    default OptionalLong count(SearchRequest request) {
        return OptionalLong.empty();
    }

    /**
     * Reads actors, archived ones too. One that does not exist is missing from the answer; the order is that of the
     * request.
     *
     * @param fields keys of the fields wanted
     */
    List<ErpRecord> read(List<ActorRead> actors, Set<String> fields);

    /** The versions of actors of any types as they are now. One that does not exist is missing from the answer. */
    default Map<ErpActor, Version> versions(Collection<ErpActor> actors) {
        return read(actors.stream().map(actor -> new ActorRead(actor, Bindings.NONE)).toList(), Set.of()).stream()
                .collect(Collectors.toMap(ErpRecord::actor, ErpRecord::version, (first, _) -> first));
    }

    /**
     * Makes an actor; see {@link Capabilities#createSafety()} for what keeps a second one away.
     *
     * @throws dev.linkwright.model.ProblemException Refused, with the field where the server names it
     */
    default ErpRecord create(CreateRequest request) {
        throw capabilities().refusal(Feature.CREATE, fingerprint());
    }

    /**
     * The actors that a Create whose answer was lost may have made. With {@link CreateSafety#UNIQUE_KEY} and
     * {@link CreateSafety#MARKER} that is the one it made, or none; with {@link CreateSafety#LOOK_UP_ONLY} every actor
     * of the type that holds the same values, so that a person must say whether it is the one.
     *
     * @param request as it was given to {@link #create}
     */
    default List<ErpActor> made(CreateRequest request) {
        throw capabilities().refusal(Feature.CREATE, fingerprint());
    }

    /**
     * Writes values if nobody else wrote the actor, or a child row shown with it, meanwhile.
     *
     * @throws dev.linkwright.model.ProblemException Stale if somebody did, NotFound if the actor is gone, Refused with the
     *                                               field if it cannot hold the value; then nothing was written
     */
    default Saved save(ErpActor actor, SaveRequest request) {
        throw capabilities().refusal(Feature.SAVE, fingerprint());
    }

    /**
     * Makes an archived actor active again, if nobody else wrote it meanwhile. Nothing else of it changes, and one that is
     * active stays as it is.
     *
     * @param expected as it was read
     * @throws dev.linkwright.model.ProblemException Stale if somebody wrote it, NotFound if the actor is gone; then nothing
     *                                               was written
     */
    default void reactivate(ErpActor actor, Version expected) {
        throw capabilities().refusal(Feature.REACTIVATE, fingerprint());
    }

    /** The items of a list that a {@link FieldDefinition#listName()} names. */
    default List<ListItem> list(String name) {
        throw capabilities().refusal(Feature.LIST_FIELDS, fingerprint());
    }

    /**
     * Actors that changed, each with its present version, at or after the point, with an overlap: an actor may come
     * again, and must be known by its version. A first call without a point only answers where to start from.
     */
    default Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        throw capabilities().refusal(Feature.CHANGED_SINCE, fingerprint());
    }

    /**
     * The changes of several types, each from its own point. Where an ERP keeps them together it is asked for them together,
     * and a type may then be told again what it was told before.
     */
    default Map<ActorType, Changes> changedSince(Map<ActorType, Optional<ChangePoint>> points) {
        Map<ActorType, Changes> all = new EnumMap<>(ActorType.class);
        points.forEach((type, point) -> all.put(type, changedSince(type, point)));
        return all;
    }

    /**
     * Whether a version of an actor is from before another version of the same actor. A server on which an actor comes
     * back to one was put back to an earlier state. False where versions do not tell, and for those of the same moment.
     */
    default boolean isBefore(Version version, Version other) {
        return false;
    }

    /** What the user may do with actors of this type and the rows that belong to them. */
    default Rights rights(ActorType type) {
        return new Rights(true, capabilities().has(Feature.SAVE), capabilities().has(Feature.CREATE));
    }

    /** Where a person can open the actor in the ERP's own interface. */
    default Optional<URI> address(ErpActor actor) {
        return Optional.empty();
    }

    /** Ends the session. Never fails. */
    @Override
    default void close() {
    }
}
