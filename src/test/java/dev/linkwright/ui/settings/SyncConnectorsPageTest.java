package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.Sentence;
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
        SyncConnectorsPage page = fx(() -> new SyncConnectorsPage(known, here.draft, here.setting.texts));
        Scene scene = fx(() -> here.setting.show(new VBox(page.node()), 900, 500));
        TableView<?> table = (TableView<?>) scene.lookup("#connectors");
        assertThat(table.getColumns()).extracting(column -> (Object) column.getCellData(0)).containsExactly(
                "Memory ERP", "1.4",
                "1", "Built in");
        assertThat(((Strip) scene.lookup(".strip")).title()).isEqualTo("old.jar was not loaded");
        new Gallery(here.setting.theme).takeBoth(scene, "settings-connectors");
        here.close();
    }
}
