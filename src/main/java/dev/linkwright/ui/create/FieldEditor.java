package dev.linkwright.ui.create;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.DateField;
import dev.linkwright.ui.common.Texts;

/** Makes the control in which a field is filled in. */
final class FieldEditor {
    private static final ListItem NOTHING = new ListItem("", "");

    private final Texts texts;

    FieldEditor(Texts texts) {
        this.texts = texts;
    }

    Control of(FormField field) {
        return switch (field.editor()) {
            case LINE -> line(field, new TextField());
            case SECRET -> line(field, new PasswordField());
            case NUMBER -> {
                TextField number = line(field, new TextField());
                number.getStyleClass().add("number");
                yield number;
            }
            case CHOICE -> choice(field);
            case DATE -> date(field);
        };
    }

    private static TextField line(FormField field, TextField line) {
        line.textProperty().bindBidirectional(field.textProperty());
        return line;
    }

    /** Typing the first letters of an item picks it. */
    private ComboBox<ListItem> choice(FormField field) {
        PrefixSelectionComboBox<ListItem> choice = new PrefixSelectionComboBox<>();
        choice.setDisplayOnFocusedEnabled(false);
        choice.setPromptText(texts.text("create.no-selection"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ListItem item) {
                return item == null || item.equals(NOTHING) ? texts.text("create.no-selection") : item.label();
            }

            @Override
            public @Nullable ListItem fromString(String label) {
                return choice.getItems().stream().filter(item -> item.label().equals(label)).findFirst().orElse(null);
            }
        });
        choice.getItems().setAll(items(field));
        String now = field.textProperty().get();
        choice.setValue(choice.getItems().stream().filter(item -> item.key().equals(now)).findFirst().orElse(null));
        choice.valueProperty().subscribe((_, picked) -> field.textProperty().set(picked == null ? "" : picked.key()));
        choice.setMaxWidth(Double.MAX_VALUE);
        return choice;
    }

    /** A value that the list does not have stays visible, so that a person sees what is refused. */
    private static List<ListItem> items(FormField field) {
        List<ListItem> items = new ArrayList<>();
        if (!field.mandatory()) {
            items.add(NOTHING);
        }
        String now = field.textProperty().get();
        if (!now.isEmpty() && field.items().stream().noneMatch(item -> item.key().equals(now))) {
            items.add(new ListItem(now, now));
        }
        items.addAll(field.items());
        return items;
    }

    private DateField date(FormField field) {
        DateField date = new DateField(texts.values(), field.textProperty());
        date.setMaxWidth(Double.MAX_VALUE);
        return date;
    }
}
