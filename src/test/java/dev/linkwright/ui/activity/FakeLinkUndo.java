package dev.linkwright.ui.activity;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.browse.LogEntry;

/** Can undo what was done to links. */
final class FakeLinkUndo implements LinkUndo {
    final List<LogEntry> undone = new ArrayList<>();

    @Override
    public boolean canUndo(LogEntry entry) {
        return entry.field().equals("Link");
    }

    @Override
    public void undo(LogEntry entry) {
        undone.add(entry);
    }
}
