package dev.linkwright.ui.common;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Windows and tables come back as they were left, as far as there is a screen for them. */
class RememberedWindowsTest {
    private static final Dimension2D USUAL = new Dimension2D(640, 480);
    private static final Dimension2D SMALLEST = new Dimension2D(320, 240);

    @TempDir
    private Path folder;
    private WindowMemory memory;
    private RememberedWindows windows;

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        memory = WindowMemory.load(folder, Work.inline());
        windows = new RememberedWindows(memory);
    }

    @Test
    void aWindowComesBackWhereItWas() {
        Stage first = opened();
        fx(() -> {
            first.setX(120);
            first.setY(90);
            first.setWidth(500);
            first.setHeight(400);
            first.close();
            return true;
        });
        Stage next = opened();
        assertThat(fx(() -> new double[]{next.getX(), next.getY(), next.getWidth(), next.getHeight()}))
                .containsExactly(120, 90, 500, 400);
        close(next);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesBackOnOneThatIsThere() {
        memory.put("window.x", 90_000);
        memory.put("window.y", 90_000);
        Stage stage = opened();
        assertThat(
                fx(() -> Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                        .isEmpty()))
                .isFalse();
        close(stage);
    }

    @Test
    void aWindowIsNeitherSmallerThanItsContentNorLargerThanTheScreen() {
        memory.put("window.width", 10);
        memory.put("window.height", 100_000);
        Stage stage = opened();
        assertThat(fx(stage::getWidth)).isEqualTo(SMALLEST.getWidth());
        assertThat(fx(stage::getHeight)).isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getHeight());
        close(stage);
    }

    @Test
    void columnsKeepTheirOrderAndWidth() {
        fx(() -> {
            TableView<String> first = table();
            windows.remember(first, "table");
            first.getColumns().setAll(first.getColumns().reversed().stream().toList());
            first.getColumns().getFirst().setPrefWidth(222);
            return true;
        });
        memory.put("table.place.width", 222);
        TableView<String> next = fx(() -> {
            TableView<String> made = table();
            windows.remember(made, "table");
            return made;
        });
        assertThat(next.getColumns()).extracting(TableColumn::getId).containsExactly("place", "name");
        assertThat(next.getColumns().getFirst().getPrefWidth()).isEqualTo(222);
    }

    private static TableView<String> table() {
        TableView<String> table = new TableView<>();
        for (String id : new String[]{"name", "place"}) {
            TableColumn<String, String> column = new TableColumn<>(id);
            column.setId(id);
            table.getColumns().add(column);
        }
        return table;
    }

    private Stage opened() {
        return fx(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane()));
            windows.remember(stage, "window", USUAL, SMALLEST);
            stage.show();
            return stage;
        });
    }

    private static void close(Stage stage) {
        fx(() -> {
            stage.close();
            return true;
        });
    }
}
