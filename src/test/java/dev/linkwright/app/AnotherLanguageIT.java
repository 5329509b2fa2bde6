package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
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

            choose(Locale.of("sv"));
            until(() -> OpenProgram.stages().size() == 2 && OpenProgram.stages().getFirst() != before);
            until(() -> OpenProgram.stages().getFirst().getTitle().equals(title));
            assertThat(before.isShowing()).isFalse();
            assertThat(settle(SWEDISH)).isEqualTo(title);
            assertThat(fx(() -> OpenProgram.stages().getLast().getTitle())).contains(SWEDISH.text("settings.title"));
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

    /** The title once the menu of the main window is in a language. */
    private static String settle(Texts texts) {
        Scene main = fx(() -> OpenProgram.stages().getFirst().getScene());
        until(() -> ((MenuButton) main.getRoot().lookup("#appearance")).getText()
                .equals(texts.text("main.appearance")));
        return fx(() -> OpenProgram.stages().getFirst().getTitle());
    }

    /** As a further start of the program does. */
    private void visit(CrmEntity record) {
        assertThat(FurtherStart.ask(folder, new Visit.OpenRecord(record), Duration.ofSeconds(20)))
                .isEqualTo(FurtherStart.Answer.SHOWN);
    }

    private static void choose(Locale language) {
        if (OpenProgram.stages().size() < 2) {
            OpenProgram.turnToSettings(SettingsPlace.APPEARANCE);
        }
        @SuppressWarnings("unchecked") // only this box has the id
        ComboBox<Optional<Locale>> box = (ComboBox<Optional<Locale>>) (ComboBox<?>) OpenProgram.find("#language",
                ComboBox.class);
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
