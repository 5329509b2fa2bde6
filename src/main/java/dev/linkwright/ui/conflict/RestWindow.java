package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.model.Side;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.PreviewTable;
import dev.linkwright.ui.common.Texts;

/** Says what taking one side for everything undecided would do, before it is done. */
final class RestWindow {
    private final Dialogs dialogs;
    private final Texts texts;

    RestWindow(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    BaseDialog open(Window owner, PickerViewModel picker, Side side) {
        Rest rest = picker.rest(side);
        String word = side == Side.CRM ? "crm" : "erp";
        Label heading = new Label(texts.text("conflict.rest.heading." + word, rest.count()));
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        Label detail = new Label(detail(rest));
        detail.setWrapText(true);
        PreviewTable table = new PreviewTable(PreviewRows.of(rest.after(), rest.keys(), texts), texts);
        table.setAccessibleText(heading.getText());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(heading, detail, table);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "rest", texts.text("conflict.rest.title." + word), content,
                new Dimension2D(760, 420), new Dimension2D(560, 300));
        dialog.addButton(texts.text("conflict.rest.confirm." + word, rest.count()), ButtonData.OK_DONE, () -> {
            dialog.close();
            picker.useForTheRest(side);
        });
        dialog.addCancel(texts.text("button.cancel"));
        dialog.open();
        table.requestFocus();
        return dialog;
    }

    private String detail(Rest rest) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text("conflict.rest.detail"));
        if (rest.leftDifferent() > 0) {
            sentences.add(texts.text("conflict.rest.left-different", rest.leftDifferent()));
        }
        if (rest.hindered() > 0) {
            sentences.add(texts.text("conflict.rest.hindered", rest.hindered()));
        }
        return String.join(" ", sentences);
    }
}
