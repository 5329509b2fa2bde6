package dev.linkwright.ui.conflict;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import dev.linkwright.sync.plan.MergePlan;

/** The plans before and after the present one. */
final class History {
    private final Deque<MergePlan> before = new ArrayDeque<>();
    private final Deque<MergePlan> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final MergePlan first;
    private MergePlan present;

    History(MergePlan first) {
        this.first = first;
        present = first;
    }

    MergePlan present() {
        return present;
    }

    /** Whether anything is decided otherwise than at first; opening a group decides nothing. */
    boolean hasDecided() {
        return !first.fields().equals(present.fields());
    }

    /** Goes on; does nothing if nothing changed. */
    boolean go(MergePlan next) {
        if (next.equals(present)) {
            return false;
        }
        before.push(present);
        after.clear();
        set(next);
        return true;
    }

    boolean undo() {
        if (before.isEmpty()) {
            return false;
        }
        after.push(present);
        set(before.pop());
        return true;
    }

    boolean redo() {
        if (after.isEmpty()) {
            return false;
        }
        before.push(present);
        set(after.pop());
        return true;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    private void set(MergePlan plan) {
        present = plan;
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
    }
}
