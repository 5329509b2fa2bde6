package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
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
    private final Label roomBelow = new Label();
    private final Label reason = new Label();
    private final Label room = new Label();
    private final HappeningMark happening = new HappeningMark();
    private final ValueBox crm;
    private final ValueBox erp;
    private final VBox middle = new VBox();
    private final Values values;
    private final Unfolded unfolded;

    FieldRow(Texts texts, PickerViewModel picker, PickerItem.Field item, Runnable showFull) {
        this.texts = texts;
        this.picker = picker;
        this.item = item;
        this.unfolded = new Unfolded(texts, () -> picker.decide(item, Decision.TAKE_LAST_AGREED), showFull);
        crm = new ValueBox(texts, Side.CRM, () -> picker.decide(item, Decision.TAKE_CRM));
        erp = new ValueBox(texts, Side.ERP, () -> picker.decide(item, Decision.TAKE_ERP));
        values = new Values(crm, happening, erp);
        middle.getStyleClass().add("gap-4");
        middle.getChildren().add(values);
        label.getStyleClass().addAll("strong", "field-name");
        label.setWrapText(true);
        reasonBelow.getStyleClass().add("reason-below");
        roomBelow.getStyleClass().add("reason-below");
        VBox name = new VBox(label, withRoom(reasonBelow, roomBelow));
        StackPane why = withRoom(reason, room);
        getStyleClass().add("field-row");
        pseudoClassStateChanged(GROUPED, item.isGrouped());
        lay(name, middle, why);
    }

    /** Shows it as it is now. */
    void show(boolean selected) {
        FieldState state = item.state();
        label.setText(state.label());
        crm.show(state, selected);
        erp.show(state, selected);
        showReason(state);
        happening.show(state);
        pseudoClassStateChanged(MOVED, state.moved());
        middle.getChildren().setAll(values);
        boolean editing = picker.typing().editingProperty().get().filter(item::equals).isPresent();
        if (editing) {
            middle.getChildren().add(new ValueEditor(texts, picker.typing(), state.label()));
        } else {
            state.third().filter(third -> !third.lastAgreed())
                    .ifPresent(third -> middle.getChildren().add(unfolded.third(third)));
        }
        boolean lastAgreedTaken = state.third().filter(FieldState.Third::lastAgreed).isPresent();
        if (selected || lastAgreedTaken) {
            state.lastAgreed().ifPresent(last -> middle.getChildren()
                    .add(unfolded.lastAgreed(last, lastAgreedTaken, state.turnable())));
        }
        if (selected && (crm.isShortened() || erp.isShortened())) {
            middle.getChildren().add(unfolded.inFull());
        }
    }

    /** A line more than there is, for what a choice will add: the rows must not move while somebody decides. */
    private static StackPane withRoom(Label shown, Label room) {
        shown.setWrapText(true);
        room.setWrapText(true);
        room.setOpacity(0);
        room.setMouseTransparent(true);
        StackPane place = new StackPane(room, shown);
        place.setAlignment(Pos.TOP_LEFT);
        return place;
    }

    private void showReason(FieldState state) {
        String text = state.hindrance().map(FieldState.Hindered::sentence)
                .orElseGet(() -> String.join("\n", state.reasons()));
        String chosen = state.turnable() && !state.byPerson() && state.hindrance().isEmpty()
                ? texts.text("conflict.reason.chosen") + "\n" + text
                : text;
        room.setText(chosen);
        roomBelow.setText(chosen);
        for (Label shown : List.of(reason, reasonBelow)) {
            shown.setText(text);
            shown.getStyleClass().removeAll("warning-text", "muted");
            shown.getStyleClass().add(state.hindrance().isPresent() || state.moved() ? "warning-text" : "muted");
        }
    }
}
