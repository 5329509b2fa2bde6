package dev.linkwright.crm;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/**
 * What this program asks of a CRM, for the user who is signed in.
 *
 * <p>
 * Every call blocks, has a time limit, and ends early when its thread is interrupted (then it throws
 * {@link java.util.concurrent.CancellationException}). Every failure is a
 * {@link dev.linkwright.model.ProblemException}. Calls that write are sent once: after one of them, a problem whose
 * {@link dev.linkwright.model.Problem#outcome()} is unknown means that the server may have carried it out.
 */
public interface CrmGateway {

    /** Who is signed in, and to which tenant. */
    SignedIn whoAmI();

    /** A page of records as the finder shows them, filtered by the server. */
    Page<CrmHit> find(FinderQuery query);

    /** Some records of a kind as the finder shows them, in no order; deleted ones are not among them. */
    List<CrmHit> hits(EntityType type, List<Long> ids);

    /**
     * A page of the records that belong to another one, each once; deleted ones are not among them. A page may have fewer
     * than were asked for and still not be the last.
     */
    Page<CrmHit> related(RelatedQuery query);

    /**
     * Reads a record together with the keys that any workstation kept on it.
     *
     * @param bindings the rows that slots stand for; a slot without an entry is bound to the record's first such row
     * @throws dev.linkwright.model.ProblemException NotFound if it is not there or was deleted
     */
    CrmRecord read(CrmEntity entity, Bindings bindings);

    /** Which of these records are there; deleted ones are missing. In as few requests as addresses allow. */
    Set<CrmEntity> existing(Collection<CrmEntity> entities);

    /** The fields of a kind of record that a mapping can name, in the order people expect. */
    List<FieldDefinition> fields(EntityType type);

    /** Which fields the card of a kind of record shows. Asks the server nothing. */
    CardLayout card(EntityType type);

    /**
     * Asks the CRM whether it would take these values; writes nothing.
     *
     * @throws dev.linkwright.model.ProblemException Refused, in the CRM's own words, if it would not
     */
    void validate(CrmEntity entity, List<FieldChange> changes, Bindings bindings);

    /**
     * Writes values if nobody else wrote the record meanwhile.
     *
     * @throws dev.linkwright.model.ProblemException Stale if somebody did; then nothing was written
     */
    Saved save(CrmEntity entity, SaveRequest request);

    /** The items of a list that a {@link FieldDefinition#listName()} names. */
    List<ListItem> list(String name);

    /** The names of the groups that users can be in, as {@link SignedIn#groups()} names them; empty where it does not tell. */
    default List<String> groups() {
        return List.of();
    }

    /** All keys that Linkwright keeps for a connection, on records of any kind, in no order. */
    Page<CrmKey> keys(ConnectionId connection, Optional<String> page);

    /** The keys of a connection whose value starts with this text, on records of any kind. */
    List<CrmKey> keysStartingWith(ConnectionId connection, String valueStart);

    /** Keeps a key on a record; one of the same name on the same record is overwritten without a check. */
    void saveKey(CrmKey key);

    /** Takes a key off a record; one that is not there is no error. */
    void deleteKey(CrmKey key);

    /**
     * Records of a kind that were written at or after the point, with an overlap: a record may come again. A first call
     * without a point only answers where to start from.
     */
    CrmChanges changedSince(EntityType type, Optional<String> point);

    /** Where a person can open the record in the CRM's own interface. */
    Optional<URI> address(CrmEntity entity);
}
