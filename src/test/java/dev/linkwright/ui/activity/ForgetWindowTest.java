package dev.linkwright.ui.activity;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.ForgetPerson;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.link.KeptData;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** <em>Forget this person</em> by keys. */
class ForgetWindowTest {
    private static final CrmEntity PERSON = new CrmEntity(EntityType.CONTACT, 41);

    @TempDir
    private Path folder;
    private final FxRobot keys = new FxRobot();
    private final SeenNavigation navigation = new SeenNavigation();
    private final Memory memory = new Memory();
    private WindowSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void whatIsClearedIsCountedAndNothingHappensUnlessThePersonSaysSo() {
        open();
        assertThat(words()).contains("Forget Silje Hovland on this computer?", "12 writes", "3 finished operations",
                "all 2 backups", "1 unfinished operation stays", "While", "Disconnect");
        new Gallery(setting.theme).takeBoth(dialog().orElseThrow().getScene(), "forget-person");
        keys.push(KeyCode.ENTER);
        until(() -> dialog().isEmpty());
        assertThat(memory.forgotten).isEmpty();
    }

    @Test
    void afterwardsItIsSaidWhatStays() {
        open();
        keys.push(KeyCode.ALT, KeyCode.F);
        until(() -> words().contains("is forgotten on this computer"));
        assertThat(words()).contains("1 unfinished operation stays");
        assertThat(memory.forgotten).containsExactly(PERSON);
        assertThat(navigation.changed).containsExactly(PERSON);
        keys.push(KeyCode.ESCAPE);
        until(() -> dialog().isEmpty());
    }

    @Test
    void whereNothingIsKeptNothingIsAsked() {
        memory.kept = new KeptData.Kept(0, 0, 0, 0, 0);
        open();
        assertThat(words()).contains("Nothing of Silje Hovland is kept");
        keys.push(KeyCode.ESCAPE);
        until(() -> dialog().isEmpty());
    }

    private void open() {
        fx(() -> {
            new ForgetWindow(new ForgetPerson(memory), setting.work, setting.texts, setting.dialogs, navigation)
                    .open(setting.owner, PERSON, "Silje Hovland");
            return true;
        });
        until(() -> dialog().filter(shown -> shown.getScene().getRoot().lookup(".button") != null).isPresent());
    }

    private Optional<Stage> dialog() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage && window != setting.owner)
                .map(Stage.class::cast).findFirst();
    }

    private String words() {
        return dialog().map(shown -> String.join("\n", shown.getScene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList())).orElse("");
    }

    private static final class Memory implements KeptData {
        private final List<CrmEntity> forgotten = new ArrayList<>();
        private Kept kept = new Kept(12, 3, 1, 1, 2);

        @Override
        public Kept of(CrmEntity entity) {
            return kept;
        }

        @Override
        public Kept forget(CrmEntity entity) {
            forgotten.add(entity);
            return new Kept(0, 0, 1, 1, 0);
        }

        @Override
        public int removeBefore(Instant oldest) {
            throw new AssertionError("Nothing is removed by age");
        }
    }
}
