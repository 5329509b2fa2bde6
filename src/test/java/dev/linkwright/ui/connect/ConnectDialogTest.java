package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.model.ActorType;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives <em>Connect to ERP</em> by keys alone. */
class ConnectDialogTest {
    private final FxRobot robot = new FxRobot();
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final List<Compared> connected = new ArrayList<>();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private BaseDialog dialog;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        erp.customers(250);
    }

    @AfterEach
    void close() {
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }

    @Test
    void aHitIsFoundPickedAndConnectedByKeys() {
        open();
        assertThat(focused()).isInstanceOf(TextInputControl.class);
        robot.targetWindow(dialog.window()).write("Stavne");
        assertThat(erp.searches).hasSize(1);
        robot.type(KeyCode.ENTER);
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().text()).isEqualTo("Stavne");
        until(() -> !table().getItems().isEmpty());
        robot.type(KeyCode.DOWN);
        assertThat(focused()).isInstanceOf(TableView.class);
        robot.type(KeyCode.DOWN, 3);
        assertThat(picked()).isEqualTo("Picked: C-10403, Stavne Elektro AS");
        robot.type(KeyCode.ENTER);
        until(() -> !connected.isEmpty());
        assertThat(dialog.window().isShowing()).isFalse();
        assertThat(WindowSetting.focused(setting.owner)).isSameAs(setting.opener);
    }

    @Test
    void aConnectedHitCannotBePicked() {
        open();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN, 2);
        assertThat(picked()).isEqualTo("C-10402 is already connected to Stavne Eiendom AS");
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(connected).isEmpty();
        assertThat(dialog.window().isShowing()).isTrue();
    }

    @Test
    void scrollingReadsFurtherPages() {
        open();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.END);
        until(() -> table().getItems().size() == 200);
        robot.type(KeyCode.END);
        until(() -> table().getItems().size() == 250);
        assertThat(count()).isEqualTo("250 customers found");
    }

    @Test
    void aDoubleClickConnects() {
        open();
        Node row = fx(() -> table().lookupAll(".table-row-cell").stream().findFirst().orElseThrow());
        robot.doubleClickOn(row);
        until(() -> !connected.isEmpty());
    }

    @Test
    void sortingByAHeadingAsksTheServer() {
        open();
        fx(() -> table().getSortOrder().add(table().getColumns().getFirst()));
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().sortedBy()).contains("name");
        until(() -> table().getItems().size() == 100);
        assertThat(table().getSortOrder()).hasSize(1);
        assertThat(erp.searches).as("once").hasSize(2);
    }

    @Test
    void aFailedSearchIsRetriedWithTheTextKept() {
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        openEmpty();
        until(() -> dialog.root().lookup(".strip") != null);
        robot.type(KeyCode.TAB, 3);
        robot.type(KeyCode.ENTER);
        until(() -> !table().getItems().isEmpty());
        assertThat(dialog.root().lookup(".strip")).isNull();
        assertThat(erp.searches.getLast().text()).isEqualTo("Stavne Elektro AS");
    }

    private void open() {
        openEmpty();
        until(() -> !table().getItems().isEmpty());
    }

    private void openEmpty() {
        ConnectWish wish = new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
                "Stavne Elektro AS", "313 550 729");
        ConnectDialog made = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work, erp,
                (_, _) -> KnownLists.NONE, (_, compared, decided) -> decided.accept(compared), setting.remembered,
                new FakeActorMaker());
        dialog = fx(() -> made.open(setting.owner, wish, connected::add));
    }

    @SuppressWarnings("unchecked") // The only table of the dialog holds hits.
    private TableView<HitRow> table() {
        return (TableView<HitRow>) dialog.root().lookup(".hits");
    }

    private String picked() {
        return label(".button-bar .label.small");
    }

    private String count() {
        return label(".connect-count .label");
    }

    private String label(String selector) {
        return fx(() -> ((Label) dialog.root().lookup(selector)).getText());
    }

    private Node focused() {
        return WindowSetting.focused(dialog.window());
    }
}
