package dev.linkwright.ui.create;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.linkwright.connect.CreateField;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.LocalValues;

/** A field of the form while it is filled in. */
final class FormField {
    /** Where in the form it stands. */
    enum Part {
        ASKED, FROM_CRM, BY_DEFAULT, FURTHER
    }

    /** How its value is given. */
    enum Editor {
        LINE, NUMBER, CHOICE, DATE, SECRET
    }

    private final CreateField given;
    private final List<ListItem> items;
    private final Editor editor;
    private final LocalValues values;
    private final StringProperty text;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private boolean typed;
    private String refusal = "";

    /**
     * Shows a field as the form has it.
     *
     * @param items what can be picked; empty where the ERP did not tell, and then its key is typed
     */
    FormField(CreateField given, Optional<List<ListItem>> items, LocalValues values) {
        this.given = given;
        this.items = items.orElse(List.of());
        this.editor = editor(given.field().type(), items.isPresent());
        this.values = values;
        this.text = new SimpleStringProperty(editor == Editor.CHOICE
                ? given.value().textOrEmpty()
                : values.shown(type(), given.value().textOrEmpty()));
    }

    private static Editor editor(FieldType type, boolean listed) {
        return switch (type) {
            case TEXT -> Editor.LINE;
            case NUMBER, DECIMAL -> Editor.NUMBER;
            case YES_NO -> Editor.CHOICE;
            case LIST -> listed ? Editor.CHOICE : Editor.LINE;
            case DATE -> Editor.DATE;
            case PASSWORD -> Editor.SECRET;
        };
    }

    String key() {
        return given.key();
    }

    String label() {
        return given.field().label();
    }

    boolean mandatory() {
        return given.mandatory();
    }

    Editor editor() {
        return editor;
    }

    List<ListItem> items() {
        return items;
    }

    /** It stays there, whatever is typed, so that fields do not jump about. */
    Part part() {
        if (given.asked()) {
            return Part.ASKED;
        }
        return switch (given.source()) {
            case CRM -> Part.FROM_CRM;
            case DEFAULT -> Part.BY_DEFAULT;
            case PERSON, NOTHING -> Part.FURTHER;
        };
    }

    /** As it is typed, in the person's own format; of a choice the item's key. */
    StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it; empty if nothing is, or nobody should be told yet. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What the actor would hold; what is not of its type stays as it was typed, and is refused as it stands. */
    FieldValue value() {
        String raw = text.get() == null ? "" : text.get();
        return switch (editor) {
            case SECRET -> FieldValue.of(raw);
            case LINE, CHOICE -> FieldValue.of(raw.strip());
            case NUMBER, DATE -> FieldValue.of(values.read(type(), raw).orElse(raw.strip()));
        };
    }

    FieldType type() {
        return given.field().type();
    }

    boolean isTyped() {
        return typed;
    }

    void markTyped() {
        typed = true;
        refusal = "";
    }

    void refuse(String words) {
        refusal = words;
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }

    /** Says what is wrong: the ERP's own words come first, until something else is typed. */
    void say(String hindrance, String aside) {
        error.set(isRefused() ? refusal : hindrance);
        hint.set(aside);
    }

    CreateField given() {
        return given;
    }
}
