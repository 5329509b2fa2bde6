package dev.linkwright.ui.settings;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import dev.linkwright.settings.ConnectorAbilities;
import dev.linkwright.settings.KnownConnectors;
import dev.linkwright.settings.KnownConnectors.Known;
import dev.linkwright.settings.KnownConnectors.Refused;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** The kinds of ERP that this start of the program knows, and what could not be loaded. */
public final class SyncConnectorsPage implements SettingsPage {
    private static final double TABLE = 150;

    private final SettingsDraft draft;
    private final Texts texts;
    private final TableView<Known> table = new TableView<>();
    private final AbilityList details;
    private final VBox page = new VBox();
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);

    @Inject
    public SyncConnectorsPage(KnownConnectors connectors, SettingsDraft draft, ConnectorAbilities abilities, Work work,
            Texts texts) {
        this.draft = draft;
        this.texts = texts;
        details = new AbilityList(abilities, draft, work, texts);
        Label title = new Label(texts.text("settings.page.sync-connectors"));
        title.getStyleClass().add("page-title");
        Label what = new Label(texts.text("connectors.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        table.setId("connectors");
        table.setAccessibleText(title.getText());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("name", one -> one.provider().name());
        column("version", one -> one.version().isEmpty() ? texts.text("connectors.version.unknown") : one.version());
        column("used", one -> String.valueOf(used(one)));
        column("from", one -> one.file().orElse(texts.text("connectors.built-in")));
        table.getItems().setAll(connectors.all());
        table.getSelectionModel().selectFirst();
        table.setMinHeight(TABLE);
        table.setPrefHeight(TABLE);
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page.getStyleClass().add("gap-12");
        page.getChildren().addAll(title, what);
        connectors.refused().forEach(one -> page.getChildren().add(strip(one)));
        page.getChildren().addAll(table, scroll);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.SYNC_CONNECTORS;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show() {
        table.refresh();
        tell();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing;
    }

    private void tell() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(one -> details.show(one.provider()));
    }

    private long used(Known one) {
        return draft.profile().connections().stream()
                .filter(connection -> connection.connector().equals(one.provider().id())).count();
    }

    private Strip strip(Refused one) {
        return Strip.of(Strip.Kind.WAITING, texts.text("connectors.refused", one.file()), texts.say(one.why()));
    }

    private void column(String name, Function<Known, String> text) {
        TableColumn<Known, String> column = new TableColumn<>(texts.text("connectors.column." + name));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
