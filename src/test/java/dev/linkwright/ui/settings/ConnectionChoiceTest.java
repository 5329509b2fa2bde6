package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

class ConnectionChoiceTest {
    private static final ErpConnection OSLO = connection("1", "Oslo");
    private static final ErpConnection BERGEN = connection("2", "Bergen");

    private final MemorySecrets secrets = new MemorySecrets();
    private final OpenConnections open = new OpenConnections(Set.of(), secrets);
    private final SettingsDraft draft = new SettingsDraft(
            MemoryProfile.working(new Profile(Profile.VERSION, List.of(OSLO, BERGEN), Optional.empty()), List.of()),
            secrets, secrets, open, Set.of());
    private final ConnectionChoice choice = new ConnectionChoice(draft, Plans.texts());

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theFirstConnectionIsChosenAtFirst() {
        assertThat(choice.connection()).contains(OSLO);
    }

    @Test
    void theChosenConnectionIsAsTheDraftHoldsIt() {
        choice.choose(BERGEN.id());
        draft.change(profile -> profile.withConnection(BERGEN.id(), one -> one.withName("Bergen 2")));
        assertThat(choice.connection()).map(ErpConnection::name).contains("Bergen 2");
    }

    @Test
    void whereTheChosenOneIsDeletedTheFirstOneIsChosen() {
        choice.choose(BERGEN.id());
        draft.change(profile -> profile.withConnections(List.of(OSLO)));
        assertThat(choice.connection()).contains(OSLO);
        draft.change(profile -> profile.withConnections(List.of()));
        assertThat(choice.connection()).isEmpty();
        draft.drop();
        assertThat(choice.connection()).contains(OSLO);
    }

    @Test
    void allPickersShowTheSameOneAndAreDrivenByKeys(@TempDir Path folder) throws TimeoutException {
        WindowSetting setting = WindowSetting.start(folder);
        HBox here = fx(choice::picker);
        HBox there = fx(choice::picker);
        fx(() -> {
            setting.show(new HBox(here, there), 700, 300);
            combo(here).requestFocus();
            return true;
        });
        new FxRobot().type(KeyCode.DOWN);
        assertThat(fx(choice::connection)).contains(BERGEN);
        assertThat(fx(() -> shown(there))).isEqualTo("Bergen");
        fx(() -> {
            draft.change(profile -> profile.withConnection(BERGEN.id(), one -> one.withName("Bergen 2")));
            return true;
        });
        assertThat(fx(() -> shown(here))).isEqualTo("Bergen 2");
    }

    private static ComboBox<?> combo(HBox picker) {
        return (ComboBox<?>) picker.lookup("#connection");
    }

    private static String shown(HBox picker) {
        return ((ListCell<?>) ((ComboBoxListViewSkin<?>) combo(picker).getSkin()).getDisplayNode()).getText();
    }

    private static ErpConnection connection(String digit, String name) {
        return new ErpConnection(new ConnectionId(digit.repeat(32)), name, "tryton", true, "", "NO", Map.of(),
                List.of());
    }
}
