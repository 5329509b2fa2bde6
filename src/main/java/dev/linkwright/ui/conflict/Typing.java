package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.PlannedField;

/** A value while a person types it, or chooses it from a list. */
final class Typing {
    /** The row that is typed into. */
    private record Place(PickerItem.Field item, PlannedField field, String before) {
    }

    private final ValueTexts values;
    private final BiFunction<PlannedField, Decision, Optional<String>> refusalOf;
    private final BiConsumer<PickerItem.Field, Decision> decide;
    private final ReadOnlyObjectWrapper<Optional<PickerItem.Field>> editing = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private Optional<Place> place = Optional.empty();

    /**
     * Makes it.
     *
     * @param refusalOf says why a side could not hold what is decided
     * @param decide    takes what was typed
     */
    Typing(ValueTexts values, BiFunction<PlannedField, Decision, Optional<String>> refusalOf,
            BiConsumer<PickerItem.Field, Decision> decide) {
        this.values = values;
        this.refusalOf = refusalOf;
        this.decide = decide;
        typed.subscribe(text -> refusal.set(place.flatMap(at -> refusal(at, text)).orElse("")));
    }

    /** The row that is being typed into. */
    ReadOnlyObjectProperty<Optional<PickerItem.Field>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** What is typed; of a list the key of the item. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Why what is typed cannot be written; empty if it can. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The items to choose from; empty if the value is typed. */
    List<ListItem> items() {
        return place.map(at -> values.items(at.field().field())).orElse(List.of());
    }

    /** Whether the value may have several lines. */
    boolean hasLines() {
        return place.filter(at -> at.before().contains("\n")).isPresent();
    }

    /** How such a value is typed; empty where anything goes. */
    String example() {
        return place.map(at -> values.example(at.field().field())).orElse("");
    }

    void start(PickerItem.Field item, PlannedField field) {
        String before = textToEdit(field);
        place = Optional.of(new Place(item, field, before));
        typed.set(before);
        refusal.set("");
        editing.set(Optional.of(item));
    }

    /** Takes what was typed; nothing typed makes both sides blank. */
    void finish() {
        Optional<Place> finished = place;
        cancel();
        finished.ifPresent(at -> decide.accept(at.item(), values.decision(at.field(), typed.get())));
    }

    /** The person went elsewhere: what was not touched is no decision. */
    void leave() {
        if (place.filter(at -> at.before().equals(typed.get())).isPresent()) {
            cancel();
        } else {
            finish();
        }
    }

    void cancel() {
        place = Optional.empty();
        refusal.set("");
        editing.set(Optional.empty());
    }

    private Optional<String> refusal(Place at, String text) {
        return text.equals(at.before())
                ? Optional.empty()
                : refusalOf.apply(at.field(), values.decision(at.field(),
                        text));
    }

    private String textToEdit(PlannedField field) {
        boolean isList = field.field().crm().type() == FieldType.LIST;
        if (field.decision() instanceof Decision.Typed(String text)) {
            return isList ? text : values.text(field.field(), Side.CRM, new FieldValue.Text(text));
        }
        Side side = field.decision() instanceof Decision.TakeErp || field.crm().raw().isBlank() ? Side.ERP : Side.CRM;
        return isList
                ? field.field().inCrmTerms(side, field.on(side).raw().textOrEmpty())
                : values.text(field, side);
    }
}
