package dev.linkwright.connect;

import java.util.List;

/**
 * What an undo would do to values, as both records are now.
 *
 * @param back      what is put back
 * @param leftAlone what somebody has changed since, and what cannot be read any more
 * @param lists     how list items of both sides are called
 */
public record UndoPreview(List<UndoneValue> back, List<UndoneValue> leftAlone, KnownLists lists) {
    /** Of an undo that touches no value. */
    public static final UndoPreview NONE = new UndoPreview(List.of(), List.of(), KnownLists.NONE);

    public UndoPreview {
        back = List.copyOf(back);
        leftAlone = List.copyOf(leftAlone);
    }

    public boolean isEmpty() {
        return back.isEmpty() && leftAlone.isEmpty();
    }
}
