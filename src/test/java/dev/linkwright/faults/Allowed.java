package dev.linkwright.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;

/** What each place may hold: what it held, what was agreed, and what strangers wrote. */
final class Allowed {
    private final Map<Place, Set<String>> values = new HashMap<>();

    /** It holds this now. */
    void hold(Map<Place, String> held) {
        held.forEach(this::add);
    }

    /** A person has seen this and said yes. */
    void agree(MergePlan plan) {
        for (Side side : Side.values()) {
            plan.writes(side).forEach(write -> add(Place.of(write), write.after().textOrEmpty()));
        }
    }

    void add(Place place, String value) {
        values.computeIfAbsent(place, _ -> new HashSet<>()).add(value);
    }

    /** What one side holds may go to the other. */
    void mirror(World world) {
        Map<Place, Set<String>> held = new HashMap<>(values);
        held.forEach((place, texts) -> Set.copyOf(texts).forEach(text -> add(world.counterpart(place), text)));
    }

    void clear() {
        values.clear();
    }

    boolean allows(Place place, String value) {
        return values.getOrDefault(place, Set.of()).contains(value);
    }

    Set<String> of(Place place) {
        return Set.copyOf(values.getOrDefault(place, Set.of()));
    }
}
