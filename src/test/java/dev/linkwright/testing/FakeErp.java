package dev.linkwright.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
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

/** An ERP in memory; a record can be an actor of several types, which share its key and its version. */
public final class FakeErp implements SyncConnector {
    public static final String SYSTEM = "Tryton Oslo";

    private final CallScript calls = new CallScript();
    private final List<FieldDefinition> fields;
    private final FakeRecords<String> records;
    private final Map<String, Set<ActorType>> types = new ConcurrentHashMap<>();
    private final Set<String> archived = ConcurrentHashMap.newKeySet();
    private final Map<OperationId, String> made = new ConcurrentHashMap<>();
    private volatile Capabilities capabilities = new Capabilities(Map.of(), CreateSafety.LOOK_UP_ONLY);
    private volatile Rights rights = Rights.ALL;
    private volatile Fingerprint fingerprint = new Fingerprint("https://erp.example", "oslo");

    public FakeErp(List<FieldDefinition> fields) {
        this.fields = List.copyOf(fields);
        this.records = new FakeRecords<>(SYSTEM, fields);
    }

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    public void put(ErpActor actor, Map<String, String> values) {
        records.put(actor.key(), values);
        types.computeIfAbsent(actor.key(), _ -> ConcurrentHashMap.newKeySet()).add(actor.type());
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

    public void delete(ErpActor actor) {
        records.delete(actor.key());
    }

    public void archive(ErpActor actor) {
        archived.add(actor.key());
    }

    /** What it holds in a field, in the first row where the field has a slot. */
    public String value(ErpActor actor, String field) {
        return records.read(actor.key(), Bindings.NONE).values().get(field).textOrEmpty();
    }

    /** The keys of all records. */
    public List<String> keys() {
        return records.keys();
    }

    public void makeUnreadable(String field) {
        records.unreadable.add(field);
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
        return calls.call("actorTypes", () -> List.of(ActorType.CUSTOMER, ActorType.SUPPLIER));
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return calls.call("fields", () -> fields);
    }

    @Override
    public List<SearchableField> searchableFields(ActorType type) {
        return calls.call("searchableFields",
                () -> fields.stream().filter(field -> field.type() != FieldType.PASSWORD)
                        .map(field -> new SearchableField(field, CriteriaMatch.OPERATORS, field.slot() == null))
                        .toList());
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        return calls.call("search", () -> Pages.of(hits(request), request.page(), request.size()));
    }

    @Override
    public OptionalLong count(SearchRequest request) {
        return calls.call("count", () -> OptionalLong.of(hits(request).size()));
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
            synchronized (this) {
                mayWrite(rights.create(), "create " + request.type());
                if (capabilities.createSafety() == CreateSafety.UNIQUE_KEY && made.containsKey(request.operation())) {
                    throw new ProblemException(new Problem.Refused(SYSTEM, "There is one with this key", null));
                }
                records.validate(request.values().entrySet().stream().map(
                        value -> new FieldChange(value.getKey(), new FieldValue.Blank(), value.getValue())).toList());
                ErpActor actor = new ErpActor(request.type(), Integer.toString(1000 + records.keys().size()));
                put(actor, request.values().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue().textOrEmpty())));
                made.put(request.operation(), actor.key());
                Saved held = records.read(actor.key(), Bindings.NONE);
                return record(actor, held, held.values().keySet());
            }
        });
    }

    @Override
    public List<ErpActor> made(CreateRequest request) {
        return calls.call("made", () -> {
            String key = made.get(request.operation());
            return key == null ? List.of() : List.of(new ErpActor(request.type(), key));
        });
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        return calls.call("save", () -> {
            mayWrite(rights.write(), "write " + actor.type());
            return records.save(actor.key(), request);
        });
    }

    @Override
    public List<ListItem> list(String name) {
        return calls.call("list", () -> records.lists.getOrDefault(name, List.of()));
    }

    @Override
    public Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        return calls.call("changedSince", () -> {
            ChangePoint next = new ChangePoint(Long.toString(records.now()));
            // "At or after": the last change of the call before comes again.
            long from = point.map(known -> Long.parseLong(known.text())).orElse(Long.MAX_VALUE);
            return new Changes(records.keys().stream().filter(key -> types.get(key).contains(type))
                    .filter(key -> records.changedAt(key) >= from).map(key -> new Changes.ChangedActor(
                            new ErpActor(type, key), records.read(key, Bindings.NONE).version()))
                    .toList(), next, false);
        });
    }

    @Override
    public Rights rights(ActorType type) {
        return calls.call("rights", () -> rights);
    }

    @Override
    public Optional<URI> address(ErpActor actor) {
        return Optional.of(URI.create("https://erp.example/" + actor.type().word() + "/" + actor.key()));
    }

    @Override
    public void close() {
        calls.run("close", () -> {
        });
    }

    private List<ErpHit> hits(SearchRequest request) {
        String text = request.text().strip().toLowerCase(Locale.ROOT);
        List<ErpHit> hits = new ArrayList<>(records.keys().stream().filter(key -> !archived.contains(key))
                .filter(key -> types.get(key).contains(request.type()))
                .map(key -> record(new ErpActor(request.type(), key), records.read(key, Bindings.NONE), allFields()))
                .filter(record -> (record.title() + " " + record.number() + " " + text(record, "identifier"))
                        .toLowerCase(Locale.ROOT).contains(text))
                .filter(record -> CriteriaMatch.matches(request.criteria(), record.values()))
                .map(record -> new ErpHit(record.actor(), record.number(), record.title(), record.values())).toList());
        request.sort().ifPresent(sort -> {
            Comparator<ErpHit> order = Comparator.comparing(hit -> hit.values().get(sort.field()).textOrEmpty());
            hits.sort(sort.ascending() ? order : order.reversed());
        });
        return hits.stream().map(hit -> new ErpHit(hit.actor(), hit.number(), hit.title(),
                only(hit.values(), Set.copyOf(request.columns())))).toList();
    }

    private ErpRecord record(ErpActor actor, Saved held, Set<String> wanted) {
        Map<String, FieldValue> all = held.values();
        String number = all.getOrDefault("code", new FieldValue.Blank()).textOrEmpty();
        return new ErpRecord(actor, number.isEmpty() ? actor.key() : number,
                all.getOrDefault("name", new FieldValue.Blank()).textOrEmpty(), only(all, wanted),
                only(records.labels(all), wanted), held.version(), held.bindings(), archived.contains(actor.key()),
                all.getOrDefault("address.country", new FieldValue.Blank()).textOrEmpty());
    }

    private Set<String> allFields() {
        return fields.stream().map(FieldDefinition::key).collect(Collectors.toSet());
    }

    private static String text(ErpRecord record, String field) {
        return record.values().getOrDefault(field, new FieldValue.Blank()).textOrEmpty();
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
