package dev.linkwright.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.ItemMatch;

/** Where the CRM's item is chosen. The row keeps the focus until its list is opened. */
final class ItemCell extends TableCell<ItemRow, ItemMatch> {
    static final PseudoClass TWICE = PseudoClass.getPseudoClass("refused");
    static final String STYLE = "crm-item";

    private final ListMappingModel model;
    private final ListWords words;
    private final PrefixSelectionComboBox<ItemChoice> combo = new PrefixSelectionComboBox<>();
    private boolean filling;

    ItemCell(ListMappingModel model, ListWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add(STYLE);
        combo.setDisplayOnFocusedEnabled(false);
        combo.setFocusTraversable(false);
        combo.setVisibleRowCount(12);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setItems(model.items());
        combo.setConverter(new Names());
        combo.valueProperty().subscribe((_, now) -> {
            if (!combo.isShowing()) {
                choose(now);
            }
        });
        combo.setOnShowing(_ -> {
            getTableView().getSelectionModel().select(getIndex());
            combo.requestFocus();
        });
        // Who walks over the items with the arrows has not chosen any of them yet.
        combo.setOnHidden(_ -> {
            choose(combo.getValue());
            getTableView().requestFocus();
        });
        combo.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        fill(getItem());
                    }
                });
            }
        });
    }

    void open() {
        if (!combo.isDisabled()) {
            combo.show();
        }
    }

    @Override
    protected void updateItem(@Nullable ItemMatch item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : combo);
        if (item != null && !empty) {
            fill(item);
            combo.setDisable(!model.mayChange());
            combo.pseudoClassStateChanged(TWICE, item.state() == ItemMatch.State.USED_TWICE);
            combo.pseudoClassStateChanged(PseudoClass.getPseudoClass("blank"), item.crm().isEmpty());
            combo.setAccessibleText(item.erp().label());
            setAccessibleText(words.item(item.crm()));
            combo.setTooltip(new Tooltip(words.item(item.crm())));
        }
    }

    private void fill(ItemMatch item) {
        filling = true;
        combo.setValue(new ItemChoice(item.crm()));
        filling = false;
    }

    private void choose(@Nullable ItemChoice now) {
        ItemMatch item = getItem();
        if (!filling && item != null && now != null && !isEmpty()) {
            model.choose(item, now.item());
        }
    }

    private final class Names extends StringConverter<ItemChoice> {
        @Override
        public String toString(@Nullable ItemChoice choice) {
            return choice == null ? "" : words.item(choice.item());
        }

        @Override
        public @Nullable ItemChoice fromString(String label) {
            return null;
        }
    }
}
