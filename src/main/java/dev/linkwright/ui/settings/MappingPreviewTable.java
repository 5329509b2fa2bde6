package dev.linkwright.ui.settings;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.PreviewField;
import dev.linkwright.ui.common.Texts;

/** The two values of each mapped field side by side. */
final class MappingPreviewTable extends TableView<PreviewField> {
    private final MappingPreviewWords words;
    private final Texts texts;

    MappingPreviewTable(MappingPreviewModel model, MappingPreviewWords words, Texts texts) {
        super(model.fields());
        this.words = words;
        this.texts = texts;
        setId("preview-fields");
        getStyleClass().addAll("settings-items", "mapping-preview-fields");
        setAccessibleText(texts.text("settings.mapping.preview.fields"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setMinHeight(0);
        column("crm-field", 150, field -> field.crmLabel(), false);
        column("crm-value", 210, words::crm, true);
        TableColumn<PreviewField, PreviewField> match = add("match", 44);
        match.setMaxWidth(44);
        match.setMinWidth(44);
        match.setCellFactory(_ -> new MatchCell());
        column("erp-value", 210, words::erp, true);
        column("erp-field", 150, field -> field.erpLabel(), false);
        setRowFactory(_ -> new Row());
    }

    private void column(String id, double width, Function<PreviewField, String> text, boolean value) {
        add(id, width).setCellFactory(_ -> new TextCell(text, value));
    }

    private TableColumn<PreviewField, PreviewField> add(String id, double width) {
        TableColumn<PreviewField, PreviewField> column = new TableColumn<>(
                texts.text("settings.mapping.preview.column." + id));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** One line; all of it in a tooltip. */
    private static final class TextCell extends TableCell<PreviewField, PreviewField> {
        private final Function<PreviewField, String> text;

        TextCell(Function<PreviewField, String> text, boolean value) {
            this.text = text;
            getStyleClass().add(value ? "preview-value" : "preview-label");
        }

        @Override
        protected void updateItem(@Nullable PreviewField field, boolean empty) {
            super.updateItem(field, empty);
            String now = field == null || empty ? "" : text.apply(field);
            setText(now.replaceAll("\\s*\\R\\s*", " \u21b5 "));
            setTooltip(now.isEmpty() ? null : wide(now));
        }
    }

    private final class MatchCell extends TableCell<PreviewField, PreviewField> {
        private final Label sign = new Label();

        MatchCell() {
            getStyleClass().add("preview-match");
            sign.getStyleClass().add("item-state");
        }

        @Override
        protected void updateItem(@Nullable PreviewField field, boolean empty) {
            super.updateItem(field, empty);
            setGraphic(field == null || empty ? null : sign);
            setTooltip(field == null || empty ? null : wide(words.match(field)));
            if (field != null && !empty) {
                sign.setText(words.sign(field));
                sign.setAccessibleText(words.match(field));
                setAccessibleText(words.match(field));
                sign.getStyleClass().removeAll("good", "attention", "muted");
                sign.getStyleClass().add(switch (field.match()) {
                    case EQUAL -> "good";
                    case DIFFERENT -> "attention";
                    case NOT_COMPARED -> "muted";
                });
            }
        }
    }

    private final class Row extends TableRow<PreviewField> {
        @Override
        protected void updateItem(@Nullable PreviewField field, boolean empty) {
            super.updateItem(field, empty);
            setAccessibleText(field == null || empty ? null : words.row(field));
        }
    }

    private static Tooltip wide(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }
}
