package dev.linkwright.ui.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.WindowMemory;

/**
 * Which section of a page is shown. What a person chooses is kept for all records of the kind; where it is not there, the
 * first that is there stands in for it. A section reads a record when its tab is shown first.
 */
final class Sections {
    private final List<Section> all;
    private final WindowMemory memory;
    private final String key;
    private final ReadOnlyObjectWrapper<Optional<Section>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());
    private final Set<Section> unread = new HashSet<>();
    private final Set<Section> waiting = new HashSet<>();
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(this, "pending");
    private Optional<CrmEntity> entity = Optional.empty();

    /**
     * Shows nothing yet.
     *
     * @param key under which the choice is remembered
     */
    Sections(List<Section> all, WindowMemory memory, String key) {
        this.all = List.copyOf(all);
        this.memory = memory;
        this.key = key;
        all.forEach(section -> section.content().available().subscribe(_ -> settle()));
        all.forEach(section -> section.content().pending().subscribe(waits -> {
            if (waits) {
                waiting.add(section);
            } else {
                waiting.remove(section);
            }
            pending.set(!waiting.isEmpty());
        }));
    }

    List<Section> all() {
        return all;
    }

    ReadOnlyObjectProperty<Optional<Section>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What a person wants to see. */
    void choose(Section section) {
        memory.put(key, section.word());
        settle();
    }

    void show(CrmEntity wanted) {
        entity = Optional.of(wanted);
        readEagerly(section -> section.content().show(wanted));
    }

    void turnToLink(ConnectionId connection) {
        turnToLink(content -> content.through(connection));
    }

    void undoLink(ConnectionId connection) {
        turnToLink(content -> content.undoLink(connection));
    }

    /** The main section knows of links. */
    private void turnToLink(Consumer<RecordSection> then) {
        all.stream().filter(Section::main).filter(section -> section.content().available().getValue()).findFirst()
                .ifPresent(section -> {
                    choose(section);
                    then.accept(section.content());
                    section.content().requestFocus();
                });
    }

    void refresh() {
        entity.ifPresent(_ -> readEagerly(section -> section.content().refresh()));
    }

    void changed(CrmEntity written) {
        entity.filter(written::equals).ifPresent(_ -> all.forEach(section -> section.content().changed()));
    }

    /** Asks each section in turn. */
    void leave(Runnable goOn) {
        leave(0, goOn);
    }

    /** Whether something waits for Save in any of them. */
    ObservableValue<Boolean> pending() {
        return pending.getReadOnlyProperty();
    }

    void requestFocus() {
        shown.get().ifPresent(section -> section.content().requestFocus());
    }

    private void leave(int index, Runnable goOn) {
        if (index == all.size()) {
            goOn.run();
        } else {
            all.get(index).content().leave(() -> leave(index + 1, goOn));
        }
    }

    private void readEagerly(Consumer<Section> how) {
        unread.addAll(all);
        for (Section section : all) {
            if (section.main() || shown.get().equals(Optional.of(section))) {
                unread.remove(section);
                how.accept(section);
            }
        }
    }

    private void settle() {
        Optional<String> wanted = memory.get(key);
        List<Section> there = all.stream().filter(section -> section.content().available().getValue()).toList();
        shown.set(there.stream().filter(section -> wanted.equals(Optional.of(section.word()))).findFirst()
                .or(() -> there.stream().filter(section -> wanted.isEmpty() && section.main()).findFirst())
                .or(() -> there.stream().findFirst()));
        shown.get().filter(unread::remove).ifPresent(section -> entity.ifPresent(section.content()::show));
    }
}
