package dev.linkwright.testing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.CrmChanges;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/** A CRM in memory; what a test sees of it is what it holds. Kinds of records without fields are not kept. */
public final class FakeCrm implements CrmGateway {
    public static final String SYSTEM = "SuperOffice";

    private final CallScript calls = new CallScript();
    private final Map<EntityType, List<FieldDefinition>> fields;
    private final Map<EntityType, FakeRecords<CrmEntity>> records = new EnumMap<>(EntityType.class);
    private final Map<CrmEntity, Set<CrmEntity>> related = new HashMap<>();
    private final Map<String, CrmKey> keys = new LinkedHashMap<>();
    private final Map<CrmEntity, Rights> rights = new HashMap<>();
    private List<String> groups = List.of();
    private SignedIn signedIn = new SignedIn("Cust1", "Example", "kari", "Kari Nordmann", false);
    private int keysPerPage = 100;

    /** With companies only. */
    public FakeCrm(List<FieldDefinition> companyFields) {
        this(Map.of(EntityType.COMPANY, companyFields));
    }

    public FakeCrm(Map<EntityType, List<FieldDefinition>> fields) {
        this.fields = Map.copyOf(fields);
        fields.forEach((type, each) -> records.put(type, new FakeRecords<>(SYSTEM, each)));
    }

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    public void put(CrmEntity entity, Map<String, String> values) {
        of(entity).put(entity, values);
    }

    /** Somebody else's edit. */
    public void edit(CrmEntity entity, String field, String text) {
        of(entity).edit(entity, field, text);
    }

    public String addRow(CrmEntity entity, String slot, Map<String, String> values) {
        return of(entity).addRow(entity, slot, values);
    }

    public void removeRow(CrmEntity entity, String slot, String row) {
        of(entity).removeRow(entity, slot, row);
    }

    public void delete(CrmEntity entity) {
        of(entity).delete(entity);
    }

    /** Makes two records belong together, as a contact and its company do, or a project and its members. */
    public synchronized void relate(CrmEntity one, CrmEntity other) {
        related.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
        related.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
    }

    /** What it holds in a field, in the first row where the field has a slot. */
    public String value(CrmEntity entity, String field) {
        return of(entity).read(entity, Bindings.NONE).values().get(field).textOrEmpty();
    }

    /** The same of all fields. */
    public Map<String, String> values(CrmEntity entity) {
        return of(entity).texts(entity);
    }

    /** What it makes of the values that are sent to it. */
    public void habit(String field, UnaryOperator<String> keeps) {
        records.values().forEach(each -> each.habits.put(field, keeps));
    }

    public void makeUnreadable(String field) {
        records.values().forEach(each -> each.unreadable.add(field));
    }

    public void defineList(String name, List<ListItem> items) {
        records.values().forEach(each -> each.lists.put(name, items));
    }

    public synchronized void grant(CrmEntity entity, Rights granted) {
        rights.put(entity, granted);
    }

    public synchronized void defineGroups(List<String> names) {
        groups = List.copyOf(names);
    }

    @Override
    public List<String> groups() {
        return calls.call("groups", () -> {
            synchronized (this) {
                return groups;
            }
        });
    }

    public synchronized void signIn(SignedIn person) {
        signedIn = person;
    }

    public synchronized void keysPerPage(int size) {
        keysPerPage = size;
    }

    /** All keys that it holds. */
    public synchronized List<CrmKey> keys() {
        return List.copyOf(keys.values());
    }

    @Override
    public SignedIn whoAmI() {
        return calls.call("whoAmI", () -> {
            synchronized (this) {
                return signedIn;
            }
        });
    }

    @Override
    public Page<CrmHit> find(FinderQuery query) {
        return calls.call("find", () -> {
            String text = query.text().strip();
            Pattern words = Pattern.compile("(^|\\s)" + Pattern.quote(text.toLowerCase(Locale.ROOT)));
            List<CrmHit> hits = of(query.type()).keys().stream().map(this::hit)
                    .filter(hit -> words.matcher(hit.title().toLowerCase(Locale.ROOT)).find()
                            || hit.number().startsWith(text))
                    .toList();
            return Pages.of(hits, query.page(), query.size());
        });
    }

    @Override
    public List<CrmHit> hits(EntityType type, List<Long> ids) {
        return calls.call("hits", () -> ids.stream().map(id -> new CrmEntity(type, id))
                .filter(entity -> of(entity).holds(entity)).map(this::hit).toList());
    }

    @Override
    public Page<CrmHit> related(RelatedQuery query) {
        return calls.call("related", () -> Pages.of(
                relatedTo(query.entity(), query.type()).stream().map(this::hit).toList(), query.page(),
                query.size()));
    }

    @Override
    public CrmRecord read(CrmEntity entity, Bindings bindings) {
        return calls.call("read", () -> {
            synchronized (this) {
                Saved held = of(entity).read(entity, bindings);
                return new CrmRecord(entity, title(entity), held.values(), of(entity).labels(held.values()),
                        held.version(), rightsOf(entity),
                        keys.values().stream().filter(key -> key.entity().equals(entity)).toList(),
                        held.values().getOrDefault("country", new FieldValue.Blank()).textOrEmpty(),
                        entity.type() == EntityType.CONTACT
                                ? relatedTo(entity, EntityType.COMPANY).stream().findFirst()
                                : Optional.empty(),
                        held.bindings());
            }
        });
    }

    @Override
    public Set<CrmEntity> existing(Collection<CrmEntity> entities) {
        return calls.call("existing",
                () -> entities.stream().filter(entity -> of(entity).holds(entity)).collect(Collectors.toSet()));
    }

    @Override
    public List<FieldDefinition> fields(EntityType type) {
        return calls.call("fields", () -> fields.getOrDefault(type, List.of()));
    }

    /** Its fields, one after another. */
    @Override
    public CardLayout card(EntityType type) {
        return new CardLayout(List.of(), fields.getOrDefault(type, List.of()).stream().map(FieldDefinition::key)
                .filter(key -> !key.equals("name")).map(List::of).toList());
    }

    @Override
    public void validate(CrmEntity entity, List<FieldChange> changes, Bindings bindings) {
        calls.run("validate", () -> {
            of(entity).read(entity, bindings);
            of(entity).validate(changes);
        });
    }

    @Override
    public Saved save(CrmEntity entity, SaveRequest request) {
        return calls.call("save", () -> {
            synchronized (this) {
                if (!rightsOf(entity).write()) {
                    throw new ProblemException(new Problem.NotAllowed(SYSTEM, "write " + entity.type()));
                }
                return of(entity).save(entity, request);
            }
        });
    }

    @Override
    public List<ListItem> list(String name) {
        return calls.call("list", () -> of(EntityType.COMPANY).lists.getOrDefault(name, List.of()));
    }

    @Override
    public Page<CrmKey> keys(ConnectionId connection, Optional<String> page) {
        return calls.call("keys", () -> {
            synchronized (this) {
                return Pages.of(ofConnection(connection), page, keysPerPage);
            }
        });
    }

    @Override
    public List<CrmKey> keysStartingWith(ConnectionId connection, String valueStart) {
        return calls.call("keysStartingWith", () -> {
            synchronized (this) {
                return ofConnection(connection).stream().filter(key -> key.value().startsWith(valueStart)).toList();
            }
        });
    }

    @Override
    public void saveKey(CrmKey key) {
        calls.run("saveKey", () -> {
            synchronized (this) {
                if (!of(key.entity()).holds(key.entity())) {
                    throw new ProblemException(new Problem.NotFound(SYSTEM, key.entity().toString()));
                }
                keys.put(name(key), key);
            }
        });
    }

    @Override
    public void deleteKey(CrmKey key) {
        calls.run("deleteKey", () -> {
            synchronized (this) {
                keys.remove(name(key));
            }
        });
    }

    /** Without an overlap, as what is written here is seen at once. */
    @Override
    public CrmChanges changedSince(EntityType type, Optional<String> point) {
        return calls.call("changedSince", () -> {
            FakeRecords<CrmEntity> held = of(type);
            String next = held.newest().toString();
            Instant from = point.map(Instant::parse).orElse(Instant.MAX);
            List<CrmChanges.ChangedEntity> changed = held.keys().stream()
                    .filter(entity -> !held.changedAt(entity).isBefore(from))
                    .sorted(Comparator.comparing(held::changedAt).reversed())
                    .map(entity -> new CrmChanges.ChangedEntity(entity,
                            held.read(entity, Bindings.NONE).version().toString()))
                    .toList();
            return new CrmChanges(changed, next);
        });
    }

    @Override
    public Optional<URI> address(CrmEntity entity) {
        return Optional.of(URI.create("https://crm.example/?contact_id=" + entity.id()));
    }

    private List<CrmKey> ofConnection(ConnectionId connection) {
        return new ArrayList<>(keys.values()).stream().filter(key -> key.connection().equals(connection)).toList();
    }

    private Rights rightsOf(CrmEntity entity) {
        return rights.getOrDefault(entity, Rights.ALL);
    }

    private FakeRecords<CrmEntity> of(CrmEntity entity) {
        return of(entity.type());
    }

    private FakeRecords<CrmEntity> of(EntityType type) {
        FakeRecords<CrmEntity> held = records.get(type);
        if (held == null) {
            throw new IllegalStateException("This CRM keeps no " + type);
        }
        return held;
    }

    private synchronized List<CrmEntity> relatedTo(CrmEntity entity, EntityType type) {
        return related.getOrDefault(entity, Set.of()).stream()
                .filter(other -> other.type() == type && of(other).holds(other)).toList();
    }

    private CrmHit hit(CrmEntity entity) {
        String place = entity.type() == EntityType.CONTACT
                ? relatedTo(entity, EntityType.COMPANY).stream().findFirst().map(this::title).orElse("")
                : text(entity, "streetAddress.city");
        return new CrmHit(entity, title(entity), place,
                entity.type() == EntityType.COMPANY ? text(entity, "orgnr") : text(entity, "number"));
    }

    private String title(CrmEntity entity) {
        return Stream.of("name", "firstName", "middleName", "lastName").map(part -> text(entity, part))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** Blank for a field that its kind does not have. */
    private String text(CrmEntity entity, String field) {
        return of(entity).read(entity, Bindings.NONE).values().getOrDefault(field, new FieldValue.Blank())
                .textOrEmpty();
    }

    private static String name(CrmKey key) {
        return key.connection().value() + key.entity() + key.name();
    }
}
