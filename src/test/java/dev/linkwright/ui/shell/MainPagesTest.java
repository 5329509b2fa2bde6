package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.gallery.HelpAsked;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Notices.Notice;
import dev.linkwright.ui.plans.WindowSetting;

/** Pages of the main window, the four numbers and notices, by keys. */
@ExtendWith(ApplicationExtension.class)
class MainPagesTest {
    private static final CrmEntity SILJE = new CrmEntity(EntityType.CONTACT, 13);

    @TempDir
    static Path folder;

    private MainWindowSetting setting;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        setting = MainWindowSetting.withPlainPages(folder.resolve(UUID.randomUUID().toString()));
        setting.health.inSync("Fjordtech Energi AS");
        setting.health.conflict("Havlys Sjømat AS", 2);
        setting.window.open(stage);
    }

    @Test
    void f1ExplainsTheRecordsOrThePage(FxRobot robot) {
        assertThat(HelpAsked.by(robot)).isEqualTo("Finding and reading records");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowSetting.until(() -> focusedId().equals("onPage"));
        assertThat(HelpAsked.by(robot)).isEqualTo("Sync health");
        assertThat(focusedId()).isEqualTo("onPage");
    }

    @Test
    void ctrl4BringsThePageAndAltLeftGoesBackToTheRecord(FxRobot robot) {
        WindowSetting.fx(() -> {
            setting.navigator.open(SILJE);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowSetting.until(() -> focusedId().equals("onPage"));
        assertThat(setting.page.told).containsExactly("read");
        assertThat(stage.getTitle()).isEqualTo("Sync health – Linkwright");
        robot.push(KeyCode.F5);
        assertThat(setting.page.told).containsExactly("read", "read");
        robot.push(KeyCode.F6);
        assertThat(focusedId()).isEqualTo("user");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        WindowSetting.until(() -> stage.getTitle().startsWith("CONTACT 13"));
        assertThat(stage.getScene().lookup("#split").isVisible()).isTrue();
    }

    @Test
    void aLinkOpensAtItsErpTabOverThePage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowSetting.fx(() -> {
            setting.navigator.openLink(SILJE, Samples.CONNECTION);
            return true;
        });
        assertThat(setting.pages.get(EntityType.CONTACT).told).contains("show 13",
                "link " + Samples.CONNECTION.value());
        assertThat(stage.getTitle()).startsWith("CONTACT 13");
    }

    @Test
    void anUndoOfTheActivityLogIsAskedAboutAtTheRecord(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        WindowSetting.fx(() -> {
            setting.navigator.undoLink(SILJE, Samples.CONNECTION);
            return true;
        });
        assertThat(setting.pages.get(EntityType.CONTACT).told).contains("show 13",
                "undo " + Samples.CONNECTION.value());
    }

    @Test
    void theFourNumbersLeadToTheirHeadingsAndFollowWhatChanges(FxRobot robot) {
        WindowSetting.until(() -> text("#health-in-sync").equals("1 in sync"));
        assertThat(text("#health-waiting")).isEqualTo("1 waiting");
        assertThat(text("#health-failing")).isEqualTo("0 failing");
        robot.interact(() -> stage.getScene().lookup("#health-waiting").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(setting.headings).containsExactly(Heading.WAITING);
        for (Heading heading : Heading.values()) {
            robot.interact(() -> stage.getScene().lookup("#health-" + heading.word()).requestFocus());
            robot.push(KeyCode.SPACE);
            assertThat(setting.headings).last().isEqualTo(heading);
        }
        assertThat(text("#health-left-out")).isEqualTo("0 left out");
        setting.health.add("Nordmøre Bygg AS", Heading.LEFT_OUT, Sentence.of("health.because.actor-gone"),
                HealthStep.DISCONNECT);
        setting.health.add("Tromsø Isverk AS", Heading.FAILING, Sentence.of("health.because.problem"),
                HealthStep.RETRY);
        setting.health.tell();
        WindowSetting.until(() -> text("#health-left-out").equals("1 left out"));
        WindowSetting.until(() -> text("#health-failing").equals("1 failing"));
        setting.health.lines.removeLast();
        setting.health.lines.removeLast();
        setting.health.put(setting.health.lines.getLast(), Heading.IN_SYNC);
        WindowSetting.until(() -> text("#health-in-sync").equals("2 in sync"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-numbers");
    }

    @Test
    void thatNothingRunsByItselfIsSaidAndLeadsToWhereItIsResumed(FxRobot robot) {
        assertThat(stage.getScene().lookup("#automatic-paused").isVisible()).isFalse();
        robot.interact(setting.automatic::pause);
        WindowSetting.until(() -> stage.getScene().lookup("#automatic-paused").isVisible());
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-paused");
        robot.interact(() -> stage.getScene().lookup("#automatic-paused").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(setting.headings).containsExactly(Heading.WAITING);
    }

    @Test
    void aNoticeTakesNoFocusAndF6LeadsToIt(FxRobot robot) {
        WindowSetting.until(() -> focusedId().equals("searchField"));
        setting.notices.tell(new Notice("oslo", Sentence.verbatim("Business Central Oslo cannot be reached."),
                Sentence.verbatim("Nothing was written. It is tried again on its own."),
                () -> setting.headings.add(Heading.FAILING)));
        WindowSetting.until(() -> stage.getScene().lookup(".strip") != null);
        assertThat(focusedId()).isEqualTo("searchField");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(((Button) stage.getScene().getFocusOwner()).getText()).isEqualTo("Show");
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-notice");
        robot.push(KeyCode.SPACE);
        assertThat(setting.headings).containsExactly(Heading.FAILING);
        WindowSetting.until(() -> stage.getScene().lookup(".strip") == null);
        assertThat(focusedId()).isEqualTo("searchField");
    }

    @Test
    void whatThePersonDoesWithoutIsShownInSyncHealthOnly() {
        WindowSetting.fx(() -> {
            setting.choice.shownProperty(NoticeKind.FAILING).set(false);
            return true;
        });
        setting.notices.tell(new Notice("oslo", Sentence.verbatim("It failed."), Sentence.verbatim("Nothing."), () -> {
        }).of(NoticeKind.FAILING));
        WindowSetting.until(() -> setting.checks.get() == 4);
        assertThat(setting.notices.told()).isEmpty();
        WindowSetting.fx(() -> {
            setting.navigator.show(setting.page);
            return true;
        });
        WindowSetting.until(() -> stage.getScene().lookup(".strip") != null);
        WindowSetting.fx(() -> {
            setting.navigator.open(SILJE);
            return true;
        });
        WindowSetting.until(() -> stage.getScene().lookup(".strip") == null);
    }

    @Test
    void theStatusBarAsksAgainWhenANoticeComesAndWhenItIsOver() {
        WindowSetting.until(() -> setting.checks.get() == 2);
        setting.notices.tell(new Notice("oslo", Sentence.verbatim("It failed."), Sentence.verbatim("Nothing."), () -> {
        }));
        WindowSetting.until(() -> setting.checks.get() == 4);
        setting.notices.over("oslo");
        WindowSetting.until(() -> setting.checks.get() == 6);
    }

    @Test
    void whatTheSettingsChangeIsSeenAtOnce() {
        WindowSetting.until(() -> setting.checks.get() == 2);
        WindowSetting.fx(() -> {
            setting.window.settingsChanged();
            return true;
        });
        WindowSetting.until(() -> setting.checks.get() == 4);
    }

    @Test
    void whatRunsSaysHowFarItIsAndCanBeCancelled(FxRobot robot) {
        CountDownLatch never = new CountDownLatch(1);
        WindowSetting.fx(() -> setting.work.runCounted(progress -> {
            progress.report(40, 310);
            never.await();
            return true;
        }).named(Sentence.verbatim("Synchronising Oslo")).start());
        WindowSetting.until(() -> text("#taskText").equals("Synchronising Oslo: 40 of 310"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "main-window-task");
        robot.interact(() -> stage.getScene().lookup("#taskCancel").requestFocus());
        robot.push(KeyCode.SPACE);
        WindowSetting.until(() -> !stage.getScene().lookup("#task").isVisible());
    }

    @Test
    void newsStandsInTheTitleWhileTheProgramIsNotLookedAt() {
        WindowSetting.fx(() -> {
            setting.notices.look(false);
            return true;
        });
        setting.notices.tell(new Notice("oslo", Sentence.verbatim("It failed."), Sentence.verbatim("Nothing."), () -> {
        }));
        WindowSetting.until(() -> stage.getTitle().startsWith("(1) "));
        WindowSetting.fx(() -> {
            setting.notices.look(true);
            return true;
        });
        assertThat(stage.getTitle()).isEqualTo("Linkwright");
    }

    private String text(String selector) {
        return ((Labeled) stage.getScene().lookup(selector)).getText();
    }

    private String focusedId() {
        return WindowSetting.fx(() -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }
}
