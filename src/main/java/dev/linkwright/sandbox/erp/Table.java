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

    private final EntitySet set;
    private final SeedRows seed;
    private final RowIds ids;
    private final ConcurrentNavigableMap<Integer, Optional<Row>> changed = new ConcurrentSkipListMap<>();
    private final Map<String, ColumnIndex> indexes = new ConcurrentHashMap<>();

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

    int nextPlace() {
        return changed.isEmpty() || changed.lastKey() < ADDED ? ADDED : changed.lastKey() + 1;
    }

    void put(int place, long version, ObjectNode values) {
        changed.put(place, Optional.of(new Row(place, version, values)));
    }

    void remove(int place) {
        changed.put(place, Optional.empty());
    }

    /** The number given last: that of the last row added, else of the last one seeded; blank when there is none. */
    String lastKey() {
        for (Optional<Row> added : changed.tailMap(ADDED).descendingMap().values()) {
            if (added.isPresent()) {
                return added.get().values().path(set.key()).asText();
            }
        }
        return seed.size() == 0 ? "" : seed.value(seed.size() - 1, set.key()).asText();
    }
}
