package dev.linkwright.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
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

/** A CRM in memory with companies; what a test sees of it is what it holds. */
public final class FakeCrm implements CrmGateway {
    public static final String SYSTEM = "SuperOffice";

    private final CallScript calls = new CallScript();
    private final List<FieldDefinition> fields;
    private final FakeRecords<CrmEntity> records;
    private final Map<String, CrmKey> keys = new LinkedHashMap<>();
    private final Map<CrmEntity, Rights> rights = new HashMap<>();
    private SignedIn signedIn = new SignedIn("Cust1", "Example", "kari", "Kari Nordmann", false);
    private int keysPerPage = 100;

    public FakeCrm(List<FieldDefinition> fields) {
        this.fields = List.copyOf(fields);
        this.records = new FakeRecords<>(SYSTEM, fields);
    }

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    public void put(CrmEntity entity, Map<String, String> values) {
        records.put(entity, values);
    }

    /** Somebody else's edit. */
    public void edit(CrmEntity entity, String field, String text) {
        records.edit(entity, field, text);
    }

    public String addRow(CrmEntity entity, String slot, Map<String, String> values) {
        return records.addRow(entity, slot, values);
    }

    public void removeRow(CrmEntity entity, String slot, String row) {
        records.removeRow(entity, slot, row);
    }

    public void delete(CrmEntity entity) {
        records.delete(entity);
    }

    /** What it holds in a field, in the first row where the field has a slot. */
    public String value(CrmEntity entity, String field) {
        return records.read(entity, Bindings.NONE).values().get(field).textOrEmpty();
    }

    public void makeUnreadable(String field) {
        records.unreadable.add(field);
    }

    public void defineList(String name, List<ListItem> items) {
        records.lists.put(name, items);
    }

    public synchronized void grant(CrmEntity entity, Rights granted) {
        rights.put(entity, granted);
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
            Pattern words = Pattern.compile("(^|\\s)" + Pattern.quote(query.text().strip().toLowerCase(Locale.ROOT)));
            List<CrmHit> hits = records.keys().stream().filter(entity -> entity.type() == query.type()).map(this::hit)
                    .filter(hit -> words.matcher(hit.title().toLowerCase(Locale.ROOT)).find()
                            || hit.number().startsWith(query.text().strip()))
                    .toList();
            return Pages.of(hits, query.page(), query.size());
        });
    }

    @Override
    public CrmRecord read(CrmEntity entity, Bindings bindings) {
        return calls.call("read", () -> {
            synchronized (this) {
                Saved held = records.read(entity, bindings);
                return new CrmRecord(entity, value(entity, "name"), held.values(), records.labels(held.values()),
                        held.version(), rightsOf(entity),
                        keys.values().stream().filter(key -> key.entity().equals(entity)).toList(),
                        held.values().getOrDefault("country", new FieldValue.Blank()).textOrEmpty(), held.bindings());
            }
        });
    }

    @Override
    public List<FieldDefinition> fields(EntityType type) {
        return calls.call("fields", () -> type == EntityType.COMPANY ? fields : List.of());
    }

    @Override
    public void validate(CrmEntity entity, List<FieldChange> changes, Bindings bindings) {
        calls.run("validate", () -> {
            records.read(entity, bindings);
            records.validate(changes);
        });
    }

    @Override
    public Saved save(CrmEntity entity, SaveRequest request) {
        return calls.call("save", () -> {
            synchronized (this) {
                if (!rightsOf(entity).write()) {
                    throw new ProblemException(new Problem.NotAllowed(SYSTEM, "write " + entity.type()));
                }
                return records.save(entity, request);
            }
        });
    }

    @Override
    public List<ListItem> list(String name) {
        return calls.call("list", () -> records.lists.getOrDefault(name, List.of()));
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
                if (!records.holds(key.entity())) {
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

    private CrmHit hit(CrmEntity entity) {
        return new CrmHit(entity, value(entity, "name"), value(entity, "streetAddress.city"), value(entity, "orgnr"));
    }

    private static String name(CrmKey key) {
        return key.connection().value() + key.entity() + key.name();
    }
}
