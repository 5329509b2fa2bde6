package dev.linkwright.ui.health;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ObservableListBase;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.model.CrmEntity;

/**
 * The links under a heading. It is as long as the store says; of that only the pages around the row looked at are kept.
 * Belongs on the JavaFX thread.
 */
final class HealthRows extends ObservableListBase<HealthRow> {
    static final int PAGE = 100;
    /** So many pages are kept; a window shows two at most. */
    static final int KEPT_PAGES = 10;

    private final IntConsumer source;
    private final TreeMap<Integer, HealthRow[]> kept = new TreeMap<>();
    private final Set<Integer> asked = new TreeSet<>();
    private final Set<Integer> fresh = new TreeSet<>();
    private int size;
    private int lookedAt;
    private boolean forgotten;

    /** @param source asks for a page; the answer comes to {@link #arrived} */
    HealthRows(int size, IntConsumer source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public HealthRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("No row " + index + " of " + size);
        }
        return rows(index / PAGE)[index % PAGE];
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof HealthRow one && one.index() < size ? one.index() : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /** How many pages are in memory. */
    int keptPages() {
        return kept.size();
    }

    /** What is known of the rows around the one looked at. */
    Stream<HealthRow> known() {
        return kept.values().stream().flatMap(Stream::of).filter(row -> row.index() < size && row.line().isPresent());
    }

    /** Tells that a row is being looked at: its page is read if it is not there. */
    void shown(int index) {
        if (index < 0 || index >= size) {
            return;
        }
        lookedAt = index / PAGE;
        rows(lookedAt);
        while (kept.size() > KEPT_PAGES) {
            int farthest = kept.keySet().stream()
                    .max(Comparator.comparingInt(page -> Math.abs(page - lookedAt))).orElseThrow();
            kept.remove(farthest);
            fresh.remove(farthest);
        }
        ask(lookedAt);
    }

    /** There may be another number of links now, and others; what is seen stays until it was read anew. */
    void renew(int count) {
        fresh.clear();
        kept.keySet().removeIf(page -> Math.abs(page - lookedAt) > 1 || page * PAGE >= Math.max(count, 1));
        int before = size;
        beginChange();
        size = count;
        if (count > before) {
            nextAdd(before, count);
        } else if (count < before) {
            nextRemove(count, Collections.nCopies(before - count, new HealthRow(before)));
        }
        endChange();
        List.copyOf(kept.keySet()).forEach(this::ask);
    }

    /** Other links are wanted; these are shown until those are there. */
    void forget() {
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }

    /** A page has come. */
    void arrived(int page, List<HealthLine> lines) {
        asked.remove(page);
        HealthRow[] rows = kept.get(page);
        if (rows != null) {
            fresh.add(page);
            for (int at = 0; at < Math.min(rows.length, lines.size()); at++) {
                rows[at].show(lines.get(at));
            }
        }
    }

    /** A page did not come; it is asked for again when it is looked at the next time. */
    void failed(int page) {
        asked.remove(page);
    }

    /** Names of records that were not known when their rows were read. */
    void name(Map<CrmEntity, String> names) {
        known().forEach(row -> row.line().filter(line -> names.containsKey(line.entity())).ifPresent(
                line -> row.show(line.named(names.getOrDefault(line.entity(), line.title())))));
    }

    /** The records of these lines whose names are not known. */
    static List<CrmEntity> nameless(Collection<HealthLine> lines) {
        return lines.stream().filter(line -> line.title().isEmpty()).map(HealthLine::entity).distinct().toList();
    }

    private void ask(int page) {
        if (!fresh.contains(page) && asked.add(page)) {
            source.accept(page);
        }
    }

    private HealthRow[] rows(int page) {
        return kept.computeIfAbsent(page, _ -> IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(HealthRow::new).toArray(HealthRow[]::new));
    }
}
