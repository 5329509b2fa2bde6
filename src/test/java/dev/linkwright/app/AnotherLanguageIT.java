package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.settings.SettingsPlace;

/** The whole program on its sandboxes, in one language and then in another. */
class AnotherLanguageIT {
    private static final Texts ENGLISH = texts(Locale.ENGLISH);
    private static final Texts SWEDISH = texts(Locale.of("sv"));

    @TempDir
    private Path folder;

    @Test
    void allWindowsOpenAnewWhereThePersonWas() throws TimeoutException {
        try (OpenProgram program = new OpenProgram(folder, ENGLISH)) {
            assertThat(settle(ENGLISH)).startsWith(ENGLISH.text("app.name"));
            visit(CrmEntity.company(1));
            until(() -> OpenProgram.stages().getFirst().getTitle().length() > ENGLISH.text("app.name").length());
            String title = fx(() -> OpenProgram.stages().getFirst().getTitle());
            Stage before = OpenProgram.stages().getFirst();
            untilLabelled(ENGLISH.text("crm.company.field.orgnr"));

            choose(Locale.of("sv"));
            until(() -> OpenProgram.stages().size() == 2 && OpenProgram.stages().getFirst() != before);
            until(() -> OpenProgram.stages().getFirst().getTitle().equals(title));
            assertThat(before.isShowing()).isFalse();
            assertThat(settle(SWEDISH)).isEqualTo(title);
            assertThat(fx(() -> OpenProgram.stages().getLast().getTitle())).contains(SWEDISH.text("settings.title"));
            untilLabelled(SWEDISH.text("crm.company.field.orgnr"));
            assertThat(Languages.textsIn(folder).text("settings.title")).isEqualTo(SWEDISH.text("settings.title"));

            visit(CrmEntity.company(2));
            until(() -> !OpenProgram.stages().getFirst().getTitle().equals(title));
            assertThat(program.isOver()).isFalse();
            choose(Locale.ENGLISH);
            until(() -> OpenProgram.stages().size() == 2
                    && OpenProgram.stages().getLast().getTitle().contains(ENGLISH.text("settings.title")));
        }
        assertThat(fx(() -> OpenProgram.stages())).isEmpty();
    }

    @Test
    void whatWasSearchedAndSeenBeforeIsThereAgain() throws TimeoutException {
        try (OpenProgram _ = new OpenProgram(folder, ENGLISH)) {
            visitUntilShown(CrmEntity.company(1));
            String first = title();
            visitUntilShown(CrmEntity.company(2));
            String second = title();
            Stage before = OpenProgram.stages().getFirst();
            fx(() -> {
                finder().setText("Stav");
                return true;
            });

            choose(Locale.of("sv"));
            until(() -> OpenProgram.stages().size() == 2 && OpenProgram.stages().getFirst() != before
                    && title().equals(second));
            assertThat(fx(() -> finder().getText())).isEqualTo("Stav");
            fx(() -> {
                ((Button) OpenProgram.stages().getFirst().getScene().lookup("#back")).fire();
                return true;
            });
            until(() -> title().equals(first));
        }
    }

    @Test
    void aDialogIsWaitedForAndWhatIsNotSavedIsAskedFor() throws TimeoutException {
        try (OpenProgram _ = new OpenProgram(folder, ENGLISH)) {
            visitUntilShown(CrmEntity.company(1));
            Stage before = OpenProgram.stages().getFirst();
            OpenProgram.turnToSettings(SettingsPlace.APPEARANCE);
            fire(before, ENGLISH.text("erptab.edit"));
            fire(before, ENGLISH.text("erptab.connect-to.customer"));
            until(() -> OpenProgram.stages().size() == 3);
            Stage settings = OpenProgram.stages().get(1);
            Stage dialog = OpenProgram.stages().get(2);

            choose(settings.getScene(), Locale.of("sv"));
            until(() -> ((Label) settings.getScene().lookup("#language-waits")).getText().startsWith("Svenska"));
            assertThat(OpenProgram.stages()).containsExactly(before, settings, dialog);
            assertThat(Languages.textsIn(folder).language()).isNotEqualTo(Locale.of("sv"));

            fx(() -> {
                dialog.close();
                return true;
            });
            until(() -> OpenProgram.stages().size() == 2 && OpenProgram.stages().getFirst() != before);
            settle(SWEDISH);

            Stage swedish = OpenProgram.stages().getFirst();
            OpenProgram.turnToSettings(SettingsPlace.ERP_CONNECTIONS);
            until(() -> OpenProgram.stages().getLast().getScene().lookup("#connection-name") != null);
            fx(() -> {
                ((TextInputControl) OpenProgram.stages().getLast().getScene().lookup("#connection-name"))
                        .setText("Another name");
                return true;
            });
            OpenProgram.turnToSettings(SettingsPlace.APPEARANCE);
            choose(Locale.ENGLISH);
            until(() -> OpenProgram.stages().size() == 3);
            assertThat(swedish.isShowing()).isTrue();
            fx(() -> {
                OpenProgram.stages().getLast().close();
                return true;
            });
            until(() -> OpenProgram.stages().size() == 2);
            assertThat(OpenProgram.stages().getFirst()).isEqualTo(swedish);

            choose(Locale.ENGLISH);
            until(() -> OpenProgram.stages().size() == 3);
            fire(OpenProgram.stages().getLast(), SWEDISH.text("settings.leave.confirm"));
            until(() -> OpenProgram.stages().size() == 2 && OpenProgram.stages().getFirst() != swedish);
            settle(ENGLISH);
        }
    }

    /** The title once the menu of the main window is in a language. */
    private static String settle(Texts texts) {
        Scene main = fx(() -> OpenProgram.stages().getFirst().getScene());
        until(() -> ((MenuButton) main.getRoot().lookup("#appearance")).getText()
                .equals(texts.text("main.appearance")));
        return fx(() -> OpenProgram.stages().getFirst().getTitle());
    }

    /** Until the main window has a label of these words. */
    private static void untilLabelled(String words) {
        until(() -> OpenProgram.stages().getFirst().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled labeled && words.equals(labeled.getText())));
    }

    /** As a further start of the program does. */
    private void visit(CrmEntity record) {
        assertThat(FurtherStart.ask(folder, new Visit.OpenRecord(record), Duration.ofSeconds(20)))
                .isEqualTo(FurtherStart.Answer.SHOWN);
    }

    private void visitUntilShown(CrmEntity record) {
        String before = title();
        visit(record);
        until(() -> !title().equals(before));
    }

    private static String title() {
        return fx(() -> OpenProgram.stages().getFirst().getTitle());
    }

    private static TextInputControl finder() {
        return (TextInputControl) OpenProgram.stages().getFirst().getScene().lookup("#searchField");
    }

    /** Fires a button once it is there. */
    private static void fire(Stage stage, String text) {
        until(() -> button(stage, text).isPresent());
        fx(() -> {
            button(stage, text).orElseThrow().fire();
            return true;
        });
    }

    private static Optional<ButtonBase> button(Stage stage, String text) {
        return stage.getScene().getRoot().lookupAll("*").stream().filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast).filter(button -> text.equals(button.getText()) && !button.isDisabled())
                .filter(button -> Stream.<Node>iterate(button, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .findFirst();
    }

    private static void choose(Locale language) {
        if (OpenProgram.stages().size() < 2) {
            OpenProgram.turnToSettings(SettingsPlace.APPEARANCE);
        }
        choose(fx(() -> OpenProgram.stages().getLast().getScene()), language);
    }

    private static void choose(Scene settings, Locale language) {
        @SuppressWarnings("unchecked") // only this box has the id
        ComboBox<Optional<Locale>> box = (ComboBox<Optional<Locale>>) (ComboBox<?>) settings.lookup("#language");
        fx(() -> {
            box.show();
            box.setValue(Optional.of(language));
            ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            box.hide();
            return List.of();
        });
    }

    private static Texts texts(Locale language) {
        return new Texts(language, language, ZoneOffset.UTC);
    }
}
