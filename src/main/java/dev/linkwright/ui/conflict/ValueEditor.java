package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** Where a value for both sides is typed, or chosen from a list; says while it is typed what a side cannot hold. */
final class ValueEditor extends VBox {
    private static final int LINES = 4;

    private final Typing typing;
    private final Control control;

    ValueEditor(Texts texts, Typing typing, String label) {
        this.typing = typing;
        List<ListItem> items = typing.items();
        control = items.isEmpty() ? text() : list(items);
        String example = typing.example();
        control.setAccessibleText(texts.text("conflict.type-a-value") + ", " + label);
        control.setAccessibleHelp(example);
        Label refusal = new Label("", Icons.CONFLICT.small());
        refusal.getStyleClass().addAll("small", "warning-text");
        refusal.setWrapText(true);
        refusal.textProperty().bind(typing.refusalProperty());
        refusal.managedProperty().bind(typing.refusalProperty().isNotEmpty());
        refusal.visibleProperty().bind(refusal.managedProperty());
        typing.refusalProperty().subscribe(why -> {
            control.getStyleClass().remove("refused");
            if (!why.isEmpty()) {
                control.getStyleClass().add("refused");
            }
            control.setAccessibleHelp(why.isEmpty() ? example : why);
            control.pseudoClassStateChanged(PseudoClass.getPseudoClass("refused"), !why.isEmpty());
        });
        control.focusedProperty().subscribe((before, now) -> {
            if (before && !now && typing.editingProperty().get().isPresent()) {
                typing.leave();
            }
        });
        control.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                control.requestFocus();
            }
        });
        getStyleClass().add("gap-4");
        getChildren().addAll(control, refusal);
    }

    private Control text() {
        TextInputControl input = typing.hasLines() ? new TextArea() : new TextField();
        input.textProperty().bindBidirectional(typing.typedProperty());
        input.setPromptText(typing.example());
        if (input instanceof TextArea area) {
            area.setPrefRowCount(LINES);
            area.setWrapText(true);
        } else if (input instanceof TextField field) {
            field.setOnAction(_ -> typing.finish());
        }
        input.selectAll();
        return input;
    }

    /** Arrows choose, Enter takes; a closed list must not press the window's default button. */
    private ComboBox<ListItem> list(List<ListItem> items) {
        ComboBox<ListItem> list = new ComboBox<>();
        list.getItems().setAll(items);
        list.setMaxWidth(Double.MAX_VALUE);
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ListItem item) {
                return item == null ? "" : item.label();
            }

            @Override
            public @Nullable ListItem fromString(String label) {
                return items.stream().filter(item -> item.label().equals(label)).findFirst().orElse(null);
            }
        });
        items.stream().filter(item -> item.key().equals(typing.typedProperty().get())).findFirst()
                .ifPresent(list::setValue);
        list.valueProperty().subscribe(item -> {
            if (item != null) {
                typing.typedProperty().set(item.key());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !list.isShowing()) {
                typing.finish();
                event.consume();
            }
        });
        return list;
    }
}
