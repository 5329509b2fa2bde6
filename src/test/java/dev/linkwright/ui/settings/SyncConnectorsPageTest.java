package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.ConnectorAbilities;
import dev.linkwright.settings.KnownConnectors;
import dev.linkwright.settings.MemoryErpProvider;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Strip;

class SyncConnectorsPageTest {
    @Test
    void whatIsThereAndWhatWasNotLoadedIsShown(@TempDir Path folder) throws TimeoutException {
        ConnectionsSetting here = new ConnectionsSetting(folder,
                List.of(ConnectionsSetting.connection("1", "Oslo", true)));
        KnownConnectors known = new KnownConnectors(
                List.of(new KnownConnectors.Known(new MemoryErpProvider(Samples.erp()), "1.4", Optional.empty())),
                List.of(new KnownConnectors.Refused("old.jar", Sentence.verbatim("It brings no sync connector."))));
        here.secrets.kept.put(
                new SecretPlace.OfConnection(here.draft.profile().connections().getFirst().id(), "password"),
                MemoryErpProvider.PASSWORD);
        Set<SyncConnectorProvider> providers = Set.of(new MemoryErpProvider(Samples.erp()));
        ConnectorAbilities abilities = new ConnectorAbilities(providers, new ProfileFile(List.copyOf(providers)));
        SyncConnectorsPage page = fx(
                () -> new SyncConnectorsPage(known, here.draft, abilities, here.setting.work, here.setting.texts));
        Scene scene = shown(here, page);
        TableView<?> table = (TableView<?>) scene.lookup("#connectors");
        assertThat(table.getColumns()).extracting(column -> (Object) column.getCellData(0)).containsExactly(
                "Memory ERP", "1.4",
                "1", "Built in");
        assertThat(((Strip) scene.lookup(".strip")).title()).isEqualTo("old.jar was not loaded");
        until(() -> lines(scene).contains("What it cannot do, and why"));
        assertThat(lines(scene)).as("each reason once").last().asString().contains("be reached over a network")
                .endsWith(": It lies in memory.");
        assertThat(lines(scene)).filteredOn(line -> line.contains("It lies in memory.")).hasSize(1);
        assertThat(lines(scene)).anyMatch(line -> line.startsWith("What it can do: create actors, change actors, "));
        new Gallery(here.setting.theme).takeBoth(scene, "settings-connectors");
        here.close();
    }

    @Test
    void aConnectorWithoutConnectionSaysWhyNothingShows(@TempDir Path folder) throws TimeoutException {
        ConnectionsSetting here = new ConnectionsSetting(folder, List.of());
        try (HttpClients http = new HttpClients()) {
            SyncConnectorProvider tryton = new TrytonProvider(http);
            ConnectorAbilities abilities = new ConnectorAbilities(Set.of(tryton), new ProfileFile(List.of(tryton)));
            KnownConnectors known = new KnownConnectors(
                    List.of(new KnownConnectors.Known(tryton, "1.4", Optional.empty())), List.of());
            SyncConnectorsPage page = fx(
                    () -> new SyncConnectorsPage(known, here.draft, abilities, here.setting.work, here.setting.texts));
            Scene scene = shown(here, page);
            until(() -> lines(scene)
                    .equals(List.of("Tryton", "Records can be connected to: Customers, Suppliers, Persons, Projects",
                            "What it can do shows as soon as there is an ERP connection of this kind.")));
        }
        here.close();
    }

    private static Scene shown(ConnectionsSetting here, SyncConnectorsPage page) {
        return fx(() -> {
            page.show();
            return here.setting.show(new VBox(page.node()), 900, 700);
        });
    }

    private static List<String> lines(Scene scene) {
        return ((VBox) scene.lookup("#connector-abilities")).getChildren().stream()
                .map(line -> ((Label) line).getText()).toList();
    }
}
