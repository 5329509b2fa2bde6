package dev.linkwright.erp.tryton;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.WriteCheck;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;

/** A Tryton database. An actor's key is the id of the party. */
public final class TrytonConnector implements SyncConnector {
    private static final Capabilities CAPABILITIES = new Capabilities(
            Map.of(Feature.OPEN_IN_ERP, Sentence.of("tryton.no-address"), Feature.SEARCH_WITHIN_PARENT,
                    Sentence.of("tryton.no-persons"), Feature.DATE_FIELDS, Sentence.of("tryton.no-dates")),
            CreateSafety.MARKER);

    private final TrytonSession session;
    private final Fingerprint fingerprint;
    private final PartyReader reader;
    private final PartyFinder finder;
    private final PartySaver saver;
    private final PartyMaker maker;
    private final ChangeScan changes;
    private final FieldCatalogue catalogue;
    private final Countries countries;
    private final AccessRights access;

    TrytonConnector(TrytonSession session, Fingerprint fingerprint, TrytonParts parts) {
        this.session = session;
        this.fingerprint = fingerprint;
        this.reader = parts.reader();
        this.finder = parts.finder();
        this.saver = parts.saver();
        this.maker = parts.maker();
        this.changes = parts.changes();
        this.catalogue = parts.catalogue();
        this.countries = parts.countries();
        this.access = parts.access();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void test() {
        if (!access.rights().read()) {
            throw new ProblemException(new Problem.NotAllowed(session.system(), "read parties"));
        }
    }

    @Override
    public List<ActorType> actorTypes() {
        return List.of(ActorType.CUSTOMER, ActorType.SUPPLIER);
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return catalogue.fields();
    }

    @Override
    public List<SearchableField> searchableFields(ActorType type) {
        return catalogue.searchable();
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        refuseParent(request);
        return finder.search(request);
    }

    /** Answering with everybody would be taken for those who belong to it. */
    private void refuseParent(SearchRequest request) {
        if (request.parent().isPresent()) {
            throw new ProblemException(new Problem.Refused(session.system(), "Persons cannot be searched.", null));
        }
    }

    @Override
    public OptionalLong count(SearchRequest request) {
        refuseParent(request);
        return OptionalLong.of(finder.count(request));
    }

    /**
     * {@inheritDoc} Whatever fields are wanted, all are read: the version covers every child row.
     */
    @Override
    public List<ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        List<Long> ids = actors.stream().map(asked -> id(asked.actor())).toList();
        Map<Long, PartyRow> found = reader.read(ids, PartyRow.everything());
        return actors.stream().flatMap(asked -> Optional.ofNullable(found.get(id(asked.actor())))
                .map(party -> record(asked, party, fields)).stream()).toList();
    }

    private static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }

    private static ErpRecord record(ActorRead asked, PartyRow party, Set<String> fields) {
        Map<String, FieldValue> values = new HashMap<>();
        for (PartyField field : PartyField.values()) {
            if (fields.contains(field.key())) {
                values.put(field.key(), field.in(party, asked.bindings()));
            }
        }
        Bindings bindings = asked.bindings();
        for (Slot slot : Slot.values()) {
            Optional<ChildRow> row = slot.row(party, asked.bindings());
            if (row.isPresent()) {
                bindings = bindings.with(slot.word(), row.orElseThrow().name());
            }
        }
        Map<String, String> labels = new HashMap<>();
        Slot.ADDRESS.row(party, asked.bindings()).map(row -> row.text("country.name")).filter(name -> !name.isEmpty())
                .ifPresent(name -> labels.put(PartyField.COUNTRY.key(), name));
        return new ErpRecord(asked.actor(), party.number(), party.title(), values, labels, party.version(), bindings,
                party.isArchived(), PartyField.COUNTRY.in(party, asked.bindings()).textOrEmpty());
    }

    @Override
    public ErpRecord create(CreateRequest request) {
        new WriteCheck(session.system(), fields(request.type())).newActor(request.values());
        ErpActor made = new ErpActor(request.type(), Long.toString(maker.make(request)));
        Set<String> all = Set.copyOf(List.of(PartyField.values()).stream().map(PartyField::key).toList());
        try {
            return read(List.of(new ActorRead(made, Bindings.NONE)), all).stream().findFirst().orElseThrow(
                    () -> new ProblemException(new Problem.NotFound(session.system(), "party " + made.key())));
        } catch (ProblemException failed) {
            throw new ProblemException(new Problem.Unreachable(session.system(), Problem.Failure.CUT,
                    "made, but not read again: " + failed.problem().code(), Problem.Outcome.UNKNOWN), failed);
        }
    }

    @Override
    public List<ErpActor> made(CreateRequest request) {
        OptionalLong id = maker.made(request.operation());
        return id.isPresent() ? List.of(new ErpActor(request.type(), Long.toString(id.orElseThrow()))) : List.of();
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        new WriteCheck(session.system(), fields(actor.type())).changes(request.changes());
        return saver.save(id(actor), request);
    }

    @Override
    public List<ListItem> list(String name) {
        if (!name.equals(Countries.LIST)) {
            throw new ProblemException(new Problem.Bug("Tryton has no list " + name));
        }
        return countries.items();
    }

    @Override
    public Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        return point.isPresent()
                ? changes.changes(type, ChangeCursor.parse(point.orElseThrow()))
                : changes.start();
    }

    @Override
    public Rights rights(ActorType type) {
        return access.rights();
    }

    @Override
    public Optional<URI> address(ErpActor actor) {
        return Optional.empty();
    }

    @Override
    public void close() {
        session.close();
    }
}
