package dev.linkwright.ui.settings;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Work;

/** Where the CRM's field is chosen; what is typed filters. The row keeps the focus until its list is opened. */
final class CrmFieldCell extends TableCell<MappingLine, MappingLine.Shown> {
    static final String STYLE = "crm-field";

    private final MappingsModel model;
    private final SearchableComboBox<CrmChoice> combo = new SearchableComboBox<>();
    private boolean filling;

    CrmFieldCell(MappingsModel model, Work work) {
        this.model = model;
        getStyleClass().add(STYLE);
        combo.setFocusTraversable(false);
        combo.setVisibleRowCount(12);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setItems(model.choices());
        combo.setConverter(new Names());
        combo.valueProperty().subscribe((_, now) -> choose(now));
        combo.setOnShowing(_ -> getTableView().getSelectionModel().select(getIndex()));
        // The combo box takes the focus once more while it closes.
        combo.setOnHidden(_ -> work.onScreen(getTableView()::requestFocus));
    }

    boolean isOf(MappingLine line) {
        return !isEmpty() && line.equals(getTableRow().getItem());
    }

    void open() {
        if (!combo.isDisabled()) {
            combo.requestFocus();
            combo.show();
        }
    }

    @Override
    protected void updateItem(MappingLine.@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(shown == null || empty ? null : combo);
        if (shown != null && !empty) {
            Optional<String> key = Optional.ofNullable(shown.row().mapping().crmField());
            filling = true;
            combo.setValue(model.choices().stream().filter(choice -> choice.key().equals(key)).findFirst()
                    .orElse(null));
            combo.setDisable(!model.mayChange());
            combo.pseudoClassStateChanged(PseudoClass.getPseudoClass("blank"), key.isEmpty());
            combo.pseudoClassStateChanged(PseudoClass.getPseudoClass("suggested"), shown.suggested());
            combo.setAccessibleText(shown.row().label());
            setAccessibleText(combo.getConverter().toString(combo.getValue()));
            filling = false;
        }
    }

    private void choose(@Nullable CrmChoice now) {
        MappingLine.Shown shown = getItem();
        if (!filling && shown != null && now != null && !isEmpty()
                && !now.key().equals(Optional.ofNullable(shown.row().mapping().crmField()))) {
            model.choose(shown.row().key(), now.key().orElse(null));
        }
    }

    private final class Names extends StringConverter<CrmChoice> {
        @Override
        public String toString(@Nullable CrmChoice choice) {
            return choice == null ? "" : choice.label();
        }

        @Override
        public @Nullable CrmChoice fromString(String label) {
            return model.choices().stream().filter(choice -> choice.label().equals(label)).findFirst().orElse(null);
        }
    }
}
