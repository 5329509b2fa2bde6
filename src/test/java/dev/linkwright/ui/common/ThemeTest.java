package dev.linkwright.ui.common;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;

import dev.linkwright.gallery.WindowRules;

/** Windows that are open follow what is chosen and what the system asks for. */
class ThemeTest {
    private static final String WINDOWS = "Windows.SPI.HighContrast";

    @TempDir
    private Path folder;
    private final ObservableMap<String, Object> keys = FXCollections.observableHashMap();
    private final ObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final ObjectProperty<Boolean> still = new SimpleObjectProperty<>(false);
    private final Theme theme = new Theme(() -> new SystemLook(keys, scheme, still));
    private ProgressBar bar;
    private Scene main;
    private Scene dialog;

    @BeforeEach
    void openBoth() throws TimeoutException {
        Stage owner = FxToolkit.registerPrimaryStage();
        Dialogs dialogs = new Dialogs(theme, new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC),
                new RememberedWindows(WindowMemory.load(folder, Work.inline())));
        fx(() -> {
            theme.start();
            bar = new ProgressBar(ProgressIndicator.INDETERMINATE_PROGRESS);
            main = new Scene(new VBox(new Label("Value"), bar, Icons.COPY.icon(), Icons.COPY.small(),
                    Icons.COPY.large()), 900, 600);
            owner.setScene(main);
            theme.dress(owner);
            owner.show();
            owner.sizeToScene(); // also where the test before has narrowed it
            owner.setX(0);
            owner.setY(0);
            dialogs.ask(owner, "Question", "Leave without saving?", "It is dropped.", List.of());
            dialog = Window.getWindows().getLast().getScene();
            return owner;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            dialog.getWindow().hide();
            main.getWindow().hide();
            return dialog;
        });
    }

    @Test
    void everyChoiceCountsAtOnceInAllOpenWindows() {
        for (Theme.Choice choice : Theme.Choice.values()) {
            fx(() -> {
                theme.choiceProperty().set(choice);
                return choice;
            });
            Color expected = switch (choice) {
                case LIGHT, SYSTEM -> Color.web("#24292f");
                case DARK -> Color.web("#c9d1d9");
                case HIGH_CONTRAST -> Color.web("#0e1116");
            };
            assertThat(colours()).as(choice.name()).containsOnly(expected);
        }
    }

    @Test
    void highContrastIsTakenUpAndPutOffWhenTheSystemAsks() {
        fx(() -> keys.put(WINDOWS, true));
        assertThat(colours()).containsOnly(Color.web("#0e1116"));
        WindowRules.checkHighContrast(dialog, "the dialog");
        fx(() -> {
            scheme.set(ColorScheme.DARK);
            return scheme;
        });
        assertThat(colours()).containsOnly(Color.WHITE);
        WindowRules.checkHighContrast(dialog, "the dialog in the dark");
        fx(() -> keys.put(WINDOWS, false));
        assertThat(colours()).containsOnly(Color.web("#c9d1d9"));
    }

    @Test
    void whoChoseAThemeKeepsItWhateverTheSystemAsks() {
        fx(() -> {
            theme.choiceProperty().set(Theme.Choice.LIGHT);
            return keys.put(WINDOWS, true);
        });
        assertThat(colours()).containsOnly(Color.web("#24292f"));
    }

    @Test
    void eachSystemSaysItInItsOwnWay() {
        assertThat(SystemLook.asksForHighContrast(Map.of())).isFalse();
        assertThat(SystemLook.asksForHighContrast(Map.of(WINDOWS, false))).isFalse();
        assertThat(SystemLook.asksForHighContrast(Map.of(WINDOWS, true))).isTrue();
        assertThat(SystemLook.asksForHighContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
        assertThat(SystemLook.asksForHighContrast(Map.of("GTK.theme_name", "HighContrastInverse"))).isTrue();
    }

    @Test
    void nothingMovesForWhoAskedForLessMotion() {
        assertThat(movingParts()).isPositive();
        fx(() -> {
            still.set(true);
            return still;
        });
        assertThat(movingParts()).isZero();
        fx(() -> {
            still.set(false);
            return still;
        });
        assertThat(movingParts()).isPositive();
    }

    @Test
    void iconsGrowWithTheTextInAllOpenWindows() {
        assertThat(iconSizes(100)).containsExactly(14, 16, 24);
        assertThat(iconSizes(200)).containsExactly(28, 32, 48);
        assertThat(iconSizes(150)).containsExactly(21, 24, 36);
        assertThat(iconSizes(100)).containsExactly(14, 16, 24);
    }

    private List<Integer> iconSizes(int percent) {
        return fx(() -> {
            theme.textSizeProperty().set(percent);
            main.getRoot().applyCss();
            return main.getRoot().lookupAll(".ikonli-font-icon").stream()
                    .map(icon -> ((FontIcon) icon).getIconSize()).sorted().toList();
        });
    }

    private long movingParts() {
        return fx(() -> {
            bar.applyCss();
            return bar.lookupAll(".bar").stream().filter(part -> part.isVisible()).count();
        });
    }

    private List<Color> colours() {
        return fx(() -> Stream.of(main, dialog).flatMap(scene -> {
            scene.getRoot().applyCss();
            return scene.getRoot().lookupAll(".label").stream();
        }).filter(Label.class::isInstance).map(label -> (Color) ((Label) label).getTextFill()).distinct().toList());
    }
}
