package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Access;
import dev.linkwright.settings.MappingRow;
import dev.linkwright.ui.common.Texts;

/** What the ERP calls a field, whether it must be there, and what it holds. */
final class ErpFieldCell extends TableCell<MappingLine, MappingLine.Shown> {
    private final MappingWords words;
    private final Texts texts;
    private final Label name = new Label();
    private final Label mandatory = new Label("*");
    private final Label kind = new Label();
    private final HBox all = new HBox(name, mandatory, kind);

    ErpFieldCell(MappingWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
        name.getStyleClass().add("erp-item");
        mandatory.getStyleClass().add("mandatory-mark");
        mandatory.setMinWidth(USE_PREF_SIZE);
        mandatory.setAccessibleText(texts.text("settings.mapping.mandatory"));
        kind.getStyleClass().addAll("muted", "small");
        all.getStyleClass().addAll("gap-4", "settings-head");
    }

    @Override
    protected void updateItem(MappingLine.@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(shown == null || empty ? null : all);
        setTooltip(null);
        if (shown != null && !empty) {
            MappingRow row = shown.row();
            boolean must = row.erp().filter(field -> field.access() == Access.MANDATORY).isPresent();
            name.setText(row.label());
            name.setTooltip(new Tooltip(row.label() + "\n" + row.key()));
            setAccessibleText(must
                    ? texts.text("switcher.row", row.label(), texts.text("settings.mapping.mandatory"))
                    : row.label());
            mandatory.setVisible(must);
            mandatory.setManaged(must);
            kind.setText(row.erp().map(words::kind).orElse(""));
            setTooltip(new Tooltip(row.key()));
        }
    }
}
