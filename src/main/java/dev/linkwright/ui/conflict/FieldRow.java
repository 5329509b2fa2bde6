package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** A field with its two values, what will happen, and why. */
final class FieldRow extends PickerRow {
    private static final PseudoClass GROUPED = PseudoClass.getPseudoClass("grouped");
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    private final Texts texts;
    private final PickerViewModel picker;
    private final PickerItem.Field item;
    private final Label label = new Label();
    private final Label reasonBelow = new Label();
    private final Label reason = new Label();
    private final VBox happening = new VBox();
    private final ValueBox crm;
    private final ValueBox erp;
    private final VBox middle = new VBox();
    private final Values values;

    FieldRow(Texts texts, PickerViewModel picker, PickerItem.Field item) {
        this.texts = texts;
        this.picker = picker;
        this.item = item;
        crm = new ValueBox(texts, () -> picker.decide(item, Decision.TAKE_CRM));
        erp = new ValueBox(texts, () -> picker.decide(item, Decision.TAKE_ERP));
        values = new Values(crm, happening, erp);
        middle.getStyleClass().add("gap-4");
        middle.getChildren().add(values);
        label.getStyleClass().addAll("strong", "field-name");
        label.setWrapText(true);
        reason.setWrapText(true);
        reasonBelow.setWrapText(true);
        reasonBelow.getStyleClass().add("reason-below");
        happening.setAlignment(Pos.CENTER);
        VBox name = new VBox(label, reasonBelow);
        VBox why = new VBox(reason);
        getStyleClass().add("field-row");
        pseudoClassStateChanged(GROUPED, item.isGrouped());
        lay(name, middle, why);
    }

    /** Shows it as it is now. */
    void show(boolean selected) {
        FieldState state = item.state();
        label.setText(state.label());
        crm.show(state, Side.CRM, selected);
        erp.show(state, Side.ERP, selected);
        showReason(state);
        showHappening(state);
        pseudoClassStateChanged(MOVED, state.moved());
        middle.getChildren().setAll(values);
        boolean editing = picker.editingProperty().get().filter(item::equals).isPresent();
        if (editing) {
            middle.getChildren().add(editor());
        } else {
            state.third().filter(third -> !third.lastAgreed())
                    .ifPresent(third -> middle.getChildren().add(third(third)));
        }
        boolean lastAgreedTaken = state.third().filter(FieldState.Third::lastAgreed).isPresent();
        if (state.turnable() && (selected || lastAgreedTaken)) {
            state.lastAgreed().ifPresent(last -> middle.getChildren().add(lastAgreed(last, lastAgreedTaken)));
        }
    }

    private void showReason(FieldState state) {
        String text = state.hindrance().map(FieldState.Hindered::sentence)
                .orElseGet(() -> String.join("\n", state.reasons()));
        for (Label shown : List.of(reason, reasonBelow)) {
            shown.setText(text);
            shown.getStyleClass().removeAll("warning-text", "muted");
            shown.getStyleClass().add(state.hindrance().isPresent() || state.moved() ? "warning-text" : "muted");
        }
    }

    private void showHappening(FieldState state) {
        Label word = new Label(state.hindrance().map(FieldState.Hindered::word).orElse(state.happeningText()));
        HBox icons = new HBox();
        icons.setAlignment(Pos.CENTER);
        icons.getStyleClass().add("gap-4");
        if (state.hindrance().isPresent()) {
            icons.getChildren().add(Icons.CONFLICT.icon());
        } else {
            icons.getChildren().addAll(icons(state.happening()));
        }
        String look = state.hindrance().isPresent() || state.isUndecided()
                ? "needed"
                : state.byPerson() ? "by-person" : "by-rule";
        happening.getStyleClass().setAll("happening", look);
        happening.getChildren().setAll(icons, word);
    }

    private static List<Node> icons(Happening happening) {
        return switch (happening) {
            case UNDECIDED -> List.of(Icons.UNDECIDED.icon());
            case TO_ERP -> List.of(Icons.TO_ERP.icon());
            case TO_CRM -> List.of(Icons.TO_CRM.icon());
            case TO_BOTH -> List.of(Icons.BOTH_WAYS.icon());
            case ONE_WAY_TO_ERP -> List.of(Icons.LOCKED.icon(), Icons.TO_ERP.icon());
            case ONE_WAY_TO_CRM -> List.of(Icons.LOCKED.icon(), Icons.TO_CRM.icon());
            case EQUAL -> List.of(Icons.EQUAL.icon());
            case LEFT_DIFFERENT, NOTHING_WRITTEN -> List.of(Icons.LEFT_OUT.icon());
        };
    }

    private Node editor() {
        TextField field = new TextField();
        field.setAccessibleText(texts.text("conflict.type-a-value") + ", " + item.state().label());
        field.textProperty().bindBidirectional(picker.typedProperty());
        field.setOnAction(_ -> picker.finishTyping());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now && picker.editingProperty().get().filter(item::equals).isPresent()) {
                picker.finishTyping();
            }
        });
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
                field.selectAll();
            }
        });
        return field;
    }

    private Node third(FieldState.Third third) {
        Label value = new Label(third.text(), Icons.TYPED.icon());
        value.setWrapText(true);
        Label mark = new Label(third.mark());
        mark.getStyleClass().add("chosen-word");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(value, spacer(), mark);
        box.getStyleClass().add("third-value");
        return box;
    }

    private Node lastAgreed(FieldState.LastAgreed last, boolean taken) {
        Label title = new Label(last.title(), Icons.HISTORY.icon());
        title.getStyleClass().add("muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(last.text());
        value.getStyleClass().add("strong");
        HBox box = new HBox(title, value);
        box.getStyleClass().add(taken ? "third-value" : "last-agreed");
        HBox.setHgrow(box, Priority.ALWAYS);
        if (taken) {
            Label mark = new Label(texts.text("conflict.chosen"));
            mark.getStyleClass().add("chosen-word");
            box.getChildren().addAll(spacer(), mark);
            return box;
        }
        Button use = new Button(texts.text("conflict.use-last-agreed"));
        use.getStyleClass().add("in-row");
        Label cap = new Label(Keys.TAKE_LAST_AGREED.cap());
        cap.getStyleClass().add("key-cap");
        use.setGraphic(cap);
        use.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(_ -> picker.decide(item, Decision.TAKE_LAST_AGREED));
        HBox line = new HBox(box, use);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
