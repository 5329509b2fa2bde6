package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * The rows of an entity set: those of the seed, made anew whenever they are asked for, and over them what was changed, added
 * and deleted since. Readers need no lock.
 */
final class Table {

    /** Where added rows begin, whatever the size of the seed. */
    static final int ADDED = 1 << 30;
    private static final long SEED_VERSION = 0;
    private static final int MANY = 20_000;

    private final EntitySet set;
    private final SeedRows seed;
    private final RowIds ids;
    private final ConcurrentNavigableMap<Integer, Optional<Row>> changed = new ConcurrentSkipListMap<>();
    private final Map<String, ColumnIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, TextColumn> columns = new ConcurrentHashMap<>();

    Table(EntitySet set, SeedRows seed, int company) {
        this.set = set;
        this.seed = seed;
        this.ids = new RowIds(set.name().hashCode(), company);
    }

    EntitySet set() {
        return set;
    }

    SeedRows seed() {
        return seed;
    }

    String id(int place) {
        return ids.of(place);
    }

    /** The place that an id names, whether or not a row is there; -1 when it is no id of this table. */
    int place(@Nullable String id) {
        int place = ids.place(id);
        return (place >= 0 && place < seed.size()) || place >= ADDED ? place : -1;
    }

    boolean holds(int place) {
        Optional<Row> change = changed.get(place);
        return change == null ? place >= 0 && place < seed.size() : change.isPresent();
    }

    boolean isChanged(int place) {
        return changed.containsKey(place);
    }

    @Nullable
    Row row(int place) {
        Optional<Row> change = changed.get(place);
        if (change != null) {
            return change.orElse(null);
        }
        return place >= 0 && place < seed.size() ? new Row(place, SEED_VERSION, seed.row(place)) : null;
    }

    /** What a row that is there keeps under a name; missing when it keeps nothing. */
    JsonNode kept(int place, String name) {
        Optional<Row> change = changed.get(place);
        if (change != null) {
            return change.isPresent() ? change.get().values().path(name) : MissingNode.getInstance();
        }
        return place < seed.size() ? seed.value(place, name) : MissingNode.getInstance();
    }

    /** The same for a search, which asks it of many rows. */
    JsonNode searched(int place, Property property) {
        boolean text = switch (property.kind()) {
            case CODE, TEXT, PHONE, INSTANT -> true;
            case ID, RELATED_ID, DECIMAL, BOOLEAN, OPTION, DATE -> false;
        };
        return text && seed.size() > MANY && place < seed.size() && !isChanged(place)
                ? columns.computeIfAbsent(property.keptAs(), name -> new TextColumn(seed, name)).value(place)
                : kept(place, property.keptAs());
    }

    int size() {
        int gone = (int) changed.headMap(ADDED).values().stream().filter(Optional::isEmpty).count();
        return seed.size() - gone + (int) changed.tailMap(ADDED).values().stream().filter(Optional::isPresent).count();
    }

    /** The places that hold rows, ascending, after this one. */
    IntStream places(int after) {
        int start = Math.min(after + 1, seed.size());
        IntStream seeded = IntStream.range(start, seed.size());
        if (!changed.headMap(ADDED).isEmpty()) {
            seeded = seeded.filter(this::holds);
        }
        return IntStream.concat(seeded, changed.tailMap(Math.max(ADDED, after + 1)).entrySet().stream()
                .filter(one -> one.getValue().isPresent()).mapToInt(Map.Entry::getKey));
    }

    /** The rows that keep this text under this name, ascending: found by an index, not by looking at each. */
    List<Integer> placesOf(String name, String value) {
        var found = new ArrayList<Integer>();
        if (seed.size() > 0) {
            indexes.computeIfAbsent(name, one -> new ColumnIndex(seed, one)).candidates(value, place -> {
                if (!isChanged(place) && seed.value(place, name).asText().equals(value)) {
                    found.add(place);
                }
            });
        }
        changed.values().forEach(change -> {
            if (change.isPresent() && change.get().values().path(name).asText().equals(value)) {
                found.add(change.get().place());
            }
        });
        found.sort(Integer::compare);
        return found;
    }

    /** The row known by this number or code; -1 when there is none. */
    int placeOfKey(String key) {
        List<Integer> places = placesOf(set.key(), key);
        return places.isEmpty() ? -1 : places.getFirst();
    }

    /** The rows that differ from the seed, ascending. */
    List<Integer> changedPlaces() {
        return List.copyOf(changed.keySet());
    }

    /** How it differs from the seed. */
    Map<Integer, Optional<Row>> changes() {
        return Map.copyOf(changed);
    }

    /** Differs from the seed as it did once. */
    void bringBack(Map<Integer, Optional<Row>> before) {
        changed.keySet().retainAll(before.keySet());
        changed.putAll(before);
    }

    int nextPlace() {
        return changed.isEmpty() || changed.lastKey() < ADDED ? ADDED : changed.lastKey() + 1;
    }

    void put(int place, long version, ObjectNode values) {
        changed.put(place, Optional.of(new Row(place, version, values)));
    }

    void remove(int place) {
        changed.put(place, Optional.empty());
    }

    /** The number that a series gave last: one that differs from the seed's last one in its ending digits only. */
    String lastOfSeries() {
        String last = seed.size() == 0 ? set.firstNumber() : seed.value(seed.size() - 1, set.key()).asText();
        String series = withoutDigits(last);
        for (Optional<Row> added : changed.tailMap(ADDED).descendingMap().values()) {
            String number = added.map(row -> row.values().path(set.key()).asText()).orElse("");
            if (!number.isEmpty() && withoutDigits(number).equals(series)) {
                return number;
            }
        }
        return last;
    }

    private static String withoutDigits(String number) {
        int end = number.length();
        while (end > 0 && Character.isDigit(number.charAt(end - 1))) {
            end--;
        }
        return number.substring(0, end);
    }
}
