package dev.linkwright.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What random days came to. */
final class Tally {
    private final Map<Wish, Integer> wishes = new EnumMap<>(Wish.class);
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int days;
    private int edits;
    private int looks;
    private int broken;

    void add(RandomDay day, boolean isBroken) {
        days++;
        edits += day.edits();
        looks += day.looks();
        broken += isBroken ? 1 : 0;
        day.wishes().forEach(wish -> wishes.merge(wish, 1, Integer::sum));
        day.faults().forEach(fault -> faults.merge(fault, 1, Integer::sum));
    }

    int days() {
        return days;
    }

    int broken() {
        return broken;
    }

    int faults() {
        return sum(faults);
    }

    /** Prints it, and writes it down with what was found. */
    void write(List<String> found) {
        String summary = "%d random days (one seed each), %d operations, %d faults, %d edits of strangers; the promises were looked for %d times, broken: %d"
                .formatted(days, sum(wishes), sum(faults), edits, looks, broken);
        System.out.println(summary);
        Tables.write("random-days", List.of("# random days", "", summary, "", "Operations: " + counts(wishes), "",
                "Faults: " + counts(faults), "", String.join("\n\n", found)));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String counts(Map<?, Integer> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
