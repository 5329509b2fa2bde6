package dev.linkwright.ui.connect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.ui.common.Texts;

/** A condition as it is being put together: what stands in it stays until a person changes it. */
final class CriterionRow {
    private final Texts texts;
    private final ReadOnlyBooleanWrapper startsSet = new ReadOnlyBooleanWrapper(this, "startsSet");
    private final ReadOnlyObjectWrapper<CriterionField> field;
    private final ReadOnlyObjectWrapper<Operator> operator;
    private final StringProperty first = new SimpleStringProperty(this, "first", "");
    private final StringProperty second = new SimpleStringProperty(this, "second", "");
    private final ObjectProperty<List<ListItem>> items = new SimpleObjectProperty<>(this, "items", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final CriterionField usual;

    CriterionRow(CriterionField usual, Texts texts) {
        this.texts = texts;
        this.usual = usual;
        this.field = new ReadOnlyObjectWrapper<>(this, "field", usual);
        this.operator = new ReadOnlyObjectWrapper<>(this, "operator", usual.possible().getFirst());
        first.subscribe(this::forgive);
        second.subscribe(this::forgive);
        items.subscribe(this::forgive);
    }

    ReadOnlyObjectProperty<CriterionField> fieldProperty() {
        return field.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Operator> operatorProperty() {
        return operator.getReadOnlyProperty();
    }

    /** What is typed: text, a number, a date, {@code true} or {@code false}. */
    StringProperty firstProperty() {
        return first;
    }

    /** The other end of what lies between. */
    StringProperty secondProperty() {
        return second;
    }

    /** The items of a list that are picked. */
    ObjectProperty<List<ListItem>> itemsProperty() {
        return items;
    }

    /** Why it cannot be searched for as it is; empty while nothing was said. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it is the first of its set. */
    ReadOnlyBooleanProperty startsSetProperty() {
        return startsSet.getReadOnlyProperty();
    }

    void startSet(boolean starts) {
        startsSet.set(starts);
    }

    FieldType type() {
        return field.get().definition().type();
    }

    boolean isBetween() {
        return operator.get() == Operator.BETWEEN;
    }

    /** Asks about another field; what was typed stays where it means the same there. */
    void choose(CriterionField other) {
        CriterionField before = field.get();
        boolean alike = before.definition().type() == other.definition().type()
                && Objects.equals(before.definition().listName(), other.definition().listName());
        if (!alike) {
            first.set(other.definition().type() == FieldType.YES_NO ? "true" : "");
            second.set("");
            items.set(List.of());
        }
        // The operator first: what shows the field asks for both.
        if (!other.possible().contains(operator.get())) {
            operator.set(other.possible().getFirst());
        }
        field.set(other);
        forgive();
    }

    void choose(Operator other) {
        operator.set(other);
        forgive();
    }

    /** Whether nobody has touched it. */
    boolean isPristine() {
        return field.get().equals(usual) && operator.get() == usual.possible().getFirst() && first.get().isBlank()
                && items.get().isEmpty() && usual.definition().type() != FieldType.YES_NO;
    }

    /** Says that a sign cannot be part of a number. */
    void refuseLetters() {
        problem.set(texts.text("connect.criteria.letters", field.get().label()));
    }

    /** The condition; empty if something is missing, which is then said. */
    Optional<Criterion> asked() {
        forgive();
        return switch (type()) {
            case LIST -> items.get().isEmpty()
                    ? say("connect.criteria.missing.items", field.get().label())
                    : criterion(items.get().stream().map(ListItem::key).toList());
            case YES_NO -> criterion(List.of(first.get()));
            case TEXT, PASSWORD -> value(first.get()).flatMap(value -> criterion(List.of(value)));
            case NUMBER, DECIMAL, DATE -> value(first.get()).flatMap(low -> isBetween()
                    ? value(second.get()).flatMap(high -> between(low, high))
                    : criterion(List.of(low)));
        };
    }

    private Optional<Criterion> criterion(List<String> values) {
        return Optional.of(new Criterion(field.get().key(), operator.get(), values));
    }

    private Optional<String> value(String text) {
        if (text.isBlank()) {
            return say("connect.criteria.missing.value", field.get().label());
        }
        return switch (type()) {
            case DATE -> texts.values().read(FieldType.DATE, text)
                    .or(() -> say("connect.criteria.no-date", text.strip(), texts.values().example(FieldType.DATE)));
            case DECIMAL -> number(text).or(() -> say("connect.criteria.no-number", text.strip()));
            case NUMBER -> number(text).or(() -> say("connect.criteria.no-whole-number", text.strip()));
            case TEXT, PASSWORD, YES_NO, LIST -> Optional.of(text.strip());
        };
    }

    private Optional<String> number(String text) {
        return texts.values().read(type(), text).map(number -> new BigDecimal(number).toPlainString());
    }

    private Optional<Criterion> between(String low, String high) {
        int order = type() == FieldType.DATE
                ? low.compareTo(high)
                : new BigDecimal(low).compareTo(new BigDecimal(high));
        return order > 0
                ? say("connect.criteria.order", first.get().strip(), second.get().strip())
                : criterion(List.of(low, high));
    }

    private <T> Optional<T> say(String key, Object... arguments) {
        problem.set(texts.text(key, arguments));
        return Optional.empty();
    }

    private void forgive() {
        problem.set("");
    }
}
