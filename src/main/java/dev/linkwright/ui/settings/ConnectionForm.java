package dev.linkwright.ui.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.ui.common.Texts;

/** What can be set of one connection. */
final class ConnectionForm extends VBox {
    private static final Scope.Chosen NOBODY = new Scope.Chosen(Set.of(), Set.of());

    private final ConnectionsViewModel viewModel;
    private final Texts texts;
    private final Label title = new Label();
    private final TextField name = new TextField();
    private final ToggleButton everyone;
    private final ToggleButton chosen;
    private final TextField users = new TextField();
    private final TextField groups = new TextField();
    private final TextArea description = new TextArea();
    private final TextField country = new TextField();
    private final VBox chosenOnes;
    private final MenuButton pick;
    private final ConfigurationForm configuration;
    private final NetworkForm network;
    private final VBox tested = new VBox();

    ConnectionForm(ConnectionsViewModel viewModel, Texts texts, NetworkForm network) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.network = network;
        configuration = new ConfigurationForm(viewModel, texts);
        everyone = new ToggleButton(texts.text("connections.scope.pick.everyone"));
        chosen = new ToggleButton(texts.text("connections.scope.pick.chosen"));
        pick = new MenuButton(texts.text("connections.scope.groups.pick"));
        getStyleClass().add("gap-12");
        title.getStyleClass().add("section-title");
        bind(name, "connection-name", ErpConnection::withName);
        bind(description, "connection-description", ErpConnection::withDescription);
        bind(country, "connection-country",
                (one, text) -> one.withHomeCountry(text.strip().toUpperCase(Locale.ROOT)));
        bind(users, "connection-users",
                (one, text) -> one.scope() instanceof Scope.Chosen(Set<String> _, Set<String> others)
                        ? one.withScope(new Scope.Chosen(names(text), others))
                        : one);
        bind(groups, "connection-groups",
                (one, text) -> one.scope() instanceof Scope.Chosen(Set<String> others, Set<String> _)
                        ? one.withScope(new Scope.Chosen(others, names(text)))
                        : one);
        description.setPrefRowCount(2);
        description.setWrapText(true);
        SettingsParts.leaveByTab(description);
        country.setPrefColumnCount(3);
        LabelledBox home = box("connections.country", true, country);
        home.setHint(texts.text("connections.country.hint"));
        LabelledBox userBox = box("connections.scope.users", false, users);
        userBox.setHint(texts.text("connections.scope.several"));
        chosenOnes = new VBox(userBox, box("connections.scope.groups", false, groups), groupsOfCrm());
        chosenOnes.getStyleClass().add("gap-8");
        VBox own = new VBox(box("connections.name", true, name), scope(), chosenOnes,
                box("connections.description", false, description), home);
        own.getStyleClass().add("gap-12");
        Label from = new Label(texts.text("connections.from-connector"));
        from.setWrapText(true);
        from.getStyleClass().addAll("small", "muted");
        VBox connectors = new VBox(configuration, from);
        connectors.getStyleClass().add("gap-12");
        GridPane columns = new GridPane();
        columns.getStyleClass().add("gap-24");
        columns.getColumnConstraints().setAll(half(), half());
        columns.addRow(0, own, connectors);
        tested.getStyleClass().add("gap-4");
        viewModel.testedProperty().subscribe(this::showTested);
        getChildren().addAll(title, tested, columns, network);
    }

    void follow(ErpConnection connection) {
        title.setText(connection.name());
        ConfigurationForm.set(name, connection.name());
        ConfigurationForm.set(description, connection.description());
        ConfigurationForm.set(country, connection.homeCountry());
        boolean all = connection.scope() instanceof Scope.Everyone;
        everyone.setSelected(all);
        chosen.setSelected(!all);
        chosenOnes.setVisible(!all);
        chosenOnes.setManaged(!all);
        if (!all) {
            viewModel.askForGroups();
        }
        pick.setDisable(!viewModel.mayChange());
        showGroups(chosen(connection.scope()).groups());
        show(users, chosen(connection.scope()).users());
        show(groups, chosen(connection.scope()).groups());
        boolean may = viewModel.mayChange();
        List.of(everyone, chosen).forEach(button -> button.setDisable(!may));
        List.<TextInputControl>of(name, description, country, users, groups).forEach(line -> line.setEditable(may));
        configuration.follow(connection);
        network.follow(connection);
    }

    /** Says where secrets are kept, as people call it. */
    void keptIn(String place) {
        configuration.keptIn(place);
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    /** Those that the CRM told, to tick; where it tells none, names are typed. */
    private MenuButton groupsOfCrm() {
        pick.setId("connection-groups-of-crm");
        pick.setMnemonicParsing(true);
        viewModel.groups().subscribe(() -> viewModel.connection()
                .ifPresent(one -> showGroups(chosen(one.scope()).groups())));
        return pick;
    }

    private void showGroups(Set<String> now) {
        List<String> known = viewModel.groups();
        pick.setVisible(!known.isEmpty());
        pick.setManaged(!known.isEmpty());
        pick.getItems().setAll(known.stream().map(name -> {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.setSelected(now.stream().anyMatch(name::equalsIgnoreCase));
            item.setOnAction(_ -> change(one -> one.withScope(with(chosen(one.scope()), name, item.isSelected()))));
            return item;
        }).toList());
    }

    private static Scope.Chosen with(Scope.Chosen before, String group, boolean in) {
        Set<String> after = before.groups().stream().filter(other -> !other.equalsIgnoreCase(group))
                .collect(Collectors.toCollection(HashSet::new));
        if (in) {
            after.add(group);
        }
        return new Scope.Chosen(before.users(), after);
    }

    private VBox scope() {
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton button : List.of(everyone, chosen)) {
            button.setToggleGroup(group);
            button.setMnemonicParsing(true);
        }
        everyone.setId("connection-everyone");
        everyone.getStyleClass().add("first");
        chosen.setId("connection-chosen");
        chosen.getStyleClass().add("last");
        everyone.setOnAction(_ -> change(one -> one.withScope(Scope.EVERYONE)));
        chosen.setOnAction(_ -> change(one -> one.withScope(chosen(one.scope()))));
        HBox segments = new HBox(everyone, chosen);
        segments.getStyleClass().add("segments");
        Label label = new Label(texts.text("connections.scope"));
        label.getStyleClass().addAll("small", "muted");
        VBox box = new VBox(label, segments);
        box.getStyleClass().add("form-field");
        return box;
    }

    private LabelledBox box(String key, boolean mandatory, TextInputControl control) {
        return new LabelledBox(texts.text(key), mandatory, control);
    }

    private void bind(TextInputControl line, String id, BiFunction<ErpConnection, String, ErpConnection> edit) {
        line.setId(id);
        line.textProperty().addListener((_, _, now) -> viewModel.connection()
                .ifPresent(shown -> viewModel.edits().change(shown.id(), one -> edit.apply(one, now))));
    }

    private void change(UnaryOperator<ErpConnection> edit) {
        viewModel.connection().ifPresent(one -> viewModel.edits().change(one.id(), edit));
        viewModel.connection().ifPresent(this::follow); // also where nothing changed: a toggle must not be let go
    }

    private void showTested(List<String> lines) {
        tested.getChildren().clear();
        if (!lines.isEmpty()) {
            Label head = new Label(texts.text("connections.tested"));
            head.getStyleClass().add("strong");
            tested.getChildren().add(head);
            lines.forEach(line -> {
                Label label = new Label(line);
                label.setWrapText(true);
                tested.getChildren().add(label);
            });
        }
        tested.setVisible(!lines.isEmpty());
        tested.setManaged(!lines.isEmpty());
    }

    private static void show(TextField line, Set<String> names) {
        if (!names(line.getText()).equals(names)) {
            line.setText(names.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static Scope.Chosen chosen(Scope scope) {
        return scope instanceof Scope.Chosen some ? some : NOBODY;
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
