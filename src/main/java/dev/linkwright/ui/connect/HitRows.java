package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitPage;

/**
 * The hits of one search, paged as they are scrolled. It is as long as what was read so far; of that only the pages
 * around the one looked at are kept, the others are asked for again by the place that the ERP gave them. Belongs on the
 * JavaFX thread.
 */
final class HitRows extends ObservableListBase<HitRow> {
    /** So many pages are kept; a window shows two at most. */
    static final int KEPT_PAGES = 10;
    /** So many rows before the end the next page is asked for. */
    private static final int AHEAD = 50;

    /** Asks for a page; the answer comes to {@link #arrived}. */
    @FunctionalInterface
    interface Source {
        void load(int page, Optional<String> place);
    }

    private final Source source;
    private final List<Optional<String>> places = new ArrayList<>();
    /** First row of each page, and the number of rows at the end. */
    private int[] starts = new int[17];
    private int pages;
    private Optional<String> next;
    private final TreeMap<Integer, HitRow[]> kept = new TreeMap<>();
    private final TreeMap<Integer, Boolean> asked = new TreeMap<>();

    HitRows(HitPage first, Source source) {
        this.source = source;
        this.next = first.next();
        append(Optional.empty(), first.hits());
    }

    @Override
    public int size() {
        return starts[pages];
    }

    @Override
    public HitRow get(int index) {
        int page = pageOf(index);
        HitRow[] rows = kept.get(page);
        if (rows == null) {
            rows = emptyRows(page);
            kept.put(page, rows);
        }
        return rows[index - starts[page]];
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof HitRow hitRow && hitRow.index() < size() ? hitRow.index() : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /** Whether there is nothing beyond. */
    boolean isComplete() {
        return next.isEmpty();
    }

    /** How many pages are in memory. */
    int keptPages() {
        return kept.size();
    }

    /** Tells that a row is being looked at: its page is read if it is not there, and the next one in time. */
    void shown(int index) {
        if (index < 0 || index >= size()) {
            return;
        }
        int page = pageOf(index);
        get(index);
        forgetFarFrom(page);
        if (isMissing(page)) {
            ask(page, places.get(page));
        }
        if (index >= size() - AHEAD && next.isPresent()) {
            ask(pages, next);
        }
    }

    /** A page has come. */
    void arrived(int page, HitPage content) {
        asked.remove(page);
        if (page == pages) {
            Optional<String> place = next;
            next = content.next();
            int before = size();
            beginChange();
            append(place, content.hits());
            nextAdd(before, size());
            endChange();
        } else {
            HitRow[] rows = kept.get(page);
            if (rows != null) {
                fill(rows, content.hits());
            }
        }
    }

    /** A page did not come; it is asked for again when it is looked at the next time. */
    void failed(int page) {
        asked.remove(page);
    }

    private void append(Optional<String> place, List<Hit> hits) {
        places.add(place);
        if (pages + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[pages + 1] = starts[pages] + hits.size();
        pages++;
        HitRow[] rows = emptyRows(pages - 1);
        fill(rows, hits);
        kept.put(pages - 1, rows);
    }

    private void ask(int page, Optional<String> place) {
        if (asked.putIfAbsent(page, true) == null) {
            source.load(page, place);
        }
    }

    private boolean isMissing(int page) {
        HitRow[] rows = kept.get(page);
        return rows == null || (rows.length > 0 && rows[0].hit().isEmpty());
    }

    private void forgetFarFrom(int page) {
        while (kept.size() > KEPT_PAGES) {
            int farthest = kept.keySet().stream().max(Comparator.comparingInt(other -> Math.abs(other - page)))
                    .orElseThrow();
            kept.remove(farthest);
        }
    }

    private HitRow[] emptyRows(int page) {
        return IntStream.range(starts[page], starts[page + 1]).mapToObj(HitRow::new).toArray(HitRow[]::new);
    }

    private static void fill(HitRow[] rows, List<Hit> hits) {
        for (int at = 0; at < Math.min(rows.length, hits.size()); at++) {
            rows[at].show(hits.get(at));
        }
    }

    private int pageOf(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("No row " + index + " of " + size());
        }
        int found = Arrays.binarySearch(starts, 0, pages + 1, index);
        // Empty pages share their start with the page behind them, which holds the row.
        int page = found >= 0 ? found : -found - 2;
        while (starts[page + 1] <= index) {
            page++;
        }
        return page;
    }
}
