package dev.linkwright.ui.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.ui.common.Texts;

/** A plan while a person decides. */
final class PickerViewModel {
    private final PickerTexts words;
    private final Compared compared;
    private final Consumer<Compared> decided;
    private final FieldPresenter presenter;
    private final History history;
    private final PickerItems all;
    private final ObservableList<PickerItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PickerItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PickerItem.Field>> editing = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final BooleanProperty equalShown = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper writes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Map<String, List<Hindrance>> hindrances;

    PickerViewModel(Texts texts, Clock clock, Compared compared, Consumer<Compared> decided) {
        this.words = new PickerTexts(texts, compared);
        this.compared = compared;
        this.decided = decided;
        this.presenter = new FieldPresenter(texts, clock, compared.lists());
        this.history = new History(compared.pending().plan());
        this.hindrances = compared.lists().hindrances(plan());
        this.all = PickerItems.of(plan(), this::present, texts);
        items.setAll(all.differing());
        equalShown.subscribe(this::foldOrUnfold);
        equalShown.set(all.differing().isEmpty());
        refresh();
        selected.set(firstUndecided().or(() -> items.stream().findFirst()));
    }

    MergePlan plan() {
        return history.present();
    }

    PickerTexts words() {
        return words;
    }

    ObservableList<PickerItem> items() {
        return items;
    }

    int equalCount() {
        return all.equal().size();
    }

    /** How many of the equal fields are written differently. */
    long otherNotationCount() {
        return all.equal().stream().filter(item -> !item.state().crm().text().equals(item.state().erp().text()))
                .count();
    }

    ObjectProperty<Optional<PickerItem>> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Optional<PickerItem.Field>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    BooleanProperty equalShownProperty() {
        return equalShown;
    }

    ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    ReadOnlyStringProperty writesProperty() {
        return writes.getReadOnlyProperty();
    }

    /** What is left to do; empty if nothing is. */
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What was just refused, until the next step. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return history.redoableProperty();
    }

    /** Whether closing would lose something. */
    boolean hasDecided() {
        return history.undoableProperty().get();
    }

    /** Decides the selected row and goes on to the next undecided one. */
    void decide(Decision decision) {
        selected.get().ifPresent(item -> decide(item, decision));
    }

    /** Decides a row and, if it was undecided, goes on to the next one that is. */
    void decide(PickerItem item, Decision decision) {
        selected.set(Optional.of(item));
        Optional<String> key = keyOf(item);
        if (key.isEmpty()) {
            return;
        }
        PlannedField field = plan().field(key.get()).orElseThrow();
        boolean groupCannot = item instanceof PickerItem.Group
                && (decision instanceof Decision.MakeBlank || decision instanceof Decision.Typed);
        if (groupCannot || !field.accepts(decision)) {
            notice.set(words.cannotBeTurned());
            return;
        }
        go(plan().decide(key.get(), decision));
        if (field.isUndecided()) {
            nextUndecided();
        }
    }

    /** Opens the selected row for typing, if it can hold a typed value. */
    void startTyping() {
        if (selected.get().orElse(null) instanceof PickerItem.Field item && item.state().typable()) {
            typed.set(textToEdit(item));
            editing.set(Optional.of(item));
        }
    }

    /** What is being typed. */
    StringProperty typedProperty() {
        return typed;
    }

    private String textToEdit(PickerItem.Field item) {
        PlannedField field = plan().field(item.key()).orElseThrow();
        if (field.decision() instanceof Decision.Typed(String typed)) {
            return typed;
        }
        Side side = field.decision() instanceof Decision.TakeErp || field.crm().raw().isBlank() ? Side.ERP : Side.CRM;
        return presenter.text(field, side);
    }

    /** Takes what was typed for both sides; nothing typed makes both blank. */
    void finishTyping() {
        Optional<PickerItem.Field> item = editing.get();
        editing.set(Optional.empty());
        String value = typed.get().strip();
        item.ifPresent(field -> decide(field, value.isEmpty() ? Decision.MAKE_BLANK : new Decision.Typed(value)));
    }

    void cancelTyping() {
        editing.set(Optional.empty());
    }

    void nextUndecided() {
        go(1);
    }

    void previousUndecided() {
        go(-1);
    }

    void useForTheRest(Side side) {
        go(plan().useForTheRest(side));
    }

    void openGroup(PickerItem.Group group) {
        go(plan().openGroup(group.name()));
    }

    void undo() {
        if (history.undo()) {
            refresh();
        }
    }

    void redo() {
        if (history.redo()) {
            refresh();
        }
    }

    /** Hands the plan on, or goes to the first row that keeps it back and says how many there are. */
    void confirm() {
        finishTyping();
        if (undecided.get() > 0) {
            selected.set(firstUndecided());
            notice.set(words.stillUndecided(undecided.get()));
        } else if (!hindrances.isEmpty()) {
            selected.set(fields().stream().filter(item -> item.state().hindrance().isPresent())
                    .<PickerItem>map(item -> item).findFirst());
            notice.set(words.stillHindered(hindrances.size()));
        } else {
            decided.accept(compared.decided(plan()));
        }
    }

    Compared compared() {
        return compared.decided(plan());
    }

    private void go(int step) {
        int size = items.size();
        int from = selected.get().map(items::indexOf).orElse(-1);
        for (int distance = 1; distance <= size; distance++) {
            PickerItem item = items.get(Math.floorMod(from + step * distance, size));
            if (item instanceof PickerItem.Field field && field.state().isUndecided()) {
                selected.set(Optional.of(item));
                return;
            }
        }
    }

    private void go(MergePlan next) {
        if (history.go(next)) {
            refresh();
        }
    }

    private void refresh() {
        hindrances = compared.lists().hindrances(plan());
        for (PickerItem.Field item : fields()) {
            plan().field(item.key()).map(this::present).ifPresent(item::show);
        }
        for (PickerItem item : items) {
            if (item instanceof PickerItem.Group group) {
                group.setOpen(plan().openGroups().contains(group.name()));
            }
        }
        notice.set("");
        undecided.set(plan().undecided().size());
        writes.set(words.writes(plan()));
        left.set(words.left(plan(), hindrances.values()));
    }

    private FieldState present(PlannedField field) {
        return presenter.present(field, hindrances.getOrDefault(field.key(), List.of()));
    }

    private List<PickerItem.Field> fields() {
        List<PickerItem.Field> fields = new ArrayList<>(all.equal());
        all.differing().forEach(item -> {
            if (item instanceof PickerItem.Field field) {
                fields.add(field);
            }
        });
        return fields;
    }

    private Optional<PickerItem> firstUndecided() {
        return items.stream().filter(item -> item instanceof PickerItem.Field field && field.state().isUndecided())
                .findFirst();
    }

    private static Optional<String> keyOf(PickerItem item) {
        return switch (item) {
            case PickerItem.Field field -> Optional.of(field.key());
            case PickerItem.Group group -> Optional.of(group.firstKey());
            case PickerItem.LeftOutField _ -> Optional.empty();
        };
    }

    private void foldOrUnfold(boolean shown) {
        items.removeAll(all.equal());
        if (shown) {
            items.addAll(all.equal());
        }
    }
}
