package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;

/** The choices as buttons below the rows and as the menu of a row, so that they need neither key nor memory. */
final class PickerChoices {
    private static final List<Choice> BUTTONS = List.of(Choice.CRM, Choice.ERP, Choice.LAST_AGREED,
            Choice.LEAVE_DIFFERENT, Choice.TYPE, Choice.BLANK);

    private final PickerViewModel picker;
    private final Texts texts;
    private final Consumer<Choice> choose;

    PickerChoices(PickerViewModel picker, Texts texts, Consumer<Choice> choose) {
        this.picker = picker;
        this.texts = texts;
        this.choose = choose;
    }

    List<Button> buttons() {
        return BUTTONS.stream().map(this::button).toList();
    }

    private Button button(Choice choice) {
        Button button = new Button(word(choice));
        button.getStyleClass().addAll("in-row", "flat", "small", "choice-button");
        button.setGraphic(cap(choice.key()));
        button.setAccessibleText(texts.text(choice.key().textKey()));
        button.setTooltip(KeyTip.of(texts, choice.key()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setOnAction(_ -> choose.accept(choice));
        picker.choicesProperty().subscribe(possible -> button.setDisable(!possible.contains(choice)));
        WhyDisabled.tell(button, picker.choicesProperty()
                .map(possible -> possible.contains(choice) ? "" : texts.text("conflict.choice.not-here")));
        return button;
    }

    /** Its key is there even if nothing can be taken by it, and says so: the keys have no gap that nobody explains. */
    private String word(Choice choice) {
        boolean agreedOnce = picker.plan().fields().stream().anyMatch(field -> field.base().isPresent());
        return texts.text(choice == Choice.LAST_AGREED && !agreedOnce
                ? "conflict.key.last-agreed.none"
                : choice.textKey());
    }

    /** The menu of the selected row. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Choice choice : Choice.values()) {
            MenuItem item = new MenuItem(texts.text(choice.key().textKey()));
            item.setAccelerator(choice.key().combination());
            item.setOnAction(_ -> choose.accept(choice));
            picker.choicesProperty().subscribe(possible -> item.setDisable(!possible.contains(choice)));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), copy("conflict.copy.crm", state -> state.crm().text()),
                copy("conflict.copy.erp", state -> state.erp().text()));
        return menu;
    }

    private MenuItem copy(String key, Function<FieldState, String> text) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> selectedState(text));
        picker.choicesProperty().subscribe(possible -> item.setDisable(!possible.contains(Choice.IN_FULL)));
        return item;
    }

    /** Copies a side's value. */
    void copy(Side side) {
        selectedState(state -> state.on(side).text());
    }

    /** Copies the row: its name and both values. */
    void copyRow() {
        selectedState(state -> String.join("\t", state.label(), state.crm().text(), state.erp().text()));
    }

    private void selectedState(Function<FieldState, String> text) {
        if (picker.selectedProperty().get().orElse(null) instanceof PickerItem.Field field) {
            Copying.copy(text.apply(field.state()));
        }
    }

    /** A key as it looks on a keyboard. */
    static Label cap(Keys key) {
        Label cap = new Label(key.cap());
        cap.getStyleClass().add("key-cap");
        return cap;
    }
}
