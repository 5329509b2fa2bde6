package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.gallery.Gallery;

@ExtendWith(ApplicationExtension.class)
class HelpTest {
    /** Questions and lists that belong to the window below them, whose help they show. */
    private static final Set<String> OF_THE_WINDOW_BELOW = Set.of("question", "rest", "full-values", "diagnostics",
            "add-connection", "profile-follow-place", "profile-", "shortcuts", "help");

    @TempDir
    static Path folder;

    private final Theme theme = new Theme();
    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private Dialogs dialogs;
    private Stage owner;
    private TextField first;
    private TextField part;

    @Start
    void open(Stage stage) {
        owner = stage;
        theme.start();
        dialogs = new Dialogs(theme, texts, new RememberedWindows(WindowMemory.load(folder, Work.inline())));
        first = new TextField("first");
        part = new TextField("part");
        VBox marked = new VBox(part);
        Help.mark(marked, HelpPage.ERP_TAB);
        stage.setScene(new Scene(new VBox(first, marked), 400, 300));
        theme.dress(stage);
        dialogs.help().install(stage, () -> HelpPage.MAIN);
        stage.show();
        first.requestFocus();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyPageHasATitleAndFewWords(HelpPage page) {
        assertThat(texts.has(page.textKey() + ".title")).isTrue();
        List<HelpText> said = HelpText.ofPage(texts, page);
        assertThat(said).hasSizeBetween(1, 6);
        assertThat(said).allSatisfy(text -> assertThat(text.plain()).doesNotContain("[", "]", "⟦", "_", "…"));
        assertThat(said.stream().mapToInt(text -> text.plain().split("\\s+").length).sum()).isLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyPageLeadsToOthersAndCanBeReached(HelpPage page) {
        assertThat(page.related()).isNotEmpty().doesNotContain(page).doesNotHaveDuplicates();
        assertThat(page.keys()).doesNotHaveDuplicates();
        assertThat(page == HelpPage.CONTENTS || HelpPage.CONTENTS.related().contains(page)).isTrue();
    }

    @Test
    void everyShortcutIsOnSomePage() {
        Set<Keys> told = EnumSet.noneOf(Keys.class);
        Stream.of(HelpPage.values()).forEach(page -> told.addAll(page.keys()));
        assertThat(told).containsExactlyInAnyOrder(Keys.values());
    }

    @Test
    void everyWindowOfTheProgramHasAPageOrBelongsToTheOneBelow() throws IOException {
        Pattern name = Pattern.compile("dialogs\\s*\\.\\s*dialog\\([^\"]{1,80}\"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> names = files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> {
                Matcher matcher = name.matcher(read(file));
                return matcher.results().map(found -> found.group(1)).toList().stream();
            }).collect(Collectors.toSet());
            assertThat(names).contains("connect", "conflict-picker", "create", "preview", "resync", "switcher",
                    "secret", "passphrase");
            assertThat(names).allMatch(
                    window -> OF_THE_WINDOW_BELOW.contains(window) || HelpPage.ofWindow(window).isPresent());
        }
        assertThat(Stream.of("disconnect", "undo", "undo-values")).allMatch(
                window -> HelpPage.ofWindow(window).equals(Optional.of(HelpPage.DISCONNECT)));
    }

    @Test
    void f1OpensThePageOfTheWindowAndEscLeadsBack(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(title()).isEqualTo("Finding and reading records");
        new Gallery(theme).takeBoth(help().getScene(), "help-main");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(helpIsOpen()).isFalse();
        assertThat(owner.isFocused()).isTrue();
        assertThat(first.isFocused()).isTrue();
    }

    @Test
    void aPartOfAWindowHasAPageOfItsOwnAndTheSameWindowOfHelpTurnsToIt(FxRobot robot) {
        robot.push(KeyCode.F1);
        Window before = help();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            part.requestFocus();
            part.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
        });
        assertThat(title()).isEqualTo("The ERP tab");
        assertThat(help()).isSameAs(before);
    }

    @Test
    void aDialogHasItsPageAndAQuestionThatOfTheWindowBelow(FxRobot robot) {
        BaseDialog connect = dialog(owner, "connect");
        robot.push(KeyCode.F1);
        assertThat(title()).isEqualTo("Connect to ERP");
        robot.push(KeyCode.ESCAPE);
        dialog(connect.window(), "question");
        robot.push(KeyCode.F1);
        assertThat(title()).isEqualTo("Connect to ERP");
    }

    @Test
    void helpClosesWithTheWindowThatItExplains(FxRobot robot) {
        BaseDialog connect = dialog(owner, "connect");
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, connect::close);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(helpIsOpen()).isFalse();
    }

    @Test
    void linksLeadOnAndTheKeysLeadBackAndForward(FxRobot robot) {
        robot.push(KeyCode.F1);
        press("Sync health");
        assertThat(title()).isEqualTo("Sync health");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(title()).isEqualTo("Finding and reading records");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(title()).isEqualTo("Sync health");
        press("All help");
        assertThat(title()).isEqualTo("All help");
        new Gallery(theme).takeBoth(help().getScene(), "help-contents");
    }

    @Test
    void shiftF1OpensAllShortcutsFromAnyWindowAndHelpLeadsToThemToo(FxRobot robot) {
        dialog(owner, "connect");
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        assertThat(stage("Keyboard shortcuts")).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        press("All keyboard shortcuts");
        assertThat(stage("Keyboard shortcuts")).isTrue();
    }

    @Test
    void helpIsReadableAtTwiceTheTextSize(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> theme.textSizeProperty().set(200));
        dialog(owner, "conflict-picker");
        robot.push(KeyCode.F1);
        new Gallery(theme).takeBoth(help().getScene(), "help-conflict-picker-200");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> theme.textSizeProperty().set(100));
    }

    private BaseDialog dialog(Window over, String name) {
        BaseDialog dialog = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            BaseDialog made = dialogs.dialog(over, name, "A dialog", new TextField("typed"), new Dimension2D(300, 200),
                    new Dimension2D(200, 100));
            made.addClose("Close");
            made.open();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return dialog;
    }

    private void press(String link) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> help().getScene().getRoot().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast).filter(one -> one.getText().equals(link)).findFirst().orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String title() {
        WaitForAsyncUtils.waitForFxEvents();
        Node title = help().getScene().getRoot().lookup(".page-title");
        return ((Label) title).getText();
    }

    private static Window help() {
        return Window.getWindows().stream().filter(HelpTest::isHelp).findFirst().orElseThrow();
    }

    private static boolean helpIsOpen() {
        return Window.getWindows().stream().anyMatch(HelpTest::isHelp);
    }

    private static boolean isHelp(Window window) {
        return window instanceof Stage stage && stage.isShowing() && "Help".equals(stage.getTitle());
    }

    private static boolean stage(String title) {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage stage && title.equals(stage.getTitle()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
