package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static dev.linkwright.ui.settings.ConnectionsSetting.connection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MemoryErpProvider;
import dev.linkwright.testing.TlsServer;

/** The page of the ERP connections, driven by keys. */
class ErpConnectionsPageTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private ConnectionsSetting here;

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theGroupsOfTheCrmAreThereToTick() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of(connection("1", "Oslo", false)));
        here.crm.defineGroups(List.of("Göteborg", "Oslo"));
        Stage stage = here.opened();
        MenuButton groups = (MenuButton) stage.getScene().lookup("#connection-groups-of-crm");
        alt(KeyCode.U);
        until(() -> groups.getItems().size() == 2);
        fx(() -> {
            groups.requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> here.draft.profile().connections().getFirst().scope()
                .equals(new Scope.Chosen(Set.of(), Set.of("Oslo"))));
    }

    @Test
    void theFirstConnectionIsAddedTestedAndSavedActiveByKeys() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of());
        Stage stage = here.opened();
        picture(stage, "settings-connections-empty");
        alt(KeyCode.F);
        until(() -> asked(stage));
        robot.type(KeyCode.ENTER);
        until(() -> stage.isFocused() && focused(stage, "connection-name"));
        robot.targetWindow(stage).write("Oslo");
        goTo(stage, "connection-country");
        robot.targetWindow(stage).write("no");
        goTo(stage, "connection-address");
        robot.targetWindow(stage).write("https://erp.example");
        goTo(stage, "connection-password");
        robot.targetWindow(stage).write("wrong");
        alt(KeyCode.T);
        until(() -> foot(stage).startsWith("Test failed"));
        picture(stage, "settings-connections-failed");
        goTo(stage, "connection-password");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.targetWindow(stage).write(MemoryErpProvider.PASSWORD);
        alt(KeyCode.V);
        until(() -> foot(stage)
                .equals("Oslo has to pass its test before it can be active. Test it, or save it inactive."));
        assertThat(button(stage, "save").isDisabled()).isTrue();
        alt(KeyCode.T);
        until(() -> foot(stage).startsWith("Test passed: signed in, 1 customer can be read"));
        picture(stage, "settings-connections-passed");
        alt(KeyCode.S);
        until(() -> foot(stage).equals("Saved"));
        ErpConnection saved = here.working.current().connections().getFirst();
        assertThat(saved.name()).isEqualTo("Oslo");
        assertThat(saved.active()).isTrue();
        assertThat(here.secrets.kept.values()).containsExactly(MemoryErpProvider.PASSWORD);
        assertThat(((TextField) node(stage, "connection-password")).getText()).isEmpty();
    }

    @Test
    void theOrderOfPriorityIsChangedByKeys() throws TimeoutException {
        here = new ConnectionsSetting(folder,
                List.of(connection("1", "Oslo", true), connection("2", "Bergen", false)));
        Stage stage = here.opened();
        robot.type(KeyCode.F6);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until(() -> !button(stage, "save").isDisabled());
        assertThat(here.draft.profile().connections()).extracting(ErpConnection::name).containsExactly("Bergen",
                "Oslo");
        picture(stage, "settings-connections");
        robot.type(KeyCode.SPACE);
        assertThat(here.draft.profile().connections().getLast().active()).isFalse();
    }

    @Test
    void deletingAsksAndNothingIsDeletedBeforeItIsSaved() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of(connection("1", "Oslo", true)));
        Stage stage = here.opened();
        alt(KeyCode.D);
        until(() -> asked(stage));
        alt(KeyCode.D);
        until(() -> here.draft.profile().connections().isEmpty());
        assertThat(here.working.current().connections()).hasSize(1);
    }

    @Test
    void aRuleThatDoesNotHoldKeepsAConnectionFromBeingActive() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of(connection("1", "Oslo", false)),
                (_, _) -> List.of(Sentence.verbatim("Name has no source.")));
        here.secrets.kept.put(new SecretPlace.OfConnection(here.working.current().connections().getFirst().id(),
                "password"), MemoryErpProvider.PASSWORD);
        Stage stage = here.opened();
        alt(KeyCode.V);
        until(() -> foot(stage).startsWith("Oslo has to pass its test"));
        alt(KeyCode.T);
        until(() -> foot(stage).equals("Test failed: Name has no source."));
        assertThat(button(stage, "save").isDisabled()).isTrue();
        alt(KeyCode.V);
        until(() -> !here.draft.isChanged());
    }

    @Test
    void whoIsNoAdministratorSeesAllAndChangesNothing() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of(connection("1", "Oslo", true)));
        here.administrator(false);
        fx(() -> here.setting.show(new StackPane(), 800, 600));
        Stage stage = fx(() -> here.window.open(here.setting.owner));
        until(() -> stage.getScene().lookup(".strip") != null && stage.isFocused());
        assertThat(((TextField) node(stage, "connection-name")).isEditable()).isFalse();
        assertThat(button(stage, "connection-delete").isDisabled()).isTrue();
        picture(stage, "settings-connections-read-only");
    }

    @Test
    void ownAuthoritiesAndAProxyAreTypedPerConnection() throws TimeoutException {
        here = new ConnectionsSetting(folder, List.of(connection("1", "Oslo", false)));
        String certificate = TlsServer.authority("Nordvik authority").certificatePem();
        Stage stage = here.opened();
        alt(KeyCode.W);
        until(() -> focused(stage, "connection-network"));
        robot.type(KeyCode.SPACE);
        until(() -> ((TitledPane) node(stage, "connection-network")).isExpanded());
        goTo(stage, "connection-proxy");
        robot.targetWindow(stage).write("proxy.example");
        until(() -> foot(stage)
                .equals("The proxy of Oslo is not one. Give host:port, or none, or leave it empty."));
        assertThat(button(stage, "save").isDisabled()).isTrue();
        assertThat(button(stage, "connection-test").isDisabled()).isTrue();
        picture(stage, "settings-connections-no-proxy");
        goTo(stage, "connection-proxy");
        robot.type(KeyCode.END);
        robot.targetWindow(stage).write(":3128");
        until(() -> !button(stage, "save").isDisabled());
        assertThat(route().proxy().text()).isEqualTo("proxy.example:3128");
        write(stage, "Our authority");
        until(() -> foot(stage).startsWith("The certificates of Oslo cannot be used."));
        assertThat(button(stage, "save").isDisabled()).isTrue();
        write(stage, certificate);
        until(() -> !button(stage, "save").isDisabled());
        assertThat(route().authorities()).isEqualTo(certificate.strip());
        assertThat(stage.getScene().getRoot().lookupAll(".label")).extracting(label -> ((Label) label).getText())
                .anyMatch(text -> text.startsWith("CN=Nordvik authority, expired on ")
                        || text.startsWith("CN=Nordvik authority, until "));
        goTo(stage, "connection-authorities");
        robot.type(KeyCode.TAB);
        until(() -> focused(stage, "connection-authorities-file"));
        robot.type(KeyCode.TAB);
        until(() -> focused(stage, "connection-proxy"));
        picture(stage, "settings-connections-network");
    }

    @Test
    void aProxyThatIsNoneIsGoneWithTheConnectionThatItWasTypedFor() throws TimeoutException {
        here = new ConnectionsSetting(folder,
                List.of(connection("1", "Oslo", false), connection("2", "Bergen", false)));
        Stage stage = here.opened();
        ErpConnection oslo = here.draft.profile().connections().getFirst();
        fx(() -> {
            ((TextField) node(stage, "connection-proxy")).setText("oslo");
            here.viewModel.selectedProperty()
                    .set(Optional.of(here.draft.profile().connections().getLast().id()));
            return true;
        });
        assertThat(((TextField) node(stage, "connection-proxy")).getText()).isEmpty();
        until(() -> foot(stage).startsWith("The proxy of Oslo is not one."));
        fx(() -> {
            here.viewModel.edits().delete(oslo.id());
            return true;
        });
        until(() -> !button(stage, "save").isDisabled());
    }

    private static void write(Stage stage, String authorities) {
        fx(() -> {
            ((TextArea) node(stage, "connection-authorities")).setText(authorities);
            return true;
        });
    }

    private Route route() {
        return here.draft.profile().connections().getFirst().route();
    }

    private void alt(KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
    }

    private static void goTo(Stage stage, String id) {
        fx(() -> {
            node(stage, id).requestFocus();
            return true;
        });
    }

    private void picture(Stage stage, String name) {
        new Gallery(here.setting.theme).takeBoth(stage.getScene(), name);
    }

    private static boolean focused(Stage stage, String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private static boolean asked(Stage stage) {
        return Window.getWindows().stream().anyMatch(window -> window instanceof Stage question
                && stage.equals(question.getOwner()) && question.isShowing() && question.isFocused());
    }

    private static Button button(Stage stage, String id) {
        return (Button) node(stage, id);
    }

    private static String foot(Stage stage) {
        return ((Label) node(stage, "foot")).getText();
    }

    private static Node node(Stage stage, String id) {
        return stage.getScene().lookup("#" + id);
    }
}
