package dev.linkwright.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;

/**
 * Books about everything that anybody put in the place of something else, each with a value of its own. They balance if
 * every value that a place ever held stands there still, or an entry tells what took its place: the activity log of a desk
 * for what the program wrote, the people themselves for what they saw and overwrote in a system.
 */
public final class EditBooks {
    /** A field of a record on a side. */
    public record Place(CrmEntity company, Side side, String field) {
    }

    /** @param before what the place held until that very moment */
    public record Entry(Place place, String before, String after, String by, Instant at) {
    }

    private record Held(Place place, String value) {
    }

    private final Map<Place, String> opening = new ConcurrentHashMap<>();
    private final Queue<Entry> direct = new ConcurrentLinkedQueue<>();
    private final Queue<Held> saved = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger values = new AtomicInteger();

    public String newValue(String by) {
        return by + " " + values.incrementAndGet();
    }

    public void opens(Place place, String held) {
        opening.put(place, held);
    }

    /** Somebody wrote in a system itself, over what they saw there. */
    public void overwrote(Entry entry) {
        direct.add(entry);
    }

    /** Somebody was told that what they typed was saved. */
    public void saved(Place place, String value) {
        saved.add(new Held(place, value));
    }

    /** Something that must not be. */
    public void broken(String what) {
        broken.add(what);
    }

    /**
     * What does not balance.
     *
     * @param closing what the places hold at the end
     * @param logged  what the activity logs of all desks tell
     */
    public List<String> lost(Map<Place, String> closing, List<Entry> logged) {
        Map<Held, Integer> balance = new HashMap<>();
        opening.forEach((place, value) -> balance.merge(new Held(place, value), 1, Integer::sum));
        Stream.concat(direct.stream(), logged.stream()).forEach(entry -> {
            balance.merge(new Held(entry.place(), entry.before()), -1, Integer::sum);
            balance.merge(new Held(entry.place(), entry.after()), 1, Integer::sum);
        });
        closing.forEach((place, value) -> balance.merge(new Held(place, value), -1, Integer::sum));
        List<String> lost = new ArrayList<>(broken);
        balance.forEach((held, left) -> {
            if (left != 0) {
                lost.add((left > 0 ? "lost without a word: " : "nothing tells how it came there: ") + held + "\n  "
                        + String.join("\n  ", history(held.place(), logged)));
            }
        });
        saved.stream().filter(held -> logged.stream().noneMatch(entry -> isAt(held, entry.place(), entry.after())))
                .forEach(held -> lost.add("said to be saved and in no log: " + held));
        return lost;
    }

    /** What became of the edits that people made. */
    public Map<String, Integer> fates(Map<Place, String> closing, List<Entry> logged) {
        Map<String, Integer> fates = new TreeMap<>();
        Stream<Held> edits = Stream.concat(direct.stream().map(entry -> new Held(entry.place(), entry.after())),
                saved.stream());
        edits.distinct().forEach(edit -> fates.merge(fate(edit, closing, logged), 1, Integer::sum));
        return fates;
    }

    private String fate(Held edit, Map<Place, String> closing, List<Entry> logged) {
        if (edit.value().equals(closing.get(edit.place()))) {
            return "edits that stand";
        }
        return logged.stream().anyMatch(entry -> isAt(edit, entry.place(), entry.before()))
                ? "edits that lost, as a log tells"
                : "edits that somebody overwrote in the system itself";
    }

    private static boolean isAt(Held held, Place place, String value) {
        return held.place().equals(place) && held.value().equals(value);
    }

    private List<String> history(Place place, List<Entry> logged) {
        return Stream.concat(direct.stream(), logged.stream()).filter(entry -> entry.place().equals(place))
                .sorted(Comparator.comparing(Entry::at))
                .map(entry -> entry.at() + " " + entry.by() + ": " + entry.before() + " -> " + entry.after()).toList();
    }
}
