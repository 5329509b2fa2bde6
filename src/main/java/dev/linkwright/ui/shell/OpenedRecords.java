package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** The records that were opened since the start, the last one first. Nothing of them is kept longer. */
final class OpenedRecords {
    private static final int REMEMBERED = 15;

    private final List<QuickHit> opened = new ArrayList<>();

    void add(QuickHit record) {
        opened.removeIf(known -> known.entity().equals(record.entity()));
        opened.addFirst(record);
        if (opened.size() > REMEMBERED) {
            opened.removeLast();
        }
    }

    List<QuickHit> all() {
        return List.copyOf(opened);
    }
}
