package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.linkwright.model.FieldType;
import dev.linkwright.ui.common.DateField;
import dev.linkwright.ui.common.Texts;

/** Makes what the value of a criterion is given in, by the type of its field. */
final class CriterionEditors {
    private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^\\d\\s\\u00a0\\u202f.,'’+\\-\\u2212]");

    private final Texts texts;
    private final ErpLists lists;

    CriterionEditors(Texts texts, ErpLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /** One editor; two with a word between them for what lies between. */
    List<Node> of(CriterionRow row) {
        Control first = editor(row, row.firstProperty(), name(row, row.isBetween() ? "from" : "value"));
        if (!row.isBetween()) {
            return List.of(first);
        }
        Label and = new Label(texts.text("connect.criteria.between-and"));
        and.getStyleClass().add("muted");
        return List.of(first, and, editor(row, row.secondProperty(), name(row, "to")));
    }

    private String name(CriterionRow row, String part) {
        String label = row.fieldProperty().get().label();
        return switch (part) {
            case "from" -> texts.text("connect.criteria.from", label);
            case "to" -> texts.text("connect.criteria.to", label);
            default -> label;
        };
    }

    private Control editor(CriterionRow row, StringProperty typed, String name) {
        Control editor = switch (row.type()) {
            case TEXT, PASSWORD -> text(typed);
            case NUMBER, DECIMAL -> number(row, typed);
            case DATE -> new DateField(texts.values(), typed);
            case YES_NO -> yesNo(typed, name);
            case LIST -> items(row, name);
        };
        if (!(editor instanceof ItemPicker || editor instanceof ChoiceButton<?>)) {
            editor.setAccessibleText(name);
        }
        if (editor instanceof DateField date) {
            date.getEditor().setAccessibleText(name);
        }
        HBox.setHgrow(editor, Priority.ALWAYS);
        editor.setMaxWidth(Double.MAX_VALUE);
        editor.setMinWidth(0);
        editor.getStyleClass().add("criterion-value");
        return editor;
    }

    private static TextField text(StringProperty typed) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(typed);
        return field;
    }

    private static TextField number(CriterionRow row, StringProperty typed) {
        TextField field = text(typed);
        field.setTextFormatter(new TextFormatter<>(change -> {
            if (!NOT_OF_NUMBERS.matcher(change.getText()).find()) {
                return change;
            }
            row.refuseLetters();
            return null;
        }));
        return field;
    }

    private ChoiceButton<String> yesNo(StringProperty typed, String name) {
        ChoiceButton<String> choice = new ChoiceButton<>(name, typed::set);
        String yes = texts.values().shown(FieldType.YES_NO, "true");
        String no = texts.values().shown(FieldType.YES_NO, "false");
        typed.subscribe(value -> choice.show(List.of(new ChoiceButton.Entry<>("true", yes, yes, Optional.empty()),
                new ChoiceButton.Entry<>("false", no, no, Optional.empty())), value));
        return choice;
    }

    private ItemPicker items(CriterionRow row, String name) {
        ItemPicker picker = new ItemPicker(texts, name, row.itemsProperty());
        String list = row.fieldProperty().get().definition().listName();
        if (list != null) {
            lists.items(list).subscribe(picker::show);
        }
        return picker;
    }
}
