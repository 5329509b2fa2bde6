package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** The three tabs of the main window, driven by keys. */
@ExtendWith(ApplicationExtension.class)
class MainTabsTest {
    private static final CrmEntity SILJE = new CrmEntity(EntityType.CONTACT, 13);
    private static final CrmEntity QUAY = new CrmEntity(EntityType.PROJECT, 17);

    @TempDir
    static Path folder;

    private Path profile;
    private MainWindowSetting setting;
    private Stage stage;

    @Start
    void open(Stage shown) throws IOException {
        stage = shown;
        profile = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        Files.writeString(profile.resolve("windows.properties"), "main.tab=PROJECT\nfinder.project.filter=CONNECTED\n");
        setting = MainWindowSetting.withPlainPages(profile);
        setting.window.open(stage);
    }

    @Test
    void aResyncIsAskedForInTheHeader(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        WaitForAsyncUtils.asyncFx(() -> stage.getScene().lookup("#maintenance").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        await("the resync", () -> setting.resyncs.get() == 1);
    }

    @Test
    void theListSaysOfWhichRecordSomethingIsPendingUntilItIsSaved(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contacts", () -> list().getItems().size() == 3);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await("the contact", () -> page(EntityType.CONTACT).told.contains("show 14"));
        assertThat(markers()).containsExactlyInAnyOrder("Connected", "Not connected", "Conflict");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> page(EntityType.CONTACT).waits.set(true));
        await("the pending contact", () -> markers().contains("Pending"));
        assertThat(markers()).containsExactlyInAnyOrder("Connected", "Pending", "Conflict");
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-pending");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> page(EntityType.CONTACT).waits.set(false));
        await("no pending contact", () -> !markers().contains("Pending"));
    }

    private List<String> markers() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> list().lookupAll(".marker").stream()
                .filter(node -> node.getScene() != null && node instanceof Label).map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void whoSignedInCanSignOutByTheMenu(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        WaitForAsyncUtils.asyncFx(() -> stage.getScene().lookup("#maintenance").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN)
                .type(KeyCode.ENTER);
        await("the signing out", () -> setting.signOuts.get() == 1);
    }

    @Test
    void whatTheProgramIsIsToldByTheMenu(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        WaitForAsyncUtils.asyncFx(() -> stage.getScene().lookup("#maintenance").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
        await("what it is", () -> setting.abouts.get() == 1);
    }

    @Test
    void theSettingsOpenByTheirKey(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await("the settings", () -> setting.settings.get() == 1);
    }

    @Test
    void theLastTabAndItsFilterAreThereAgainAndNoOtherIsMade(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        assertThat(selectedTab(robot)).isEqualTo("_Project");
        assertThat(setting.pages).containsOnlyKeys(EntityType.PROJECT);
        assertThat(setting.finder.asked).containsExactly("CONNECTED//");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contacts", () -> list().getItems().size() == 3);
        assertThat(setting.pages).containsOnlyKeys(EntityType.PROJECT, EntityType.CONTACT);
        assertThat(selectedTab(robot)).isEqualTo("C_ontact");
    }

    @Test
    void everyTabKeepsItsOwnSearchAndSelection(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contacts", () -> list().getItems().size() == 3);
        robot.write("silje");
        await("one contact", () -> list().getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        await("the contact", () -> stage.getTitle().startsWith("CONTACT 13"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        await("the projects", () -> list().getItems().size() == 1 && stage.getTitle().equals("Linkwright"));
        assertThat(searchField().getText()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contact again", () -> stage.getTitle().startsWith("CONTACT 13"));
        assertThat(searchField().getText()).isEqualTo("silje");
        assertThat(searchField().isFocused()).isTrue();
        assertThat(list().getSelectionModel().getSelectedItem().entity()).isEqualTo(SILJE);
        assertThat(page(EntityType.CONTACT).told).containsExactly("made", "show 13");
    }

    @Test
    void aRecordOfAnotherKindComesWithItsTabAndTheKeysOfTheWindowFollow(FxRobot robot) {
        await("the connected project", () -> list().getItems().size() == 1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.navigator.open(SILJE));
        await("the contact", () -> stage.getTitle().startsWith("CONTACT 13"));
        await("the focus in what is seen", () -> list().isFocused());
        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(page(EntityType.CONTACT).told).containsExactly("made", "show 13", "refresh", "open in CRM");
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("somethingCONTACT");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.navigator.open(QUAY));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await("the contact again", () -> stage.getTitle().startsWith("CONTACT 13"));
        assertThat(page(EntityType.CONTACT).told).hasSize(4);
    }

    @Test
    void aTabIsReadAgainWhenALinkOfAnotherKindHasChangedBehindIt(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.navigator.open(SILJE));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.navigator.linkChanged(CrmEntity.company(1)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(page(EntityType.CONTACT).told).containsExactly("made", "show 13", "refresh");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(page(EntityType.CONTACT).told).hasSize(3);
    }

    @Test
    void closingAsksEachTabThatWouldLoseSomethingAndShowsIt(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            setting.navigator.open(SILJE);
            setting.navigator.open(QUAY);
        });
        page(EntityType.CONTACT).pending = true;
        page(EntityType.PROJECT).pending = true;
        closeByPerson();
        assertThat(selectedTab(robot)).isEqualTo("C_ontact");
        answer(EntityType.CONTACT);
        assertThat(selectedTab(robot)).isEqualTo("_Project");
        assertThat(stage.isShowing()).isTrue();
        answer(EntityType.PROJECT);
        await("the end", () -> !stage.isShowing());
    }

    @Test
    void altAndTheLetterOfATabBringItToTheFront(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.O);
        await("the contacts", () -> list().getItems().size() == 3);
        robot.push(KeyCode.ALT, KeyCode.C);
        await("the companies", () -> list().getItems().size() == 50 && searchField().isFocused());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contacts again", () -> list().getItems().size() == 3);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-contacts");
    }

    @Test
    void aLinkFromOutsideWaitsForTheDialogThatIsOpen(FxRobot robot) {
        Stage dialog = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Stage modal = new Stage();
            modal.setScene(new Scene(new Label("A question")));
            modal.initOwner(stage);
            modal.initModality(Modality.WINDOW_MODAL);
            modal.show();
            stage.setIconified(true);
            return modal;
        });
        assertThat(receive(SILJE)).isTrue();
        assertThat(stage.isIconified()).isFalse();
        assertThat(selectedTab(robot)).isEqualTo("_Project");
        WaitForAsyncUtils.waitForAsyncFx(5_000, dialog::close);
        await("the contact", () -> stage.getTitle().startsWith("CONTACT 13"));
        assertThat(receive(QUAY)).isTrue();
        await("the project", () -> stage.getTitle().startsWith("PROJECT 17"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, stage::close);
        assertThat(receive(SILJE)).isFalse();
    }

    private boolean receive(CrmEntity record) {
        boolean received = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.window.receive(Optional.of(record)));
        WaitForAsyncUtils.waitForFxEvents();
        return received;
    }

    private void answer(EntityType type) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> page(type).asked.removeFirst().run());
    }

    private void closeByPerson() {
        WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private PlainPage page(EntityType type) {
        return Objects.requireNonNull(setting.pages.get(type));
    }

    private static String selectedTab(FxRobot robot) {
        Set<ToggleButton> tabs = robot.lookup("#tabs").lookup(".toggle-button").queryAllAs(ToggleButton.class);
        List<ToggleButton> selected = tabs.stream().filter(ToggleButton::isSelected).toList();
        assertThat(selected).hasSize(1);
        return selected.getFirst().getText();
    }

    private String focusedId() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().getFocusOwner().getId());
    }

    private TextField searchField() {
        return (TextField) seen("#searchField");
    }

    @SuppressWarnings("unchecked") // The finders' lists are the only ones with this id.
    private ListView<FinderRow> list() {
        return (ListView<FinderRow>) seen("#list");
    }

    private Node seen(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream().filter(MainTabsTest::isSeen).findFirst()
                .orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException tooLong) {
            throw new AssertionError("Did not come: " + what, tooLong);
        }
    }
}
