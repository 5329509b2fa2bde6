package dev.linkwright.ui.resync;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Opens <em>Resync from CRM</em>. */
public final class ResyncWindow {
    private static final Dimension2D USUAL = new Dimension2D(980, 560);
    private static final Dimension2D SMALLEST = new Dimension2D(640, 420);

    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final Work work;
    private final ResyncFromCrm resync;

    @Inject
    public ResyncWindow(Dialogs dialogs, Texts texts, FxLoader loader, Work work, ResyncFromCrm resync) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.work = work;
        this.resync = resync;
    }

    /** Lets a person choose what is sent. */
    public BaseDialog open(Window owner, Runnable written) {
        Opened opened = new Opened(owner, written, true);
        opened.viewModel.begin();
        return opened.dialog;
    }

    /** Counts at once what would be sent of a wish. */
    public BaseDialog open(Window owner, ResyncWish wish, Runnable written) {
        Opened opened = new Opened(owner, written, false);
        opened.viewModel.begin(wish);
        return opened.dialog;
    }

    /** One window. */
    private final class Opened {
        private final ResyncViewModel viewModel;
        private final BaseDialog dialog;

        Opened(Window owner, Runnable written, boolean chooses) {
            viewModel = new ResyncViewModel(resync, work, written);
            FxLoader.Loaded<ResyncView> loaded = loader
                    .load(new ResyncView(viewModel, texts, new StepBody(viewModel, texts), chooses));
            dialog = dialogs.dialog(owner, "resync", texts.text("resync.title"), loaded.root(), USUAL, SMALLEST);
            Button goOn = dialog.addButton(texts.text("resync.count"), ButtonData.OK_DONE, viewModel::goOn);
            // Its words change with what was counted.
            ButtonBar.setButtonUniformSize(goOn, false);
            goOn.setMinWidth(Region.USE_PREF_SIZE);
            Button leave = dialog.addCancel(texts.text("button.cancel"));
            Runnable label = () -> label(goOn, leave);
            viewModel.stepProperty().subscribe(label);
            viewModel.noBlankOverValueProperty().subscribe(label);
            viewModel.connectionProperty().subscribe(label);
            label.run();
            dialog.setMayClose(this::mayClose);
            dialog.open();
            loaded.view().focusFirst();
        }

        private void label(Button goOn, Button leave) {
            boolean needed = switch (viewModel.stepProperty().get()) {
                case ResyncStep.Choosing _,ResyncStep.Failed _,ResyncStep.Counted _ -> true;
                case ResyncStep.Counting _,ResyncStep.Running _,ResyncStep.Done _,ResyncStep.Stopped _ -> false;
            };
            goOn.setVisible(needed);
            goOn.setManaged(needed);
            goOn.setDisable(!viewModel.canGoOn());
            goOn.setText(viewModel.stepProperty().get() instanceof ResyncStep.Counted(ResyncCount count)
                    ? texts.text("resync.confirm",
                            count.numbers(viewModel.noBlankOverValueProperty().get()).records())
                    : texts.text("resync.count"));
            leave.setText(texts.text(switch (viewModel.stepProperty().get()) {
                case ResyncStep.Counting _,ResyncStep.Running _ -> "resync.stop";
                case ResyncStep.Done _,ResyncStep.Stopped _ -> "resync.close";
                case ResyncStep.Choosing _,ResyncStep.Failed _,ResyncStep.Counted _ -> "button.cancel";
            }));
        }

        /** What is being written is stopped first, so that the person sees how far it came. */
        private boolean mayClose() {
            boolean running = viewModel.isRunning();
            viewModel.stop();
            return !running;
        }
    }
}
