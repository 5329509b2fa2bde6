package dev.linkwright.ui.create;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.BusyMark;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Opens <em>Create in ERP</em>. */
public final class CreateDialog {
    private static final Dimension2D USUAL = new Dimension2D(760, 660);
    private static final Dimension2D SMALLEST = new Dimension2D(560, 480);

    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final Work work;
    private final Clock clock;
    private final CreateInErp creating;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final DifferenceWindow differences;
    private final Navigator navigator;

    @Inject
    public CreateDialog(Dialogs dialogs, Texts texts, FxLoader loader, Work work, Clock clock, CreateInErp creating,
            ConnectToErp connect, PlanLists lists, DifferenceWindow differences, Navigator navigator) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.work = work;
        this.clock = clock;
        this.creating = creating;
        this.connect = connect;
        this.lists = lists;
        this.differences = differences;
        this.navigator = navigator;
    }

    /**
     * Makes an actor for a record.
     *
     * @param made gets what Save is to do, of the new actor or of one that was there before; not called if the person
     *             cancelled
     * @param left called if the person leaves while something is unfinished
     */
    public BaseDialog open(Window owner, ConnectWish wish, Consumer<Compared> made, Runnable left) {
        Opened opened = new Opened(owner, wish, made, left);
        opened.viewModel.fill();
        return opened.dialog;
    }

    /** Finds out how it stands with a Create that is unfinished, and goes on from there. */
    public BaseDialog goOn(Window owner, ConnectWish wish, UnfinishedCreate unfinished, Consumer<Compared> made) {
        Opened opened = new Opened(owner, new ConnectWish(wish.connection(), wish.entity(), unfinished.type(),
                wish.title(), wish.detail(), wish.parent()), made, () -> {
                });
        opened.viewModel.lookAgain(unfinished.operation());
        return opened.dialog;
    }

    /** One window. */
    private final class Opened implements CreateWindows {
        private final BaseDialog dialog;
        private final CreateViewModel viewModel;
        private final Consumer<Compared> made;
        private final Runnable left;
        private final CrmEntity entity;

        Opened(Window owner, ConnectWish wish, Consumer<Compared> made, Runnable left) {
            this.made = made;
            this.left = left;
            this.entity = wish.entity();
            this.viewModel = new CreateViewModel(new CreateCalls(creating, connect, lists, wish), work, clock, texts,
                    this);
            FxLoader.Loaded<CreateView> loaded = loader.load(new CreateView(viewModel, texts));
            dialog = dialogs.dialog(owner, "create", texts.text("create.title"), loaded.root(), USUAL, SMALLEST);
            fillBar();
            dialog.setMayClose(this::mayClose);
            dialog.setOnClosed(viewModel::close);
            dialog.open();
        }

        private void fillBar() {
            Label hint = new Label(texts.text("create.hint"));
            hint.getStyleClass().addAll("small", "muted");
            hint.setMinWidth(0);
            dialog.addToBar(hint, ButtonData.LEFT);
            Button create = dialog.addButton(texts.text("create.create"), ButtonData.OK_DONE, viewModel::create);
            BusyMark.show(create, viewModel.busyProperty().map(busy -> busy == Busy.CREATING));
            dialog.addCancel(texts.text("button.cancel"));
            viewModel.stepProperty().subscribe(step -> {
                boolean filling = step instanceof CreateStep.Filling;
                for (Node node : List.of(hint, create)) {
                    node.setVisible(filling);
                    node.setManaged(filling);
                }
                create.setDisable(!filling);
            });
        }

        private boolean mayClose() {
            Standing standing = viewModel.standing();
            if (standing == Standing.NOTHING) {
                return true;
            }
            String key = "create.close." + KeyWord.of(standing);
            dialogs.ask(dialog.window(), texts.text("create.close.title"), texts.text(key),
                    texts.text(key + ".detail"),
                    List.of(standing == Standing.TYPED
                            ? Dialogs.Answer.dangerous(texts.text("create.close.drop"), dialog::close)
                            : Dialogs.Answer.main(texts.text("create.close.confirm"), dialog::close)));
            return false;
        }

        @Override
        public void settle(Compared compared, Consumer<Compared> settled) {
            differences.open(dialog.window(), compared, settled);
        }

        @Override
        public void finish(Compared compared) {
            viewModel.finish();
            dialog.close();
            made.accept(compared);
        }

        @Override
        public void open(CrmEntity other) {
            dialog.close();
            navigator.open(other);
        }

        @Override
        public void left() {
            left.run();
            recordChanged();
        }

        @Override
        public void recordChanged() {
            navigator.linkChanged(entity);
        }
    }
}
