package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

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

/** The main window driven by keys. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    @TempDir
    static Path folder;

    private MainWindowSetting setting;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        setting = MainWindowSetting.withRealPages(folder.resolve(UUID.randomUUID().toString()));
        setting.window.open(stage);
    }

    @Test
    void typingFindsAndEnterOpens(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        assertThat(robot.lookup("#searchField").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("stavne");
        await("one hit", () -> list(robot).getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().equals("Stavne Elektro AS – Linkwright"));
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void enterOpensWhatWasTypedAlsoBeforeItIsFound(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.write("stavne", 0);
        robot.push(KeyCode.ENTER);
        await("the card", () -> !stage.getTitle().equals("Linkwright"));
        assertThat(stage.getTitle()).isEqualTo("Stavne Elektro AS – Linkwright");
    }

    @Test
    void arrowsWalkOverTheListAndAltLeftGoesBack(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the first card", () -> stage.getTitle().startsWith("Fjordtech"));
        await("all facts", () -> robot.lookup("#factsScroll").query().getLayoutBounds().getHeight() >= robot
                .lookup("#facts").query().getLayoutBounds().getHeight());
        assertThat(robot.lookup("#factsScroll .scroll-bar").queryAllAs(Node.class)).noneMatch(Node::isVisible);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window");
        robot.push(KeyCode.DOWN);
        await("the second card", () -> stage.getTitle().startsWith("Havlys"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await("the first card again", () -> stage.getTitle().startsWith("Fjordtech"));
        assertThat(list(robot).getSelectionModel().getSelectedItem().title()).startsWith("Fjordtech");
    }

    @Test
    void f6HopsOverThePartsAndCtrlFComesBack(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("openInCrm");
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("erpEdit");
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("user");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focusedId()).isEqualTo("erpEdit");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(focusedId()).isEqualTo("searchField");
    }

    @Test
    void ctrlOOpensTheRecordInTheCrm(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(setting.opened).containsExactly(URI.create("https://crm.example/company/1"));
    }

    @Test
    void ctrlCCopiesTheValueThatHasTheFocus(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.push(KeyCode.F6);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("Strandgaten 18, 5013 Bergen");
    }

    @Test
    void aCrmThatIsDownIsSaidInPlaceAndRetryHelps(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        setting.finder.down = true;
        robot.write("fjord");
        await("the problem", () -> robot.lookup(".strip").tryQuery().isPresent());
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-crm-down");
        setting.finder.down = false;
        robot.push(KeyCode.ALT, KeyCode.R);
        await("the hit", () -> list(robot).getItems().size() == 1);
        assertThat(robot.lookup("#searchField").queryAs(TextField.class).getText()).isEqualTo("fjord");
        assertThat(robot.lookup(".strip").tryQuery()).isEmpty();
    }

    @Test
    void scrollingToTheEndFetchesTheRest(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.END);
        await("the second page", () -> list(robot).getItems().size() == 72);
    }

    @Test
    void nothingThatTakesTheFocusIsWithoutAName(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        List<String> nameless = new ArrayList<>();
        for (ButtonBase button : robot.lookup(node -> node instanceof ButtonBase).queryAllAs(ButtonBase.class)) {
            boolean worded = button.getText() != null && !button.getText().isBlank();
            if (button.isVisible() && !worded && button.getAccessibleText() == null) {
                nameless.add(String.valueOf(button));
            }
        }
        assertThat(nameless).isEmpty();
        assertThat(robot.lookup(".toggle-button").queryAllAs(ToggleButton.class)).hasSizeGreaterThan(4);
    }

    @Test
    void theSmallestWindowStillShowsEverything(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#openInCrm").queryButton().localToScene(0, 0).getX()).isBetween(400.0, 1000.0);
        assertThat(robot.lookup("#finderPlace").query().getLayoutBounds().getWidth()).isBetween(318.0, 322.0);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-smallest");
    }

    @Test
    void theLargestTextsFitIntoTheSmallestWindow(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.interact(() -> {
            setting.theme.textSizeProperty().set(200);
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        WaitForAsyncUtils.waitForFxEvents();
        new Gallery(setting.theme).take(stage.getScene(), "main-window-largest-text");
        assertThat(robot.lookup("#finderPlace").tryQuery()).isEmpty();
        for (String last : List.of("#health-failing", "#appearance", "#openInCrm")) {
            Node node = robot.lookup(last).query();
            assertThat(node.localToScene(node.getLayoutBounds()).getMaxX()).as(last).isLessThanOrEqualTo(1024);
        }
        assertThat(cutFacts(robot)).isEmpty();
        Node tabs = robot.lookup("#sectionPlace").query();
        assertThat(tabs.getLayoutBounds().getHeight()).isGreaterThan(150);
        Node foot = robot.lookup("#health-failing").query();
        assertThat(foot.localToScene(foot.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(640);
        robot.interact(() -> {
            setting.theme.textSizeProperty().set(100);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        assertThat(robot.lookup("#finderPlace").tryQuery()).isPresent();
    }

    /** The values of the card of which some letter has no room. */
    private static List<String> cutFacts(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        for (TextField value : robot.lookup("#facts .value").queryAllAs(TextField.class)) {
            Text words = new Text(value.getText());
            words.setFont(value.getFont());
            if (words.getLayoutBounds().getWidth() > value.getWidth()) {
                cut.add(value.getText());
            }
        }
        for (Labeled label : robot.lookup("#facts .labeled, #facts .label, #facts .hyperlink")
                .queryAllAs(Labeled.class)) {
            if (label.getWidth() < label.prefWidth(-1) - 1) {
                cut.add(label.getText());
            }
        }
        return cut;
    }

    @Test
    void contactsAndProjectsHavePagesOfTheirOwn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("the contacts", () -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.write("silje");
        robot.push(KeyCode.ENTER);
        await("the contact", () -> stage.getTitle().startsWith("Silje"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-contact");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.write("cable");
        robot.push(KeyCode.ENTER);
        await("the project", () -> stage.getTitle().startsWith("Fjord cable"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-project");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await("the contact again", () -> stage.getTitle().startsWith("Silje"));
    }

    @Test
    void ctrlKLeadsToAnyRecordByAFewLetters(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("the switcher", () -> dialog().isPresent());
        robot.targetWindow(dialog().orElseThrow()).write("fjord");
        await("three hits", () -> hits().getItems().size() == 3);
        new Gallery(setting.theme).takeBoth(dialog().orElseThrow().getScene(), "quick-switcher");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the contact", () -> stage.getTitle().startsWith("Aksel Fjordvik"));
        assertThat(dialog()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("what was opened", () -> dialog().isPresent() && hits().getItems().size() == 1);
        robot.push(KeyCode.ESCAPE);
        await("the end of the switcher", () -> dialog().isEmpty());
        assertThat(stage.getTitle()).startsWith("Aksel Fjordvik");
    }

    @Test
    void theSwitcherSaysWhatWentWrongAndRetryHelps(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        setting.finder.down = true;
        robot.push(KeyCode.CONTROL, KeyCode.K);
        await("the problem", () -> dialog().isPresent() && !seenStrips().isEmpty());
        new Gallery(setting.theme).takeBoth(dialog().orElseThrow().getScene(), "quick-switcher-crm-down");
        setting.finder.down = false;
        robot.push(KeyCode.ALT, KeyCode.R);
        await("the recent ones", () -> hits().getItems().size() == 13);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void shiftF1ShowsTheShortcutsAndEscClosesThem(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        await("the sheet", () -> dialog().isPresent());
        new Gallery(setting.theme).takeBoth(dialog().orElseThrow().getScene(), "shortcuts");
        robot.push(KeyCode.ESCAPE);
        await("the end of the sheet", () -> dialog().isEmpty());
        assertThat(robot.lookup("#searchField").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void ctrlShiftCCopiesTheLinkAndSaysSo(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("linkwright://company/1");
        assertThat(robot.lookup("#note").queryAs(Label.class).getText()).isEqualTo("Copied: linkwright://company/1");
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-link-copied");
    }

    @Test
    void theMenuOfTheRecordCopiesTheLinkToo(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Fjordtech"));
        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, more.getItems().stream()
                .filter(item -> "copyLink".equals(item.getId())).findFirst().orElseThrow()::fire);
        assertThat(robot.lookup("#note").queryAs(Label.class).getText()).isEqualTo("Copied: linkwright://company/1");
    }

    @Test
    void theRowInTheFinderFollowsWhatWasSaved(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.push(KeyCode.DOWN);
        CrmEntity fjordtech = CrmEntity.company(1);
        setting.finder.write(fjordtech, "Fjordtech Kraft AS", "311 482 905");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> setting.navigator.linkChanged(fjordtech));
        await("the new name", () -> list(robot).getItems().getFirst() instanceof FinderRow row
                && row.title().equals("Fjordtech Kraft AS") && row.number().equals("311 482 905"));
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void theRecordThatIsShownStaysSelectedWhenItIsTheOnlyHitAndItsLinkChanges(FxRobot robot) {
        await("the first page", () -> list(robot).getItems().size() == 50);
        robot.write("stavne");
        await("one hit", () -> list(robot).getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        await("the card", () -> stage.getTitle().startsWith("Stavne"));
        setting.finder.mark(CrmEntity.company(3), FinderRow.Marker.CONNECTED);
        await("the new marker", () -> list(robot).getItems().getFirst().marker() == FinderRow.Marker.CONNECTED);
        assertThat(list(robot).getSelectionModel().getSelectedItems())
                .containsExactlyElementsOf(list(robot).getItems());
    }

    private Optional<Stage> dialog() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(window -> window.getModality() != Modality.NONE).findFirst();
    }

    private Set<Node> seenStrips() {
        return dialog().orElseThrow().getScene().getRoot().lookupAll(".strip");
    }

    private ListView<?> hits() {
        return (ListView<?>) dialog().orElseThrow().getScene().lookup("#list");
    }

    private String focusedId() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().getFocusOwner().getId());
    }

    @SuppressWarnings("unchecked") // The finder's list is the only one with this id.
    private static ListView<FinderRow> list(FxRobot robot) {
        return robot.lookup("#list").queryAs(ListView.class);
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
