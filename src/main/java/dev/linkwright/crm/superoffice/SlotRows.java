package dev.linkwright.crm.superoffice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of several rows a slot stands for. SuperOffice's rows have no identifiers, so a slot is bound to the value of a
 * row.
 *
 * <p>
 * A bound row that is there is taken wherever it stands. If it vanished and rows are left, the first of them is taken:
 * most often somebody edited the only number; either way the change shows as one, and nothing is written before it was
 * compared. If no row is left the slot is blank. A slot that was made blank on purpose while other rows were left
 * remembers these, so that none of them moves in; a row that comes later does.
 */
final class SlotRows {
    private static final String NONE = "(none)";

    /**
     * The row of a slot.
     *
     * @param index   its place among the rows; -1 for none
     * @param binding what to remember of it; empty where there are no rows
     */
    record Bound(int index, Optional<String> binding) {
    }

    private SlotRows() {
    }

    static Bound bound(List<String> rows, Optional<String> binding) {
        if (rows.isEmpty()) {
            return new Bound(-1, Optional.empty());
        }
        if (binding.isEmpty()) {
            return at(0, rows);
        }
        String name = binding.get();
        if (!name.startsWith(NONE)) {
            return at(Math.max(rows.indexOf(name), 0), rows);
        }
        List<String> known = Arrays.asList(name.substring(NONE.length()).split(",", -1));
        for (int index = 0; index < rows.size(); index++) {
            if (!known.contains(mark(rows.get(index)))) {
                return at(index, rows);
            }
        }
        return new Bound(-1, binding);
    }

    /** What a slot remembers that was made blank while these rows were left. */
    static Optional<String> none(List<String> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(NONE + rows.stream().map(SlotRows::mark).collect(Collectors.joining(",")));
    }

    private static Bound at(int index, List<String> rows) {
        return new Bound(index, Optional.of(rows.get(index)));
    }

    private static String mark(String row) {
        return Digest.of(row).substring(0, 8);
    }
}
