package dev.linkwright.ui.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Texts;

/** How the ERP tab shows the fields: down the first column, then down the second. */
final class RankPreview extends VBox {
    private final GridPane fields = new GridPane();

    RankPreview(Texts texts) {
        Label title = new Label(texts.text("settings.rank.preview"));
        title.getStyleClass().add("section-title");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        fields.getColumnConstraints().addAll(half, half);
        fields.getStyleClass().addAll("frame", "rank-preview");
        fields.setId("rank-preview");
        getChildren().addAll(title, fields);
        getStyleClass().add("gap-8");
        setMinWidth(0);
    }

    void show(List<String> labels) {
        fields.getChildren().clear();
        int rows = (labels.size() + 1) / 2;
        for (int at = 0; at < labels.size(); at++) {
            Label label = new Label(labels.get(at));
            label.getStyleClass().add("muted");
            fields.add(label, at / Math.max(1, rows), at % Math.max(1, rows));
        }
    }
}
