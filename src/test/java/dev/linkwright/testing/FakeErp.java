package dev.linkwright.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/** An ERP in memory; a record can be an actor of several types, which share its key and its version. */
public final class FakeErp implements SyncConnector {
    public static final String SYSTEM = "Tryton Oslo";

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final List<ActorType> actorTypes;
    private final CallScript calls;
    private final List<FieldDefinition> fields;
    private final FakeRecords<String> records;
    private final Map<String, Set<ActorType>> types;
    private final Map<String, Set<ErpActor>> parents;
    private final Set<String> archived;
    private final Map<String, String> merged;
    private final Map<OperationId, String> made;
    private final Set<String> untold;
    private final FakeErpSearch search;
    private volatile Capabilities capabilities = new Capabilities(
            Map.of(Feature.NETWORK, Sentence.verbatim("It lies in memory.")), CreateSafety.LOOK_UP_ONLY);
    private volatile Rights rights;
    private volatile Fingerprint fingerprint = new Fingerprint("https://erp.example", "oslo");

    /** One of companies. */
    public FakeErp(List<FieldDefinition> fields) {
        this(fields, List.of(ActorType.CUSTOMER, ActorType.SUPPLIER));
    }

    /** @param actorTypes all with these fields */
    public FakeErp(List<FieldDefinition> fields, List<ActorType> actorTypes) {
        this.actorTypes = List.copyOf(actorTypes);
        this.calls = new CallScript();
        this.fields = List.copyOf(fields);
        this.records = new FakeRecords<>(SYSTEM, fields);
        this.types = new ConcurrentHashMap<>();
        this.parents = new ConcurrentHashMap<>();
        this.archived = ConcurrentHashMap.newKeySet();
        this.merged = new ConcurrentHashMap<>();
        this.made = new ConcurrentHashMap<>();
        this.untold = ConcurrentHashMap.newKeySet();
        this.search = new FakeErpSearch(records);
        this.rights = Rights.ALL;
    }

    private FakeErp(FakeErp same, Rights rights, Set<String> untold) {
        this.actorTypes = same.actorTypes;
        this.calls = same.calls;
        this.fields = same.fields;
        this.records = same.records;
        this.types = same.types;
        this.parents = same.parents;
        this.archived = same.archived;
        this.merged = same.merged;
        this.made = same.made;
        this.untold = untold;
        this.search = same.search;
        this.rights = rights;
        this.capabilities = same.capabilities;
        this.fingerprint = same.fingerprint;
    }

    /** The same data as another user sees it, who may not read some fields. */
    public FakeErp seenBy(Rights others, Set<String> unreadable) {
        return new FakeErp(this, others, Set.copyOf(unreadable));
    }

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    public void put(ErpActor actor, Map<String, String> values) {
        records.put(actor.key(), values);
        types.computeIfAbsent(actor.key(), _ -> ConcurrentHashMap.newKeySet()).add(actor.type());
    }

    /** Makes a person one of an actor's persons. */
    public void join(ErpActor person, ErpActor parent) {
        parents.computeIfAbsent(person.key(), _ -> ConcurrentHashMap.newKeySet()).add(parent);
        records.touch(person.key());
    }

    /** Takes a person away from an actor. */
    public void leave(ErpActor person, ErpActor parent) {
        parents(person.key()).remove(parent);
        records.touch(person.key());
    }

    /** Somebody else's edit. */
    public void edit(ErpActor actor, String field, String text) {
        records.edit(actor.key(), field, text);
    }

    public String addRow(ErpActor actor, String slot, Map<String, String> values) {
        return records.addRow(actor.key(), slot, values);
    }

    public void removeRow(ErpActor actor, String slot, String row) {
        records.removeRow(actor.key(), slot, row);
    }

    /** What it makes of the values that are sent to it. */
    public void habit(String field, UnaryOperator<String> keeps) {
        records.habits.put(field, keeps);
    }

    /** It takes what is sent and keeps what it had. */
    public void ignore(String field) {
        records.ignored.add(field);
    }

    /** Somebody deletes a row by itself, which no date tells. */
    public void loseRow(ErpActor actor, String slot, String row) {
        records.loseRow(actor.key(), slot, row);
    }

    public void delete(ErpActor actor) {
        records.delete(actor.key());
    }

    public void archive(ErpActor actor) {
        archived.add(actor.key());
        records.touch(actor.key());
    }

    /** Somebody merges it into another one, which stands in its place. */
    public void merge(ErpActor actor, ErpActor into) {
        merged.put(actor.key(), into.key());
        archive(actor);
    }

    /** What it holds in a field, in the first row where the field has a slot. */
    public String value(ErpActor actor, String field) {
        return records.read(actor.key(), Bindings.NONE).values().get(field).textOrEmpty();
    }

    /** The same of all fields. */
    public Map<String, String> values(ErpActor actor) {
        return records.texts(actor.key());
    }

    public boolean isArchived(ErpActor actor) {
        return archived.contains(actor.key());
    }

    /** The keys of all records. */
    public List<String> keys() {
        return records.keys();
    }

    public void makeUnreadable(String field) {
        untold.add(field);
    }

    /** Somebody puts it back to what it was, as a restored backup does. */
    public void restore(ErpActor actor, Runnable back) {
        records.restore(actor.key(), back);
    }

    /** Somebody else's edit that becomes visible after others with a younger date. */
    public void editLate(ErpActor actor, String field, String text, Duration back) {
        records.editLate(actor.key(), field, text, back);
    }

    /** What all rows of the field's slot hold; one value where it has no slot. */
    public List<String> all(ErpActor actor, String field) {
        return records.all(actor.key(), field);
    }

    /** The slot's rows by the names that they have in bindings. */
    public List<String> rows(ErpActor actor, String slot) {
        return records.rows(actor.key(), slot);
    }

    public void reverseRows(ErpActor actor, String slot) {
        records.reverseRows(actor.key(), slot);
    }

    /** All that are not archived. */
    public List<ErpActor> actors(ActorType type) {
        return shown(type).map(key -> new ErpActor(type, key)).toList();
    }

    private Stream<String> shown(SearchRequest request) {
        return shown(request.type()).filter(
                key -> request.parent().map(within -> parents(key).contains(within)).orElse(true));
    }

    private Set<ErpActor> parents(String key) {
        return parents.getOrDefault(key, Set.of());
    }

    private Stream<String> shown(ActorType type) {
        return records.keys().stream().filter(key -> !archived.contains(key))
                .filter(key -> types.getOrDefault(key, Set.of()).contains(type));
    }

    public void defineList(String name, List<ListItem> items) {
        records.lists.put(name, items);
    }

    public void can(Capabilities whatItCan) {
        capabilities = whatItCan;
    }

    public void grant(Rights granted) {
        rights = granted;
    }

    public void become(Fingerprint other) {
        fingerprint = other;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void test() {
        calls.run("test", () -> {
        });
    }

    @Override
    public List<ActorType> actorTypes() {
        return calls.call("actorTypes", () -> actorTypes);
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return calls.call("fields", () -> fields);
    }

    @Override
    public List<SearchableField> searchableFields(ActorType type) {
        return calls.call("searchableFields",
                () -> fields.stream().filter(field -> field.type() != FieldType.PASSWORD)
                        .map(field -> new SearchableField(field, CriteriaMatch.operators(field), field.slot() == null))
                        .toList());
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        return calls.call("search", () -> {
            synchronized (records) {
                checkSearch(request);
                Page<String> page = search.page(request, shown(request));
                Set<String> columns = Set.copyOf(request.columns());
                return new Page<>(page.items().stream().map(key -> hit(new ErpActor(request.type(), key), columns))
                        .toList(), page.next());
            }
        });
    }

    @Override
    public OptionalLong count(SearchRequest request) {
        return calls.call("count", () -> {
            synchronized (records) {
                checkSearch(request);
                return capabilities.has(Feature.COUNT)
                        ? OptionalLong.of(search.found(request, shown(request)).count())
                        : OptionalLong.empty();
            }
        });
    }

    @Override
    public List<ErpRecord> read(List<ActorRead> actors, Set<String> wanted) {
        return calls.call("read",
                () -> actors.stream().filter(read -> records.holds(read.actor().key()))
                        .map(read -> record(read.actor(), records.read(read.actor().key(), read.bindings()), wanted))
                        .toList());
    }

    @Override
    public ErpRecord create(CreateRequest request) {
        return calls.call("create", () -> {
            synchronized (records) {
                need(Feature.CREATE);
                mayWrite(rights.create(), "create " + request.type());
                if (request.type() == ActorType.PERSON && request.parent().isEmpty()) {
                    throw new ProblemException(new Problem.Refused(SYSTEM, "A person belongs to an actor", null));
                }
                String earlier = made.get(request.operation());
                if (earlier != null && capabilities.createSafety() == CreateSafety.UNIQUE_KEY) {
                    throw new ProblemException(new Problem.Refused(SYSTEM, "There is one with this key", null));
                }
                return stored(earlier != null && capabilities.createSafety() == CreateSafety.MARKER
                        ? new ErpActor(request.type(), earlier)
                        : make(request));
            }
        });
    }

    private ErpActor make(CreateRequest request) {
        records.validateNew(request.values());
        ErpActor actor = new ErpActor(request.type(), Integer.toString(1000 + types.size()));
        put(actor, request.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue().textOrEmpty())));
        request.parent().ifPresent(parent -> join(actor, parent));
        made.put(request.operation(), actor.key());
        return actor;
    }

    private ErpRecord stored(ErpActor actor) {
        Saved held = records.read(actor.key(), Bindings.NONE);
        return record(actor, held, held.values().keySet());
    }

    @Override
    public List<ErpActor> made(CreateRequest request) {
        return calls.call("made", () -> switch (capabilities.createSafety()) {
            case UNIQUE_KEY, MARKER -> Optional.ofNullable(made.get(request.operation()))
                    .map(key -> new ErpActor(request.type(), key)).stream().toList();
            case LOOK_UP_ONLY -> shown(request.type()).filter(key -> holds(key, request.values()))
                    .map(key -> new ErpActor(request.type(), key)).toList();
        });
    }

    private boolean holds(String key, Map<String, FieldValue> values) {
        Map<String, FieldValue> held = records.read(key, Bindings.NONE).values();
        return values.entrySet().stream().allMatch(value -> value.getValue().equals(held.get(value.getKey())));
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        return calls.call("save", () -> {
            need(Feature.SAVE);
            mayWrite(rights.write(), "write " + actor.type());
            Saved saved = records.save(actor.key(), request);
            return new Saved(told(new HashMap<>(saved.values())), saved.version(), saved.bindings());
        });
    }

    @Override
    public void reactivate(ErpActor actor, Version expected) {
        calls.run("reactivate", () -> {
            synchronized (records) {
                need(Feature.REACTIVATE);
                mayWrite(rights.write(), "write " + actor.type());
                if (!records.read(actor.key(), Bindings.NONE).version().equals(expected)) {
                    throw new ProblemException(new Problem.Stale(SYSTEM));
                }
                if (archived.remove(actor.key())) {
                    records.touch(actor.key());
                }
            }
        });
    }

    @Override
    public List<ListItem> list(String name) {
        return calls.call("list", () -> records.lists.getOrDefault(name, List.of()));
    }

    @Override
    public Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        return calls.call("changedSince", () -> {
            synchronized (records) {
                need(Feature.CHANGED_SINCE);
                ChangePoint next = new ChangePoint(records.newest().toString());
                // Changes become visible later than their dates.
                Instant from = point.map(known -> Instant.parse(known.text()).minus(OVERLAP)).orElse(Instant.MAX);
                return new Changes(records.keys().stream()
                        .filter(key -> types.getOrDefault(key, Set.of()).contains(type))
                        .filter(key -> !records.changedAt(key).isBefore(from))
                        .map(key -> new Changes.ChangedActor(new ErpActor(type, key),
                                records.read(key, Bindings.NONE).version()))
                        .toList(), next, false);
            }
        });
    }

    @Override
    public boolean isBefore(Version version, Version other) {
        return FakeRecords.count(version) < FakeRecords.count(other);
    }

    @Override
    public Rights rights(ActorType type) {
        return calls.call("rights", () -> capabilities.has(Feature.RIGHTS) ? rights : Rights.ALL);
    }

    @Override
    public Optional<URI> address(ErpActor actor) {
        return !capabilities.has(Feature.OPEN_IN_ERP)
                ? Optional.empty()
                : Optional.of(URI.create("https://erp.example/" + actor.type().word() + "/" + actor.key()));
    }

    @Override
    public void close() {
        calls.run("close", () -> {
        });
    }

    private void checkSearch(SearchRequest request) {
        if (request.parent().isPresent()) {
            need(Feature.SEARCH_WITHIN_PARENT);
        }
        if (!request.criteria().isEmpty()) {
            need(Feature.ADVANCED_SEARCH);
        }
        if (request.sort().isPresent()) {
            need(Feature.SORT);
        }
    }

    private void need(Feature feature) {
        if (!capabilities.has(feature)) {
            throw new ProblemException(new Problem.Refused(SYSTEM, "There is no " + feature, null));
        }
    }

    private ErpHit hit(ErpActor actor, Set<String> columns) {
        ErpRecord record = record(actor, records.read(actor.key(), Bindings.NONE), columns);
        return new ErpHit(actor, record.number(), record.title(), record.values());
    }

    private ErpRecord record(ErpActor actor, Saved held, Set<String> wanted) {
        Map<String, FieldValue> all = held.values();
        String number = all.getOrDefault("code", new FieldValue.Blank()).textOrEmpty();
        return new ErpRecord(actor, number.isEmpty() ? actor.key() : number,
                all.getOrDefault("name", new FieldValue.Blank()).textOrEmpty(), told(only(all, wanted)),
                only(records.labels(all), wanted), held.version(), held.bindings(), archived.contains(actor.key()),
                all.getOrDefault("address.country", new FieldValue.Blank()).textOrEmpty(),
                parents(actor.key()),
                Optional.ofNullable(merged.get(actor.key())).map(key -> new ErpActor(actor.type(), key)));
    }

    private Map<String, FieldValue> told(Map<String, FieldValue> values) {
        values.replaceAll((field, value) -> untold.contains(field)
                ? new FieldValue.NotReadable(Sentence.of("value.not-in-answer"))
                : value);
        return values;
    }

    private static <V> Map<String, V> only(Map<String, V> all, Set<String> wanted) {
        Map<String, V> some = new HashMap<>(all);
        some.keySet().retainAll(wanted);
        return some;
    }

    private static void mayWrite(boolean allowed, String what) {
        if (!allowed) {
            throw new ProblemException(new Problem.NotAllowed(SYSTEM, what));
        }
    }
}
