package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A row of the picker, of whichever kind. */
final class PickerCell extends ListCell<PickerItem> {
    private final Texts texts;
    private final PickerViewModel picker;
    private final Consumer<Choice> choose;
    private Subscription watching = Subscription.EMPTY;

    PickerCell(Texts texts, PickerViewModel picker, Consumer<Choice> choose) {
        this.texts = texts;
        this.picker = picker;
        this.choose = choose;
        getStyleClass().add("picker-cell");
        setPrefWidth(0);
    }

    /** As high as its content needs in the width of the list; a cell would ask it without a width. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || getListView() == null || getListView().getWidth() <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + snappedBottomInset()
                        + getGraphic().prefHeight(getListView().getWidth() - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void updateItem(PickerItem item, boolean empty) {
        PickerItem before = getItem();
        super.updateItem(item, empty);
        if (item != null && item.equals(before) && getGraphic() != null && !empty) {
            return;
        }
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        setText(null);
        setGraphic(item == null || empty ? null : node(item));
    }

    private Node node(PickerItem item) {
        return switch (item) {
            case PickerItem.Field field -> field(field);
            case PickerItem.Group group -> group(group);
            case PickerItem.LeftOutField left -> leftOut(left);
        };
    }

    private Node field(PickerItem.Field field) {
        FieldRow row = new FieldRow(texts, picker, field, () -> choose.accept(Choice.IN_FULL));
        Runnable show = () -> {
            row.show(isSelected());
            setAccessibleText(spoken(field));
        };
        watching = Subscription.combine(field.stateProperty().subscribe(show), selectedProperty().subscribe(show),
                picker.typing().editingProperty().subscribe(show));
        show.run();
        return row;
    }

    private static String spoken(PickerItem.Field field) {
        FieldState state = field.state();
        List<String> said = new ArrayList<>(List.of(state.label(), state.happeningText(), state.crm().accessible(),
                state.erp().accessible()));
        state.third().ifPresent(third -> said.add(third.mark() + ", " + third.text()));
        state.lastAgreed().ifPresent(last -> said.add(last.title() + ", " + last.text()));
        said.addAll(state.reasons());
        state.hindrance().ifPresent(hindered -> said.add(hindered.sentence()));
        return String.join(". ", said);
    }

    private Node group(PickerItem.Group group) {
        Label labels = new Label();
        labels.getStyleClass().addAll("small", "muted");
        labels.setMinWidth(0);
        Hyperlink open = new Hyperlink(texts.text("conflict.decide-one-by-one"));
        open.getStyleClass().add("small");
        open.setGraphic(PickerChoices.cap(Choice.ONE_BY_ONE.key()));
        open.setContentDisplay(ContentDisplay.RIGHT);
        open.setOnAction(_ -> {
            picker.selectedProperty().set(Optional.of(group));
            choose.accept(Choice.ONE_BY_ONE);
        });
        watching = group.openProperty().subscribe(now -> {
            labels.setText(texts.text(now ? "conflict.one-by-one" : "conflict.together", group.labels()));
            labels.setGraphic(Icons.LINKED.small());
            open.setVisible(!now);
            setAccessibleText(labels.getText());
        });
        HBox row = new HBox(labels, open);
        row.getStyleClass().addAll("gap-8", "group-row");
        return row;
    }

    private Node leftOut(PickerItem.LeftOutField left) {
        Label name = new Label(left.label());
        name.getStyleClass().addAll("strong", "field-name");
        Label why = new Label(left.why());
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        Label word = new Label(texts.text("conflict.left-out") + ", " + left.side(), Icons.LEFT_OUT.icon());
        word.getStyleClass().add("muted");
        PickerRow row = new PickerRow();
        row.getStyleClass().addAll("field-row", "left-out-row");
        Label whyBelow = new Label(left.why());
        whyBelow.getStyleClass().addAll("muted", "reason-below");
        whyBelow.setWrapText(true);
        row.lay(new VBox(name, whyBelow), new HBox(word), new VBox(why));
        setAccessibleText(String.join(". ", left.label(), word.getText(), left.why()));
        return row;
    }
}
