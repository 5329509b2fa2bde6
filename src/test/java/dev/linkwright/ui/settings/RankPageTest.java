package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.settings.ListSamples;
import dev.linkwright.settings.Ranking;
import dev.linkwright.ui.plans.WindowSetting;

/** Fields get another rank by keys, by buttons and by dragging. */
class RankPageTest {
    private final FxRobot robot = new FxRobot();
    private final ListSamples samples = new ListSamples();
    @TempDir
    private Path folder;
    private DraftSetting here;
    private WindowSetting setting;
    private SettingsWindow window;

    @BeforeEach
    void start() throws TimeoutException {
        here = new DraftSetting(folder, samples.draft, samples.crm);
        setting = here.setting;
        window = here.window(samples.working, page());
    }

    @AfterEach
    void close() {
        here.close(window);
        samples.close();
    }

    @Test
    void aFieldIsMovedByKeysAndItsNewPlaceIsSaid() {
        Stage stage = opened();
        robot.type(KeyCode.F6);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        until(() -> order().equals(List.of("country", "name", "paymentTerms", "number")));
        assertThat(said(stage)).isEqualTo("Name is now at place 2 of 4");
        assertThat(fx(() -> list(stage).getSelectionModel().getSelectedItem().key())).isEqualTo("name");
        robot.press(KeyCode.ALT).type(KeyCode.END).release(KeyCode.ALT);
        until(() -> order().getLast().equals("name"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-rank");
        robot.press(KeyCode.ALT).type(KeyCode.T).release(KeyCode.ALT);
        until(() -> order().getFirst().equals("name"));
        assertThat(fx(() -> list(stage).isFocused())).isTrue();
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void aFieldIsDraggedToItsPlace() {
        Stage stage = opened();
        robot.moveTo(cell(stage, "number")).press(MouseButton.PRIMARY).moveTo(cell(stage, "country"))
                .release(MouseButton.PRIMARY);
        until(() -> order().equals(List.of("name", "number", "country", "paymentTerms")));
        assertThat(said(stage)).isEqualTo("Number is now at place 2 of 4");
    }

    @Test
    void whoIsNoAdministratorMovesNothing() {
        here.administrator(false);
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> labels(stage).contains("Payment terms"));
        robot.type(KeyCode.F6);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(samples.draft.isChanged()).isFalse();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-rank-read-only");
    }

    private RankPage page() {
        return new RankPage(samples.draft, here.chosen(samples.reading()));
    }

    private Stage opened() {
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> samples.draft.mayChange() && labels(stage).contains("Payment terms"));
        until(stage::isFocused);
        return stage;
    }

    private List<String> order() {
        return Ranking.shown(samples.connection().mapping(ActorType.CUSTOMER).orElseThrow()).stream()
                .map(FieldMapping::erpField).toList();
    }

    private static List<String> labels(Stage stage) {
        return list(stage).getItems().stream().map(RankPage.Row::label).toList();
    }

    private static ListCell<?> cell(Stage stage, String key) {
        Supplier<ListCell<?>> found = () -> list(stage).lookupAll(".list-cell").stream()
                .filter(ListCell.class::isInstance).map(node -> (ListCell<?>) node)
                .filter(cell -> cell.getItem() instanceof RankPage.Row row && row.key().equals(key)).findFirst()
                .orElseThrow();
        return fx(found);
    }

    @SuppressWarnings("unchecked") // It is the only one of this name.
    private static ListView<RankPage.Row> list(Stage stage) {
        return (ListView<RankPage.Row>) stage.getScene().getRoot().lookup("#rank");
    }

    private static String said(Stage stage) {
        return ((Label) stage.getScene().getRoot().lookup("#rank-said")).getText();
    }
}
