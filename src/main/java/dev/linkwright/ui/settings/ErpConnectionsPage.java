package dev.linkwright.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretStore;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.settings.OrphanedLinks;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;
import dev.linkwright.ui.common.Work;

/** The ERP connections: which there are, in which order, and what each of them is set to. */
public final class ErpConnectionsPage implements SettingsPage {
    private static final Dimension2D USUAL = new Dimension2D(460, 340);
    private static final Dimension2D SMALLEST = new Dimension2D(380, 260);

    private final ConnectionsViewModel viewModel;
    private final Set<SyncConnectorProvider> providers;
    private final OrphanedLinks orphans;
    private final Dialogs dialogs;
    private final Work work;
    private final Texts texts;
    private final Button add;
    private final Button addFirst;
    private final Button up = new Button();
    private final Button down = new Button();
    private final Button copy;
    private final Button activate;
    private final Button delete;
    private final Button test;
    private final StringProperty whyUntestable = new SimpleStringProperty(this, "whyUntestable", "");
    private final ConnectionTable table;
    private final ConnectionForm form;
    private final VBox some = new VBox();
    private final VBox none = new VBox();
    private final VBox page;

    @Inject
    ErpConnectionsPage(ConnectionsViewModel viewModel, Set<SyncConnectorProvider> providers, OrphanedLinks orphans,
            SecretStore secrets, Dialogs dialogs, Work work, Texts texts) {
        this.viewModel = viewModel;
        this.providers = Set.copyOf(providers);
        this.orphans = orphans;
        this.dialogs = dialogs;
        this.work = work;
        this.texts = texts;
        add = button("connection-add", "connections.add", this::askWhich);
        add.setGraphic(Icons.ADD.icon());
        addFirst = button("connection-add-first", "connections.add.first", this::askWhich);
        copy = inRow(button("connection-copy", "connections.copy", viewModel::copy));
        activate = inRow(button("connection-activate", "connections.activate", this::activate));
        delete = inRow(button("connection-delete", "connections.delete", this::askToDelete));
        delete.setGraphic(Icons.DELETE.small());
        delete.getStyleClass().add("dangerous");
        test = button("connection-test", "connections.test", viewModel::testOrStop);
        test.disableProperty().bind(whyUntestable.isNotEmpty());
        WhyDisabled.tell(test, whyUntestable);
        arrow(up, "connection-up", "connections.up", Icons.SORTED_UP, -1);
        arrow(down, "connection-down", "connections.down", Icons.SORTED_DOWN, 1);
        table = new ConnectionTable(viewModel, texts);
        form = new ConnectionForm(viewModel, texts,
                new NetworkForm(viewModel, texts, work, owner -> bySystem(owner, texts)));
        // Looking for a keyring takes a second or two.
        work.run(secrets::name).onSuccess(place -> form.keptIn(texts.say(place))).start();
        page = made();
        viewModel.selectedProperty().subscribe(this::show);
        viewModel.testingProperty().subscribe(this::show);
        viewModel.testedProperty().subscribe(this::show);
        viewModel.footingProperty().subscribe(this::show);
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.ERP_CONNECTIONS;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show() {
        Optional<ErpConnection> one = viewModel.connection();
        boolean may = viewModel.mayChange();
        table.follow();
        one.ifPresent(form::follow);
        shown(some, one.isPresent());
        shown(none, one.isEmpty());
        shown(add, one.isPresent());
        activate.setText(texts.text(one.filter(ErpConnection::active).isPresent()
                ? "connections.deactivate"
                : "connections.activate"));
        List.of(add, addFirst, copy, activate, delete).forEach(button -> button.setDisable(!may));
        int place = one.map(viewModel.connections()::indexOf).orElse(0);
        up.setDisable(!may || place == 0);
        down.setDisable(!may || place >= viewModel.connections().size() - 1);
        test.setText(texts.text(viewModel.testingProperty().get() ? "connections.test.stop" : "connections.test"));
        whyUntestable.set(viewModel.whyUntestable().map(texts::say).orElse(""));
    }

    @Override
    public void focus() {
        (viewModel.connection().isPresent() ? table : addFirst).requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return viewModel.footingProperty();
    }

    @Override
    public List<Button> buttons() {
        return List.of(test);
    }

    private VBox made() {
        Label title = new Label(texts.text("settings.page.erp-connections"));
        title.getStyleClass().add("page-title");
        Label what = new Label(texts.text("connections.what"));
        what.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(new VBox(title, what), space, add);
        HBox arrows = new HBox(up, down);
        HBox tools = new HBox(arrows, copy, activate, delete);
        tools.getStyleClass().add("gap-8");
        StackPane body = new StackPane(form);
        body.getStyleClass().add("connection-form");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        some.getChildren().setAll(tools, table, scroll);
        some.getStyleClass().add("gap-12");
        VBox.setVgrow(some, Priority.ALWAYS);
        none.getChildren().setAll(Icons.CONNECTION.large(), new Label(texts.text("connections.empty")), addFirst);
        none.getStyleClass().add("empty-state");
        VBox.setVgrow(none, Priority.ALWAYS);
        VBox all = new VBox(head, some, none);
        all.getStyleClass().add("gap-12");
        return all;
    }

    private void askWhich() {
        ListView<SyncConnectorProvider> list = new ListView<>();
        list.setId("connection-connectors");
        list.getItems().setAll(providers.stream().sorted(Comparator.comparing(SyncConnectorProvider::name)).toList());
        list.setCellFactory(_ -> new ConnectorNameCell());
        list.getSelectionModel().selectFirst();
        list.getStyleClass().add("item-list");
        Label which = new Label(texts.text("connections.add.which"));
        which.setLabelFor(list);
        list.setAccessibleText(which.getText());
        VBox content = new VBox(which, list);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(page.getScene().getWindow(), "add-connection",
                texts.text("connections.add.title"), content, USUAL, SMALLEST);
        Button confirm = dialog.addButton(texts.text("connections.add.confirm"), ButtonData.OK_DONE, () -> {
            dialog.close();
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(viewModel::add);
            form.focusName();
        });
        dialog.addCancel(texts.text("button.cancel"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                confirm.fire(); // the list would keep Enter to itself
                event.consume();
            }
        });
        dialog.open();
        list.requestFocus();
    }

    private void activate() {
        viewModel.connection().ifPresent(one -> viewModel.activate(one.id(), !one.active()));
    }

    private void askToDelete() {
        viewModel.connection()
                .ifPresent(one -> work.run(() -> orphans.of(one.id()))
                        .onSuccess(counts -> askToDelete(one, told(counts)))
                        .onProblem(problem -> askToDelete(one, texts.say(problem.sentence()))).start());
    }

    private void askToDelete(ErpConnection one, String told) {
        dialogs.ask(page.getScene().getWindow(), texts.text("connections.delete.title"),
                texts.text("connections.delete.ask", one.name()), told,
                List.of(Dialogs.Answer.dangerous(texts.text("connections.delete.confirm"), viewModel::delete)));
    }

    private String told(Map<EntityType, Integer> counts) {
        return counts.isEmpty()
                ? texts.text("connections.delete.none")
                : texts.text("connections.delete.orphans",
                        counts.entrySet().stream()
                                .map(count -> texts.text("connections.orphans." + KeyWord.of(count.getKey()),
                                        count.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button inRow(Button button) {
        button.getStyleClass().add("in-row");
        return button;
    }

    private void arrow(Button button, String id, String key, Icons icon, int by) {
        button.setId(id);
        button.setGraphic(icon.small());
        button.getStyleClass().addAll("icon-only", "in-row");
        button.setAccessibleText(texts.text(key));
        button.setTooltip(new Tooltip(texts.text(key)));
        button.setOnAction(_ -> viewModel.move(by));
    }

    private static Optional<Path> bySystem(Window owner, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("connections.network.file.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.text("connections.network.file.kind"), "*.pem", "*.crt", "*.cer"),
                new FileChooser.ExtensionFilter(texts.text("connections.network.file.any"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
