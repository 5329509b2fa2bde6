package dev.linkwright.ui.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.MappingRow;
import dev.linkwright.ui.common.Texts;

/** Whether a field is a column of the hit list, or stands in the ERP tab. */
final class ShownCell extends TableCell<MappingLine, MappingLine.Shown> {
    private final MappingsModel model;
    private final Texts texts;
    private final boolean search;
    private final CheckBox box = new CheckBox();

    ShownCell(MappingsModel model, Texts texts, boolean search) {
        this.model = model;
        this.texts = texts;
        this.search = search;
        getStyleClass().add("ticked");
        box.setFocusTraversable(false);
        box.setOnAction(_ -> {
            MappingLine.Shown shown = getItem();
            if (shown != null && search) {
                model.showInSearch(shown.row().key(), box.isSelected());
            } else if (shown != null) {
                model.showInTab(shown.row().key(), box.isSelected());
            }
            getTableView().getSelectionModel().select(getIndex());
            getTableView().requestFocus();
        });
    }

    @Override
    protected void updateItem(MappingLine.@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(shown == null || empty ? null : box);
        if (shown != null && !empty) {
            MappingRow row = shown.row();
            box.setSelected(search ? row.mapping().showInSearch() : row.mapping().showInTab());
            box.setDisable(!model.mayChange());
            String column = texts.text(search ? "settings.mapping.column.search" : "settings.mapping.column.tab");
            box.setAccessibleText(column);
            setAccessibleText(
                    texts.text("switcher.row", column, texts.text(box.isSelected() ? "value.yes" : "value.no")));
        }
    }
}
