package dev.linkwright.ui.activity;

import dev.linkwright.browse.LogEntry;

/** What the log wants of the record that a write belongs to: its connect or disconnect, undone. */
public interface LinkUndo {

    /**
     * Whether a write is part of a connect or a disconnect that can be undone on this workstation. Blocks and belongs on
     * {@code Work}; every failure is a {@link dev.linkwright.model.ProblemException}.
     */
    boolean canUndo(LogEntry entry);

    /** Leads to the record, and asks there. */
    void undo(LogEntry entry);
}
