package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** From a search without hits to Create, by keys. */
class ConnectCreateTest {
    private final FxRobot robot = new FxRobot();
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final FakeActorMaker maker = new FakeActorMaker();
    private final List<Compared> connected = new ArrayList<>();
    private final ConnectWish wish = new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
            "Stavne Elektro AS", "313 550 729");
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private BaseDialog dialog;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @AfterEach
    void close() {
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }

    @Test
    void tickingThatNothingFitsEnablesCreate() {
        open();
        assertThat(fx(() -> create().isDisabled())).isTrue();
        goTo(checkBox());
        robot.type(KeyCode.SPACE);
        until(() -> checkBox().isSelected() && !create().isDisabled());
        robot.type(KeyCode.TAB);
        assertThat(WindowSetting.focused(dialog.window())).isSameAs(create());
        robot.type(KeyCode.ENTER);

        until(() -> !connected.isEmpty());
        assertThat(maker.opened).isEqualTo(1);
        assertThat(dialog.window().isShowing()).isFalse();
    }

    @Test
    void theMnemonicTicksTheBoxAndTakesTheTickAway() {
        open();
        robot.press(KeyCode.ALT, KeyCode.F).release(KeyCode.F, KeyCode.ALT);
        until(() -> checkBox().isSelected() && !create().isDisabled());
        robot.press(KeyCode.ALT, KeyCode.F).release(KeyCode.F, KeyCode.ALT);
        until(() -> !checkBox().isSelected() && create().isDisabled());
    }

    @Test
    void theReasonWhyNoneCanBeCreatedIsSaid() {
        maker.whyNot = Optional.of(Sentence.of("connect.create.no-right", "Tryton Oslo"));
        open();
        goTo(checkBox());
        robot.type(KeyCode.SPACE);
        until(() -> checkBox().isSelected());

        assertThat(fx(() -> create().isDisabled())).isTrue();
        assertThat(fx(() -> create().getAccessibleHelp())).startsWith("Your user in Tryton Oslo may not create this.");
        assertThat(fx(() -> ((Label) dialog.root().lookup(".button-bar .label.small")).getText()))
                .startsWith("Your user in Tryton Oslo may not create this.");
        new Gallery(setting.theme).takeBoth(dialog.window().getScene(), "connect-create-forbidden");
    }

    private void open() {
        ConnectDialog made = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work, erp,
                (_, _) -> KnownLists.NONE, (_, compared, decided) -> decided.accept(compared), setting.remembered,
                maker, new SeenNavigation());
        dialog = fx(() -> made.open(setting.owner, wish, connected::add));
        until(() -> dialog.root().lookup(".empty-state .label") != null
                && !checkBox().getAccessibleHelp().startsWith("Finding"));
    }

    private void goTo(Node wanted) {
        for (int tabs = 0; tabs < 20 && !wanted.equals(WindowSetting.focused(dialog.window())); tabs++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(WindowSetting.focused(dialog.window())).isSameAs(wanted);
    }

    private CheckBox checkBox() {
        return (CheckBox) dialog.root().lookup(".button-bar .check-box");
    }

    private Button create() {
        return dialog.root().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("Cr_eate…")).findFirst().orElseThrow();
    }
}
