package dev.linkwright.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.model.CrmEntity;

/** Which record is shown, and which were before and after it. */
public final class MainViewModel {
    private static final int REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<Optional<CrmEntity>> current = new ReadOnlyObjectWrapper<>(this, "current",
            Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final Deque<CrmEntity> before = new ArrayDeque<>();
    private final Deque<CrmEntity> after = new ArrayDeque<>();
    private final Consumer<Runnable> leave;

    /**
     * Nothing is shown yet.
     *
     * @param leave asked before the record is left: runs what it is given, at once, later or never
     */
    public MainViewModel(Consumer<Runnable> leave) {
        this.leave = leave;
    }

    public ReadOnlyObjectProperty<Optional<CrmEntity>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Shows a record; what lay ahead is forgotten. */
    public void open(CrmEntity entity) {
        if (current.get().equals(Optional.of(entity))) {
            return;
        }
        leave.accept(() -> {
            current.get().ifPresent(before::push);
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
            after.clear();
            show(entity);
        });
    }

    public void back() {
        move(before, after);
    }

    public void forward() {
        move(after, before);
    }

    private void move(Deque<CrmEntity> from, Deque<CrmEntity> to) {
        if (from.isEmpty()) {
            return;
        }
        leave.accept(() -> {
            current.get().ifPresent(to::push);
            show(from.pop());
        });
    }

    private void show(CrmEntity entity) {
        current.set(Optional.of(entity));
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
