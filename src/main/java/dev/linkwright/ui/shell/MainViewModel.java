package dev.linkwright.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Which tab is in front, which record each tab shows, and which records, of all kinds, were before and after. */
public final class MainViewModel {
    private static final int REMEMBERED = 100;

    private final ReadOnlyObjectWrapper<EntityType> tab;
    private final Map<EntityType, ReadOnlyObjectWrapper<Optional<CrmEntity>>> shown = new EnumMap<>(EntityType.class);
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private final Deque<CrmEntity> before = new ArrayDeque<>();
    private final Deque<CrmEntity> after = new ArrayDeque<>();
    private final BiConsumer<EntityType, Runnable> leave;

    /**
     * Nothing is shown yet.
     *
     * @param first the tab in front
     * @param leave asked before a tab shows another record: runs what it is given, at once, later or never
     */
    public MainViewModel(EntityType first, BiConsumer<EntityType, Runnable> leave) {
        this.leave = leave;
        tab = new ReadOnlyObjectWrapper<>(this, "tab", first);
        for (EntityType type : EntityType.values()) {
            shown.put(type, new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty()));
        }
    }

    /** The tab in front. */
    public ReadOnlyObjectProperty<EntityType> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /** What a tab shows, be it in front or not. */
    public ReadOnlyObjectProperty<Optional<CrmEntity>> shownProperty(EntityType type) {
        return record(type).getReadOnlyProperty();
    }

    /** What the tab in front shows. */
    public Optional<CrmEntity> current() {
        return record(tab.get()).get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Brings a tab to the front. What is pending in the others stays there, so nobody is asked. */
    public void select(EntityType type) {
        if (type != tab.get()) {
            stepFromHere();
            bringToFront(type);
        }
    }

    /** Shows a record in the tab of its kind; what lay ahead is forgotten. */
    public void open(CrmEntity entity) {
        if (current().equals(Optional.of(entity))) {
            return;
        }
        whenLeft(entity, () -> {
            stepFromHere();
            show(entity);
        });
    }

    public void back() {
        move(before, after);
    }

    public void forward() {
        move(after, before);
    }

    /** The records that were before and after the one in front, the nearest first. */
    public record History(List<CrmEntity> before, List<CrmEntity> after) {
        public History {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public History history() {
        return new History(List.copyOf(before), List.copyOf(after));
    }

    /** Goes on with what was before and after in another window; what was opened in this one is forgotten. */
    public void resume(History history) {
        before.clear();
        before.addAll(history.before());
        after.clear();
        after.addAll(history.after());
        tellHistory();
    }

    private void move(Deque<CrmEntity> from, Deque<CrmEntity> to) {
        if (from.isEmpty()) {
            return;
        }
        CrmEntity target = from.peek();
        whenLeft(target, () -> {
            from.removeFirstOccurrence(target);
            current().ifPresent(to::push);
            show(target);
        });
    }

    private void whenLeft(CrmEntity next, Runnable goOn) {
        Optional<CrmEntity> old = record(next.type()).get();
        if (old.isEmpty() || old.get().equals(next)) {
            goOn.run();
        } else {
            leave.accept(next.type(), goOn);
        }
    }

    private void stepFromHere() {
        current().ifPresent(before::push);
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        after.clear();
    }

    private void show(CrmEntity entity) {
        record(entity.type()).set(Optional.of(entity));
        bringToFront(entity.type());
    }

    private void bringToFront(EntityType type) {
        tab.set(type);
        tellHistory();
    }

    /** A step over an empty tab leads from a record to itself; a person would not see it. */
    private void tellHistory() {
        current().ifPresent(here -> {
            while (here.equals(before.peek())) {
                before.pop();
            }
            while (here.equals(after.peek())) {
                after.pop();
            }
        });
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }

    private ReadOnlyObjectWrapper<Optional<CrmEntity>> record(EntityType type) {
        return Objects.requireNonNull(shown.get(type));
    }
}
