package dev.linkwright.ui.plans;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** What every window needs, and a main window to open it from. */
public final class WindowSetting {
    public final Texts texts = Plans.texts();
    public final Theme theme = new Theme();
    public final Work work = Work.onVirtualThreads();
    public final FxLoader loader = new FxLoader(texts, type -> {
        throw new IllegalStateException("Not made here: " + type);
    });
    public final WindowMemory memory;
    public final RememberedWindows remembered;
    public final Dialogs dialogs;
    public final Stage owner;
    public final Button opener;

    private WindowSetting(Path folder) throws TimeoutException {
        owner = FxToolkit.registerPrimaryStage();
        opener = fx(() -> new Button("Opener"));
        memory = WindowMemory.load(folder, Work.inline());
        remembered = new RememberedWindows(memory);
        dialogs = new Dialogs(theme, texts, remembered);
        fx(() -> {
            theme.start();
            theme.choiceProperty().set(Theme.Choice.LIGHT);
            show(new StackPane(opener), 900, 600);
            opener.requestFocus();
            return owner;
        });
    }

    public static WindowSetting start(Path folder) throws TimeoutException {
        return new WindowSetting(folder);
    }

    /** Shows something in the main window; on the JavaFX thread. */
    public Scene show(Parent content, double width, double height) {
        Scene scene = new Scene(content, width, height);
        theme.dress(scene);
        owner.setScene(scene);
        owner.show();
        owner.sizeToScene(); // also where the test before has narrowed it
        return scene;
    }

    /** Runs something on the JavaFX thread and waits until all that follows from it is done. */
    public static <T> T fx(Supplier<T> what) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, what::get);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Waits for something that comes from the background. */
    public static void until(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::get).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError("It did not happen in time", late);
        }
    }

    public static Node focused(Stage window) {
        return fx(() -> window.getScene().getFocusOwner());
    }
}
