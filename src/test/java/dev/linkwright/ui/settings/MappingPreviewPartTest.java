package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.settings.MappingSamples;
import dev.linkwright.settings.PreviewField;
import dev.linkwright.settings.PreviewField.Match;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.plans.WindowSetting;

/** A mapping is tried with a record by keys alone. */
class MappingPreviewPartTest {
    private final FxRobot robot = new FxRobot();
    private final MappingSamples samples = new MappingSamples(false);
    @TempDir
    private Path folder;
    private DraftSetting here;
    private WindowSetting setting;
    private SettingsWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        here = new DraftSetting(folder, samples.draft, samples.crm);
        setting = here.setting;
        window = here.window(samples.working, new MappingsPage(samples.draft, here.chosen(samples.reading()),
                samples.preview(), samples.finder()));
        stage = fx(() -> window.open(setting.owner));
        robot.targetWindow(stage);
        until(() -> samples.draft.mayChange() && lookup("#tab-customer") != null);
        until(stage::isFocused);
    }

    @AfterEach
    void close() {
        here.close(window);
        samples.close();
    }

    @Test
    void theFirstRecordFoundIsTakenByEnterAndItsValuesStandSideBySide() {
        samples.linkFjord(ActorType.CUSTOMER);
        unfold();
        robot.write("fjordtech").type(KeyCode.ENTER);
        until(() -> fields().size() == 5);
        assertThat(field("identifier").match()).isEqualTo(Match.EQUAL);
        assertThat(field("name").match()).isEqualTo(Match.DIFFERENT);
        assertThat(fx(() -> ((TextField) lookup("#preview-search")).getText())).isEqualTo("Fjordtech Energi AS");
        double page = fx(() -> ((Region) lookup("#preview").getParent().getParent()).getHeight());
        assertThat(fx(() -> ((Region) lookup("#preview").getParent()).getHeight())).isLessThanOrEqualTo(page * 0.4 + 1);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-preview");
    }

    @Test
    void anEditOfTheMappingIsFollowedAtOnceWithoutReadingAgain() {
        samples.linkFjord(ActorType.CUSTOMER);
        unfold();
        robot.write("fjordtech").type(KeyCode.ENTER);
        until(() -> fields().size() == 5);
        long asked = samples.crm.calls().count("read");
        fx(() -> {
            samples.draft.change(profile -> profile.withConnection(MappingSamples.OSLO, one -> one.withMapping(
                    samples.customer().withFields(
                            List.of(new FieldMapping("phoneNumber", "phone", Direction.BOTH, false, true))))));
            return true;
        });
        assertThat(fields()).extracting(PreviewField::key).containsExactly("phoneNumber");
        assertThat(field("phoneNumber").match()).isEqualTo(Match.EQUAL);
        assertThat(samples.crm.calls().count("read")).isEqualTo(asked);
    }

    @Test
    void oneOfSeveralRecordsIsChosenByKeys() {
        unfold();
        robot.write("fjord");
        until(() -> hits().getItems().size() == 2 && hits().isVisible());
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-preview-found");
        robot.type(KeyCode.DOWN);
        until(() -> hits().isFocused());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> fields().size() == 5);
        assertThat(fields()).allSatisfy(field -> assertThat(field.erp()).isEmpty());
        assertThat(label()).endsWith("is not linked over this connection; only its CRM values are shown");
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void aProblemStandsInItsPlaceAndIsTriedAgain() {
        samples.linkFjord(ActorType.CUSTOMER);
        samples.erp.calls().before("read", 1, () -> {
            throw new ProblemException(new Problem.Unreachable("Business Central Oslo",
                    Problem.Failure.NO_CONNECTION, "refused", Problem.Outcome.NOTHING_DONE));
        });
        unfold();
        robot.write("fjordtech").type(KeyCode.ENTER);
        until(() -> strip().isPresent());
        assertThat(fields()).isEmpty();
        fx(() -> {
            lookup("#preview-retry").requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        until(() -> fields().size() == 5 && strip().isEmpty());
    }

    @Test
    void whoDoesNotWantToWaitCancels() throws InterruptedException {
        samples.linkFjord(ActorType.CUSTOMER);
        CountDownLatch interrupted = new CountDownLatch(1);
        samples.erp.calls().before("read", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        });
        unfold();
        robot.write("fjordtech").type(KeyCode.ENTER);
        until(() -> lookup("#preview-cancel").isVisible());
        fx(() -> {
            lookup("#preview-cancel").requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        until(() -> !lookup("#preview-cancel").isVisible());
        assertThat(fields()).isEmpty();
    }

    @Test
    void aNameNobodyHasFindsNothingAndThePartFoldsAgain() {
        unfold();
        robot.write("zzz").type(KeyCode.ENTER);
        until(() -> label().equals("No record of this name"));
        fx(() -> {
            lookup("#preview").requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        until(() -> !((ToggleButton) lookup("#preview")).isSelected()
                && !lookup("#preview-search").getParent().isVisible());
    }

    private void unfold() {
        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        until(() -> lookup("#preview-search").isFocused());
    }

    private List<PreviewField> fields() {
        return fx(() -> List.copyOf(((MappingPreviewTable) lookup("#preview-fields")).getItems()));
    }

    private PreviewField field(String key) {
        return fields().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // It is the only one of this name.
    private ListView<Object> hits() {
        return (ListView<Object>) lookup("#preview-hits");
    }

    private String label() {
        return fx(() -> ((Label) lookup("#preview-standing")).getText());
    }

    private Optional<Node> strip() {
        return Optional.ofNullable(lookup("#preview").getParent().lookup(".strip")).filter(Strip.class::isInstance);
    }

    private Node lookup(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }
}
