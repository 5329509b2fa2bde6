package dev.linkwright.ui.conflict;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;

/** The picker: a list of rows below a tool bar. */
public final class PickerView {
    /** Below this width the reason stands under the field's name. */
    private static final double NARROW = 900;
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    @FXML
    private VBox root;
    @FXML
    private Label heading;
    @FXML
    private Label explanation;
    @FXML
    private StackPane movedPlace;
    @FXML
    private Button useCrm;
    @FXML
    private Button useErp;
    @FXML
    private Button undo;
    @FXML
    private Button redo;
    @FXML
    private Button next;
    @FXML
    private Button preview;
    @FXML
    private StackPane heads;
    @FXML
    private ListView<PickerItem> list;
    @FXML
    private ToggleButton showEqual;
    @FXML
    private Label otherNotation;
    @FXML
    private FlowPane caps;

    private final PickerViewModel picker;
    private final Texts texts;
    private final PickerWindows windows;
    private final PickerChoices choices;

    PickerView(PickerViewModel picker, Texts texts, PickerWindows windows) {
        this.picker = picker;
        this.texts = texts;
        this.windows = windows;
        this.choices = new PickerChoices(picker, texts, this::choose);
    }

    @FXML
    void initialize() {
        heading.setText(picker.words().heading());
        explanation.setText(picker.words().explanation());
        showMoved();
        bindTools();
        bindList();
        bindFoot();
        PickerRow titles = new PickerRow();
        titles.lay(head("conflict.field"), new PickerRow.Values(head("conflict.crm-value"),
                head("conflict.will-happen"), head("conflict.erp-value")), head("conflict.reason"));
        heads.getChildren().setAll(titles);
        root.addEventFilter(KeyEvent.KEY_PRESSED, new PickerKeys(picker, this::choose)::onKey);
        root.widthProperty().subscribe(
                width -> root.pseudoClassStateChanged(NARROW_CLASS, width.doubleValue() < NARROW));
    }

    void requestFocus() {
        list.requestFocus();
    }

    private void showMoved() {
        int moved = picker.plan().moved().size();
        movedPlace.setManaged(moved > 0);
        movedPlace.setVisible(moved > 0);
        if (moved > 0) {
            movedPlace.getChildren().setAll(Strip.of(Strip.Kind.WAITING,
                    texts.text("conflict.changed-meanwhile", moved), texts.text("conflict.changed-meanwhile.detail")));
        }
    }

    private void bindTools() {
        tool(useCrm, Icons.TO_ERP, null, () -> windows.rest(Side.CRM));
        tool(useErp, Icons.TO_CRM, null, () -> windows.rest(Side.ERP));
        tool(undo, Icons.UNDO, Keys.UNDO, picker::undo);
        tool(redo, Icons.REDO, Keys.REDO, picker::redo);
        tool(preview, Icons.PREVIEW, null, windows::preview);
        undo.setAccessibleText(texts.text("conflict.undo"));
        redo.setAccessibleText(texts.text("conflict.redo"));
        next.setGraphic(PickerChoices.cap(Keys.NEXT_UNDECIDED));
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(_ -> {
            picker.nextUndecided();
            list.requestFocus();
        });
        for (Button needsUndecided : new Button[]{useCrm, useErp, next}) {
            needsUndecided.disableProperty().bind(picker.undecidedProperty().isEqualTo(0));
            WhyDisabled.tell(needsUndecided, picker.undecidedProperty().map(
                    left -> left.intValue() == 0 ? texts.text("conflict.all-decided") : ""));
        }
        undo.disableProperty().bind(picker.undoableProperty().not());
        redo.disableProperty().bind(picker.redoableProperty().not());
    }

    private void tool(Button button, Icons icon, @Nullable Keys key, Runnable action) {
        button.setGraphic(icon.icon());
        button.setOnAction(_ -> {
            action.run();
            // A button that has just become disabled must not take the keys with it.
            if (button.isDisabled()) {
                list.requestFocus();
            }
        });
        if (key != null) {
            button.setTooltip(KeyTip.of(texts, key));
        }
    }

    private void bindList() {
        list.setItems(picker.items());
        // Rows are as high as their words need in the width there is.
        list.widthProperty().subscribe((_, _) -> list.refresh());
        list.setAccessibleText(texts.text("conflict.rows"));
        list.setCellFactory(_ -> new PickerCell(texts, picker, this::choose));
        list.setContextMenu(choices.menu());
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                picker.selectedProperty().set(Optional.of(item));
            }
        });
        picker.selectedProperty().subscribe(item -> item.ifPresent(this::select));
        picker.typing().editingProperty().subscribe((before, now) -> {
            if (before.isPresent() && now.isEmpty()) {
                list.requestFocus();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        // A list's own focus-within stays when the focus goes, because of its cells.
        list.sceneProperty().flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> list.pseudoClassStateChanged(ACTIVE, isInList(owner)));
    }

    private boolean isInList(@Nullable Node node) {
        return node != null && (node.equals(list) || isInList(node.getParent()));
    }

    private void choose(Choice choice) {
        if (choice != Choice.IN_FULL) {
            picker.choose(choice);
        } else if (picker.selectedProperty().get().orElse(null) instanceof PickerItem.Field field) {
            windows.full(field.state());
        }
    }

    /** Arrows go to the next row from within a row, too; copying takes the value that has the focus. */
    private void onListKey(KeyEvent event) {
        boolean inside = event.getTarget() instanceof ValueBox;
        if (inside && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            list.requestFocus();
            int step = event.getCode() == KeyCode.UP ? -1 : 1;
            int index = list.getSelectionModel().getSelectedIndex() + step;
            if (index >= 0 && index < list.getItems().size()) {
                select(list.getItems().get(index));
            }
            event.consume();
        } else if (Keys.COPY.combination().match(event) && !(event.getTarget() instanceof TextInputControl)) {
            if (event.getTarget() instanceof ValueBox box) {
                choices.copy(box.side());
            } else {
                choices.copyRow();
            }
            event.consume();
        }
    }

    /** The keys must not stay in a row that is left; a row that is seen must not jump. */
    private void select(PickerItem item) {
        if (item.equals(list.getSelectionModel().getSelectedItem())) {
            return;
        }
        Scene scene = list.getScene();
        if (scene != null && scene.getFocusOwner() instanceof ValueBox) {
            list.requestFocus();
        }
        list.getSelectionModel().select(item);
        int index = list.getSelectionModel().getSelectedIndex();
        boolean seen = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null
                && index > flow.getFirstVisibleCell().getIndex() && index < flow.getLastVisibleCell().getIndex();
        if (!seen) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private void bindFoot() {
        int equal = picker.equalCount();
        showEqual.setText(texts.text("conflict.show-equal", equal));
        showEqual.setVisible(equal > 0);
        showEqual.selectedProperty().bindBidirectional(picker.equalShownProperty());
        showEqual.selectedProperty().subscribe(
                shown -> showEqual.setGraphic((shown ? Icons.COLLAPSE : Icons.EXPAND).icon()));
        long others = picker.otherNotationCount();
        otherNotation.setText(others == 0 ? "" : texts.text("conflict.other-notation", others));
        caps.getChildren().addAll(choices.buttons());
    }

    private VBox head(String key) {
        VBox head = new VBox(new Label(texts.text(key)));
        head.getStyleClass().add("picker-head");
        return head;
    }
}
