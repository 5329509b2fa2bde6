package dev.linkwright.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.doctor.DiagnosticFile;
import dev.linkwright.doctor.Examination;
import dev.linkwright.doctor.Finding;
import dev.linkwright.doctor.Report;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Says what is wrong on this workstation. It changes nothing, so everybody may use it. */
public final class DoctorPage implements SettingsPage {
    /** Where a person wants a file; empty if nowhere. */
    @FunctionalInterface
    interface FileQuestion {
        Optional<Path> ask(Window owner);
    }

    private static final String FINDINGS = "findings";
    private static final Dimension2D USUAL = new Dimension2D(560, 420);
    private static final Dimension2D SMALLEST = new Dimension2D(420, 300);

    private final DoctorViewModel viewModel;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileQuestion question;
    private final ListView<Finding> findings = new ListView<>();
    private final Button again;
    private final Button export;
    private final VBox page;

    @Inject
    public DoctorPage(Examination examination, Work work, Texts texts, Dialogs dialogs) {
        this(examination, work, texts, dialogs, owner -> bySystem(owner, texts));
    }

    DoctorPage(Examination examination, Work work, Texts texts, Dialogs dialogs, FileQuestion question) {
        this.viewModel = new DoctorViewModel(examination, work, texts);
        this.texts = texts;
        this.dialogs = dialogs;
        this.question = question;
        again = new Button(texts.text("settings.doctor.again"));
        export = new Button(texts.text("settings.doctor.export"));
        page = made();
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.DOCTOR;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show() {
        if (viewModel.reportProperty().get().isEmpty()) {
            viewModel.look();
        }
    }

    @Override
    public void focus() {
        findings.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return viewModel.footingProperty();
    }

    @Override
    public List<Button> buttons() {
        return List.of(again, export);
    }

    private VBox made() {
        findings.getStyleClass().add(FINDINGS);
        findings.setCellFactory(_ -> new FindingCell(texts));
        findings.setAccessibleText(texts.text("settings.page.doctor"));
        findings.setPlaceholder(new Label(texts.text("settings.doctor.looking")));
        findings.setOnKeyPressed(event -> {
            Finding chosen = findings.getSelectionModel().getSelectedItem();
            if (Keys.COPY.combination().match(event) && chosen != null) {
                Copying.copy(FindingCell.words(chosen, texts));
                event.consume();
            }
        });
        VBox.setVgrow(findings, Priority.ALWAYS);
        viewModel.reportProperty().subscribe(
                report -> report.ifPresent(this::show));
        again.setMnemonicParsing(true);
        again.setOnAction(_ -> viewModel.look());
        again.disableProperty().bind(viewModel.busyProperty());
        export.setMnemonicParsing(true);
        export.setOnAction(_ -> viewModel.collect(this::offer));
        export.disableProperty().bind(Bindings.createBooleanBinding(
                () -> viewModel.busyProperty().get() || viewModel.reportProperty().get().isEmpty(),
                viewModel.busyProperty(), viewModel.reportProperty()));
        VBox all = new VBox(SettingsParts.title(texts, "settings.page.doctor", "settings.doctor.what"), findings);
        all.getStyleClass().add("gap-12");
        return all;
    }

    /** With one selected the list shows where the focus is. */
    private void show(Report report) {
        int selected = Math.max(0, findings.getSelectionModel().getSelectedIndex());
        findings.getItems().setAll(report.findings());
        findings.getSelectionModel().select(Math.min(selected, report.findings().size() - 1));
    }

    /** A person sees what is in it before it is saved. */
    private void offer(List<DiagnosticFile> files) {
        Window owner = page.getScene().getWindow();
        Label what = new Label(texts.text("settings.doctor.export.what"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        ListView<String> names = new ListView<>();
        names.getItems().setAll(files.stream().map(
                file -> texts.text("settings.doctor.export.file", file.name(), kibibytes(file.bytes()))).toList());
        names.getStyleClass().add(FINDINGS);
        names.getSelectionModel().selectFirst();
        names.setAccessibleText(names.getItems().stream().collect(Collectors.joining(", ")));
        VBox.setVgrow(names, Priority.ALWAYS);
        VBox content = new VBox(what, names);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "diagnostics", texts.text("settings.doctor.export.title"), content,
                USUAL, SMALLEST);
        dialog.addButton(texts.text("settings.doctor.export.save"), ButtonData.OK_DONE,
                () -> question.ask(dialog.window()).ifPresent(zip -> {
                    dialog.close();
                    viewModel.save(files, zip);
                }));
        dialog.addCancel(texts.text("button.cancel"));
        dialog.open();
    }

    /** Nothing has none at all. */
    private static long kibibytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private static Optional<Path> bySystem(Window owner, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("settings.doctor.export.title"));
        chooser.setInitialFileName(texts.text("settings.doctor.export.name"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("settings.doctor.export.kind"), "*.zip"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
