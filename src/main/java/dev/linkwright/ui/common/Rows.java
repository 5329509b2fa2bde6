package dev.linkwright.ui.common;

import java.util.List;
import java.util.function.UnaryOperator;

/** The rows of a list that is shown. */
public final class Rows {
    private Rows() {
    }

    /** Changes rows where they stand, and touches none that stays the same, so that nothing moves or flickers. */
    public static <T> void change(List<T> rows, UnaryOperator<T> how) {
        for (int index = 0; index < rows.size(); index++) {
            T before = rows.get(index);
            T now = how.apply(before);
            if (!now.equals(before)) {
                rows.set(index, now);
            }
        }
    }
}
