package dev.linkwright.ui.common;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What is prepared while nobody waits is not seen. */
class FirstControlsTest {
    @Test
    void noWindowOpensForThem() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Theme theme = new Theme(() -> new SystemLook(FXCollections.observableHashMap(),
                new SimpleObjectProperty<>(ColorScheme.DARK), new SimpleObjectProperty<>(true)));

        List<Window> opened = fx(() -> {
            List<Window> before = List.copyOf(Window.getWindows());
            theme.start();
            FirstControls.prepare(theme);
            return Window.getWindows().stream().filter(window -> !before.contains(window)).toList();
        });

        assertThat(opened).isEmpty();
    }
}
