package dev.linkwright.ui.shell;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** The tabs of the main window, each made when it first comes to the front. */
final class RecordTabs {
    private final Map<EntityType, RecordTab> made = new EnumMap<>(EntityType.class);
    private final Function<EntityType, RecordTab> make;

    RecordTabs(Function<EntityType, RecordTab> make) {
        this.make = make;
    }

    RecordTab tab(EntityType type) {
        return made.computeIfAbsent(type, make);
    }

    /** A tab that was in front at least once. */
    Optional<RecordTab> opened(EntityType type) {
        return Optional.ofNullable(made.get(type));
    }

    void linkChanged(CrmEntity entity) {
        made.values().forEach(tab -> tab.linkChanged(entity));
    }

    /** Goes on once nothing pending of a tab is lost by showing another record there. */
    void leave(EntityType type, Runnable goOn) {
        opened(type).ifPresentOrElse(tab -> tab.page().leave(goOn), goOn);
    }

    /**
     * Goes on once nothing pending is lost by closing the window.
     *
     * @param asking is told which tab asks, so that it can be seen what the question is about
     */
    void leaveAll(Consumer<EntityType> asking, Runnable goOn) {
        leave(List.copyOf(made.values()).iterator(), asking, goOn);
    }

    private static void leave(Iterator<RecordTab> rest, Consumer<EntityType> asking, Runnable goOn) {
        if (!rest.hasNext()) {
            goOn.run();
            return;
        }
        RecordTab tab = rest.next();
        boolean[] left = {false};
        tab.page().leave(() -> {
            left[0] = true;
            leave(rest, asking, goOn);
        });
        if (!left[0]) {
            asking.accept(tab.type());
        }
    }
}
