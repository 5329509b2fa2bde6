package dev.linkwright.ui.conflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Texts texts;
    private final FieldPresenter presenter;
    private final History history;
    private final PickerItems all;
    private final ObservableList<PickerItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PickerItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Choice>> choices = new ReadOnlyObjectWrapper<>(Set.of());
    private final Typing typing;
    private final BooleanProperty equalShown = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper writes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Map<String, List<Hindrance>> hindrances;

    PickerViewModel(Texts texts, Clock clock, Compared compared, Consumer<Compared> decided) {
        this.texts = texts;
        this.words = new PickerTexts(texts, compared);
        this.compared = compared;
        this.decided = decided;
        ValueTexts values = new ValueTexts(texts, compared.lists());
        this.presenter = new FieldPresenter(texts, clock, values);
        this.history = new History(compared.pending().plan());
        this.typing = new Typing(values, this::refusal, this::decide);
        this.hindrances = compared.lists().hindrances(plan());
        this.all = PickerItems.of(plan(), this::present, texts);
        items.setAll(all.differing());
        equalShown.subscribe(this::foldOrUnfold);
        equalShown.set(all.differing().isEmpty());
        refresh();
        selected.set(firstUndecided().or(() -> items.stream().findFirst()));
        selected.subscribe(_ -> findChoices());
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

    /** How many of the equal fields are written differently; list items are called differently by nature. */
    long otherNotationCount() {
        return plan().fields().stream().filter(field -> field.field().list() == null)
                .filter(field -> all.equal().stream().anyMatch(item -> item.key().equals(field.key())))
                .filter(field -> !field.crm().raw().equals(field.erp().raw())).count();
    }

    ObjectProperty<Optional<PickerItem>> selectedProperty() {
        return selected;
    }

    /** What can be done with the selected row. */
    ReadOnlyObjectProperty<Set<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The value that is being typed. */
    Typing typing() {
        return typing;
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
        return history.hasDecided();
    }

    /** Does something with the selected row; a decision goes on to the next undecided one. */
    void choose(Choice choice) {
        Optional<PickerItem> item = selected.get();
        if (item.isEmpty() || !choices.get().contains(choice)) {
            notice.set(words.cannotBeTurned());
            return;
        }
        choice.decision().ifPresentOrElse(decision -> decide(item.orElseThrow(), decision),
                () -> open(choice, item.orElseThrow()));
    }

    private void open(Choice choice, PickerItem item) {
        if (choice == Choice.TYPE && item instanceof PickerItem.Field field) {
            typing.start(field, plan().field(field.key()).orElseThrow());
        } else if (choice == Choice.ONE_BY_ONE) {
            group(item).ifPresent(group -> go(plan().openGroup(group)));
        }
    }

    /** Decides a row and, if it was undecided, goes on to the next one that is. */
    void decide(PickerItem item, Decision decision) {
        selected.set(Optional.of(item));
        Optional<String> key = keyOf(item);
        if (key.isEmpty()) {
            return;
        }
        PlannedField field = plan().field(key.get()).orElseThrow();
        if (!field.accepts(decision)) {
            notice.set(words.cannotBeTurned());
            return;
        }
        go(plan().decide(key.get(), decision));
        if (field.isUndecided() && !plan().undecided().isEmpty()) {
            nextUndecided();
        }
    }

    void nextUndecided() {
        step(1);
    }

    void previousUndecided() {
        step(-1);
    }

    /** What taking one side for the rest would do. */
    Rest rest(Side side) {
        return Rest.of(compared(), side);
    }

    void useForTheRest(Side side) {
        go(plan().useForTheRest(side));
    }

    void undo() {
        MergePlan before = plan();
        if (history.undo()) {
            refresh();
            showChanged(before);
        }
    }

    void redo() {
        MergePlan before = plan();
        if (history.redo()) {
            refresh();
            showChanged(before);
        }
    }

    /** What came back or went is seen, not only counted. */
    private void showChanged(MergePlan before) {
        List<PickerItem> changed = items.stream().filter(item -> item instanceof PickerItem.Field field
                && !before.field(field.key()).equals(plan().field(field.key()))).toList();
        if (!changed.isEmpty() && selected.get().filter(changed::contains).isEmpty()) {
            selected.set(Optional.of(changed.getFirst()));
        }
    }

    /** Hands the plan on, or goes to the first row that keeps it back and says how many there are. */
    void confirm() {
        typing.finish();
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

    private void step(int step) {
        int size = items.size();
        int from = selected.get().map(items::indexOf).orElse(-1);
        for (int distance = 1; distance <= size; distance++) {
            PickerItem item = items.get(Math.floorMod(from + step * distance, size));
            if (item instanceof PickerItem.Field field && field.state().isUndecided()) {
                selected.set(Optional.of(item));
                return;
            }
        }
        notice.set(words.nothingUndecided());
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
        findChoices();
    }

    private Optional<String> refusal(PlannedField field, Decision decision) {
        return compared.lists().hindrances(plan().decide(field.key(), decision)).getOrDefault(field.key(), List.of())
                .stream().findFirst().map(hindrance -> texts.say(hindrance.sentence()));
    }

    private void findChoices() {
        Set<Choice> possible = EnumSet.noneOf(Choice.class);
        selected.get().ifPresent(item -> {
            boolean isField = item instanceof PickerItem.Field;
            keyOf(item).flatMap(key -> plan().field(key)).ifPresent(field -> {
                for (Choice choice : Choice.values()) {
                    boolean forOne = choice == Choice.BLANK && !isField;
                    if (choice.decision().filter(field::accepts).isPresent() && !forOne) {
                        possible.add(choice);
                    }
                }
            });
            if (item instanceof PickerItem.Field field) {
                possible.add(Choice.IN_FULL);
                if (field.state().typable()) {
                    possible.add(Choice.TYPE);
                }
            }
            if (group(item).filter(name -> !plan().openGroups().contains(name)).isPresent()) {
                possible.add(Choice.ONE_BY_ONE);
            }
        });
        choices.set(Set.copyOf(possible));
    }

    /** The group whose fields are decided together with a row. */
    private Optional<String> group(PickerItem item) {
        return switch (item) {
            case PickerItem.Group group -> Optional.of(group.name());
            case PickerItem.Field field when field.isGrouped() ->
                plan().field(field.key()).map(planned -> planned.field().group());
            case PickerItem.Field _,PickerItem.LeftOutField _ -> Optional.empty();
        };
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
