package dev.linkwright.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.linkwright.model.Access;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/**
 * The records of one system in memory. Fields with a slot lie in child rows; a version counts every write to the
 * record or one of its rows; a write on another version is refused as stale.
 */
final class FakeRecords<K> {
    private static final String VERSION = "version";

    /** A record, or a child row of one. */
    private static final class Row {
        private final Map<String, FieldValue> values = new HashMap<>();
        private final Map<String, Map<String, Row>> children = new HashMap<>();
        private long version;
        private long serial;
        private Instant changed = Instant.EPOCH;
    }

    final Map<String, List<ListItem>> lists = new ConcurrentHashMap<>();
    final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    /** What the server makes of a value that is sent, by field. */
    final Map<String, UnaryOperator<String>> habits = new ConcurrentHashMap<>();
    /** Fields that the server takes and does not keep. */
    final Set<String> ignored = ConcurrentHashMap.newKeySet();

    private final String system;
    private final Map<String, FieldDefinition> fields;
    private final Map<K, Row> records = new LinkedHashMap<>();
    private long clock;
    private long serials;
    private long rowNumber;

    FakeRecords(String system, List<FieldDefinition> fields) {
        this.system = system;
        this.fields = fields.stream().collect(
                Collectors.toMap(FieldDefinition::key, field -> field, (first, _) -> first, LinkedHashMap::new));
    }

    /** Adds a record; values of slots go into a new row of each slot. */
    synchronized void put(K key, Map<String, String> values) {
        Row record = new Row();
        records.put(key, record);
        record.serial = ++serials;
        values.forEach((field, text) -> set(record, Bindings.NONE, field, FieldValue.of(text)));
        changed(record);
    }

    private void changed(Row record) {
        record.version = ++clock;
        record.changed = Instant.now();
    }

    synchronized List<K> keys() {
        return new ArrayList<>(records.keySet());
    }

    synchronized boolean holds(K key) {
        return records.containsKey(key);
    }

    synchronized void delete(K key) {
        records.remove(key);
    }

    /** The date of the last change, by the server's clock. */
    synchronized Instant changedAt(K key) {
        return record(key).changed;
    }

    /** The newest date there is. */
    synchronized Instant newest() {
        return records.values().stream().map(record -> record.changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Where a record stands among all; never given twice. */
    synchronized long serial(K key) {
        return record(key).serial;
    }

    /** Somebody else's edit; a field with a slot is edited in the first row. */
    synchronized void edit(K key, String field, String text) {
        Row record = record(key);
        set(record, Bindings.NONE, field, FieldValue.of(text));
        changed(record);
    }

    /** Somebody else's edit whose date lies some time back. */
    synchronized void editLate(K key, String field, String text, Duration back) {
        edit(key, field, text);
        record(key).changed = Instant.now().minus(back);
    }

    /** What all rows of the field's slot hold; one value where it has no slot. */
    synchronized List<String> all(K key, String field) {
        String slot = fields.get(field).slot();
        Row record = record(key);
        return (slot == null ? List.of(record) : record.children.getOrDefault(slot, Map.of()).values()).stream()
                .map(row -> row.values.getOrDefault(field, new FieldValue.Blank()).textOrEmpty()).toList();
    }

    boolean knows(String field) {
        return fields.containsKey(field);
    }

    /** The slot's rows by the names that they have in bindings. */
    synchronized List<String> rows(K key, String slot) {
        return List.copyOf(record(key).children.getOrDefault(slot, Map.of()).keySet());
    }

    synchronized void reverseRows(K key, String slot) {
        Row record = record(key);
        Map<String, Row> reversed = new LinkedHashMap<>();
        rows(key, slot).reversed().forEach(name -> reversed.put(name, record.children.get(slot).get(name)));
        record.children.put(slot, reversed);
        changed(record);
    }

    /** What the counter of a version says. */
    static long count(Version version) {
        return Long.parseLong(version.stamps().getOrDefault(VERSION, "0"));
    }

    /** Edits a record so that its version and its date are older than what was. */
    synchronized void restore(K key, Runnable edits) {
        edits.run();
        record(key).version = 0;
        record(key).changed = Instant.EPOCH;
    }

    /** Removes a child row without a trace in the dates, but in the version. */
    synchronized void loseRow(K key, String slot, String row) {
        Instant date = record(key).changed;
        removeRow(key, slot, row);
        record(key).changed = date;
    }

    /** Somebody else wrote something that is not a field. */
    synchronized void touch(K key) {
        changed(record(key));
    }

    /** Somebody else's new row; the answer is its name in bindings. */
    synchronized String addRow(K key, String slot, Map<String, String> values) {
        Row record = record(key);
        String name = newRow(record, slot);
        record.children.get(slot).get(name).values
                .putAll(values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> FieldValue.of(entry.getValue()))));
        changed(record);
        return name;
    }

    synchronized void removeRow(K key, String slot, String row) {
        Row record = record(key);
        record.children.getOrDefault(slot, new LinkedHashMap<>()).remove(row);
        changed(record);
    }

    /** What the bound rows hold; a slot without an entry is bound to the first row, one whose row vanished is blank
     * and stays bound to it until it is written: another row never takes its place unasked. */
    synchronized Saved read(K key, Bindings wanted) {
        Row record = record(key);
        Bindings bound = Bindings.NONE;
        Map<String, FieldValue> values = new HashMap<>();
        for (FieldDefinition field : fields.values()) {
            String slot = field.slot();
            Row holder = record;
            if (slot != null) {
                Optional<String> name = boundRow(record, wanted, slot);
                Optional<String> known = wanted.row(slot).or(() -> name);
                bound = known.isPresent() ? bound.with(slot, known.get()) : bound;
                holder = name.map(row -> record.children.get(slot).get(row)).orElseGet(Row::new);
            }
            FieldValue held = holder.values.getOrDefault(field.key(), new FieldValue.Blank());
            values.put(field.key(), unreadable.contains(field.key())
                    ? new FieldValue.NotReadable(Sentence.of("value.not-in-answer"))
                    : held);
        }
        return new Saved(values, version(record), bound);
    }

    /** What it holds in each field, in the first row where the field has a slot. */
    synchronized Map<String, String> texts(K key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, FieldValue> held = read(key, Bindings.NONE).values();
        fields.keySet().forEach(field -> texts.put(field, held.get(field).textOrEmpty()));
        return texts;
    }

    synchronized Saved save(K key, SaveRequest request) {
        Row record = record(key);
        if (!request.expected().equals(version(record))) {
            throw new ProblemException(new Problem.Stale(system));
        }
        validate(request.changes());
        Bindings bindings = read(key, request.bindings()).bindings();
        for (FieldChange change : request.changes()) {
            if (!ignored.contains(change.field())) {
                String kept = habits.getOrDefault(change.field(), text -> text).apply(change.after().textOrEmpty());
                bindings = set(record, bindings, change.field(), FieldValue.of(kept));
            }
        }
        changed(record);
        return read(key, bindings);
    }

    /** A new record must hold whatever is mandatory. */
    void validateNew(Map<String, FieldValue> values) {
        Map<String, FieldValue> all = new HashMap<>(values);
        fields.values().stream().filter(field -> field.access() == Access.MANDATORY)
                .forEach(field -> all.putIfAbsent(field.key(), new FieldValue.Blank()));
        validate(all.entrySet().stream()
                .map(value -> new FieldChange(value.getKey(), new FieldValue.Blank(), value.getValue())).toList());
    }

    void validate(List<FieldChange> changes) {
        for (FieldChange change : changes) {
            refusal(change).ifPresent(words -> {
                throw new ProblemException(new Problem.Refused(system, words, change.field()));
            });
        }
    }

    /** What people read for the values of lists. */
    Map<String, String> labels(Map<String, FieldValue> values) {
        Map<String, String> labels = new HashMap<>();
        for (FieldDefinition field : fields.values()) {
            String name = field.listName();
            String item = values.getOrDefault(field.key(), new FieldValue.Blank()).textOrEmpty();
            if (field.type() == FieldType.LIST && name != null) {
                lists.getOrDefault(name, List.of()).stream().filter(each -> each.key().equals(item))
                        .forEach(each -> labels.put(field.key(), each.label()));
            }
        }
        return labels;
    }

    private Optional<String> refusal(FieldChange change) {
        FieldDefinition field = fields.get(change.field());
        String text = change.after().textOrEmpty();
        if (field == null) {
            return Optional.of("Unknown field " + change.field());
        }
        if (!change.after().isReadable() || field.access() == Access.READ_ONLY) {
            return Optional.of(field.label() + " cannot be written");
        }
        if (field.access() == Access.MANDATORY && text.isBlank()) {
            return Optional.of(field.label() + " must be filled in");
        }
        if (field.maximumLength() > 0 && text.length() > field.maximumLength()) {
            return Optional.of(field.label() + " is too long");
        }
        String name = field.listName();
        boolean known = name == null || text.isEmpty() || !lists.containsKey(name)
                || lists.get(name).stream().anyMatch(item -> item.key().equals(text));
        return known ? Optional.empty() : Optional.of(field.label() + " has no item " + text);
    }

    private Bindings set(Row record, Bindings bindings, String key, FieldValue value) {
        FieldDefinition field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("No field " + key + " in " + system);
        }
        String slot = field.slot();
        if (slot == null) {
            record.values.put(key, value);
            return bindings;
        }
        Optional<String> bound = boundRow(record, bindings, slot);
        if (bound.isEmpty() && value.isBlank()) {
            return bindings;
        }
        String name = bound.orElseGet(() -> newRow(record, slot));
        Row row = record.children.get(slot).get(name);
        row.values.put(key, value);
        if (row.values.values().stream().allMatch(FieldValue::isBlank)) {
            record.children.get(slot).remove(name);
        }
        return bindings.with(slot, name);
    }

    private static Optional<String> boundRow(Row record, Bindings bindings, String slot) {
        Map<String, Row> rows = record.children.getOrDefault(slot, Map.of());
        return bindings.row(slot).or(() -> rows.keySet().stream().findFirst()).filter(rows::containsKey);
    }

    private String newRow(Row record, String slot) {
        String name = slot + "-" + ++rowNumber;
        record.children.computeIfAbsent(slot, _ -> new LinkedHashMap<>()).put(name, new Row());
        return name;
    }

    private Version version(Row record) {
        return Version.of(VERSION, Long.toString(record.version));
    }

    private Row record(K key) {
        Row record = records.get(key);
        if (record == null) {
            throw new ProblemException(new Problem.NotFound(system, String.valueOf(key)));
        }
        return record;
    }
}
