package dev.linkwright.ui.about;

import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.Outside;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Opens <em>About Linkwright</em>. */
public final class AboutWindow {
    private static final Dimension2D USUAL = new Dimension2D(860, 700);
    private static final Dimension2D SMALLEST = new Dimension2D(560, 520);

    private final Installed installed;
    private final NewerVersions versions;
    private final Outside outside;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Work work;

    @Inject
    public AboutWindow(Installed installed, NewerVersions versions, Outside outside, Dialogs dialogs, Texts texts,
            Work work) {
        this.installed = installed;
        this.versions = versions;
        this.outside = outside;
        this.dialogs = dialogs;
        this.texts = texts;
        this.work = work;
    }

    /** Answers with what was opened. */
    public Stage open(Window owner) {
        AboutViewModel viewModel = new AboutViewModel(installed, versions, texts, work);
        LicencesPart licences = new LicencesPart(viewModel, texts, outside);
        Label name = new Label(texts.text("about.name", installed.version()));
        name.getStyleClass().add("page-title");
        VBox content = new VBox(name, facts(viewModel), licences.node());
        content.getStyleClass().addAll("dialog-content", "gap-12");
        VBox.setVgrow(licences.node(), Priority.ALWAYS);
        BaseDialog dialog = dialogs.dialog(owner, "about", texts.text("about.title"), content, USUAL, SMALLEST);
        dialog.addButton(texts.text("about.copy"), ButtonData.LEFT, () -> Copying.copy(viewModel.details()));
        dialog.addClose(texts.text("about.close"));
        dialog.open();
        viewModel.read(licences::begin);
        return dialog.window();
    }

    private Node facts(AboutViewModel viewModel) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        Consumer<Node[]> line = nodes -> grid.addRow(grid.getRowCount(), nodes);
        if (!viewModel.built().isEmpty()) {
            line.accept(new Node[]{muted("about.built"), words(viewModel.built())});
        }
        line.accept(new Node[]{muted("about.java"), words(installed.java())});
        line.accept(new Node[]{muted("about.javafx"), words(installed.javaFx())});
        Button open = new Button(texts.text("about.open-folder"));
        open.setMnemonicParsing(true);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> outside.open(installed.folder().toUri()));
        line.accept(new Node[]{muted("about.folder"), words(installed.folder().toString()), open});
        Label newer = words("");
        newer.textProperty().bind(viewModel.newerVersions());
        newer.setId("newerVersions");
        line.accept(new Node[]{muted("about.newer-versions"), newer});
        line.accept(new Node[]{muted("about.privacy"), words(texts.text("about.privacy.what"))});
        return grid;
    }

    private Label muted(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
