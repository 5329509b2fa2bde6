package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.KeptFollowing;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.settings.MemoryFollowing;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.plans.WindowSetting;

/** The settings window with one page over a profile in memory; close it after each test. */
final class SettingsScene implements AutoCloseable {
    static final ErpConnection OSLO = new ErpConnection(new ConnectionId("1".repeat(32)), "Tryton Oslo", "tryton", true,
            "", "NO", Map.of("address", "http://127.0.0.1:1/x/"), List.of());

    final FxRobot robot = new FxRobot();
    final HttpClients http = new HttpClients();
    final TrytonProvider tryton = new TrytonProvider(http);
    final FakeCrm crm = Samples.crm();
    final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(OSLO), Optional.empty()), List.of(tryton));
    final SettingsDraft draft;
    final SettingsRight right;
    final WindowSetting setting;
    final SettingsWindow window;
    final Stage stage;
    private final OpenConnections open;

    SettingsScene(Path folder, boolean administrator, Function<SettingsScene, SettingsPage> page)
            throws TimeoutException {
        this(folder, administrator, new MemoryFollowing(), page);
    }

    SettingsScene(Path folder, boolean administrator, KeptFollowing following,
            Function<SettingsScene, SettingsPage> page) throws TimeoutException {
        setting = WindowSetting.start(folder);
        MemorySecrets secrets = new MemorySecrets();
        open = new OpenConnections(Set.of(tryton), secrets);
        draft = new SettingsDraft(working, secrets, secrets, open, Set.of(tryton));
        right = new SettingsRight(working, following, crm);
        crm.signIn(new SignedIn("Cust1", "Nordvik", "kari", "Kari Nord", administrator));
        window = fx(() -> {
            setting.show(new StackPane(), 800, 600);
            SettingsPage shown = page.apply(this);
            return new SettingsWindow(() -> Set.of(shown), draft, right, setting.work, setting.texts, setting.theme,
                    setting.loader, setting.dialogs, setting.remembered);
        });
        stage = fx(() -> window.open(setting.owner));
        until(() -> draft.mayChange() == administrator);
        until(stage::isFocused);
    }

    static AppearancePage appearance(WindowSetting setting) {
        Languages languages = new Languages(setting.memory);
        return new AppearancePage(setting.theme, languages, languages::choose, new NoticeChoice(setting.memory),
                new NewerVersions(setting.memory, ""), setting.texts);
    }

    <T> T find(String selector, Class<T> type) {
        return fx(() -> type.cast(stage.getScene().lookup(selector)));
    }

    void save() {
        until(() -> !((Button) stage.getScene().lookup("#save")).isDisabled());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> !draft.isChanged());
    }

    @Override
    public void close() {
        fx(() -> {
            draft.drop();
            stage.hide();
            return true;
        });
        open.close();
        http.close();
    }
}
