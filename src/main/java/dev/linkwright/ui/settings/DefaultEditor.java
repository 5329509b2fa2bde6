package dev.linkwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.DateField;
import dev.linkwright.ui.common.Texts;

/** The control in which the default of a field is set, by the field's type. */
final class DefaultEditor {
    private static final ListItem NOTHING = new ListItem("", "");

    private final Texts texts;

    DefaultEditor(Texts texts) {
        this.texts = texts;
    }

    /**
     * Makes the control.
     *
     * @param items of a list; empty where the ERP did not tell, and then a key is typed
     * @param typed is told of every value
     */
    Control of(FieldDefinition field, Optional<List<ListItem>> items, FieldValue now, Consumer<FieldValue> typed) {
        return switch (field.type()) {
            case TEXT, NUMBER, DECIMAL, PASSWORD -> line(field.type(), now, typed);
            case LIST -> items.<Control>map(known -> choice(known, now, typed))
                    .orElseGet(() -> line(FieldType.TEXT, now, typed));
            case YES_NO -> choice(List.of(new ListItem("true", texts.values().shown(FieldType.YES_NO, "true")),
                    new ListItem("false", texts.values().shown(FieldType.YES_NO, "false"))), now, typed);
            case DATE -> {
                StringProperty text = new SimpleStringProperty(
                        texts.values().shown(FieldType.DATE, now.textOrEmpty()));
                text.subscribe((_, what) -> typed.accept(read(FieldType.DATE, what)));
                yield new DateField(texts.values(), text);
            }
        };
    }

    private TextField line(FieldType type, FieldValue now, Consumer<FieldValue> typed) {
        TextField line = new TextField(texts.values().shown(type, now.textOrEmpty()));
        line.textProperty().subscribe((_, what) -> typed.accept(read(type, what)));
        return line;
    }

    /** What is not of its type stays as it was typed, and is said to be wrong. */
    private FieldValue read(FieldType type, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return FieldValue.of(texts.values().read(type, text).orElse(text));
    }

    private ComboBox<ListItem> choice(List<ListItem> items, FieldValue now, Consumer<FieldValue> typed) {
        PrefixSelectionComboBox<ListItem> choice = new PrefixSelectionComboBox<>();
        choice.setDisplayOnFocusedEnabled(false);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ListItem item) {
                return item == null || item.equals(NOTHING) ? texts.text("settings.defaults.none") : item.label();
            }

            @Override
            public @Nullable ListItem fromString(String label) {
                return null;
            }
        });
        List<ListItem> all = new ArrayList<>(List.of(NOTHING));
        String key = now.textOrEmpty();
        Optional<ListItem> held = items.stream()
                .filter(item -> item.key().equals(key) || item.label().equalsIgnoreCase(key)).findFirst();
        if (held.isEmpty() && !key.isEmpty()) {
            all.add(new ListItem(key, key));
        }
        all.addAll(items);
        choice.getItems().setAll(all);
        choice.setValue(held.orElseGet(() -> all.stream().filter(item -> item.key().equals(key)).findFirst()
                .orElse(NOTHING)));
        choice.valueProperty()
                .subscribe((_, item) -> typed.accept(FieldValue.of(item == null ? "" : item.key())));
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }
}
