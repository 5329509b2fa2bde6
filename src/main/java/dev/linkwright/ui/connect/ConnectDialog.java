package dev.linkwright.ui.connect;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.BusyMark;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;
import dev.linkwright.ui.common.Work;

/** Opens <em>Connect to ERP</em>. */
public final class ConnectDialog {
    private static final Dimension2D USUAL = new Dimension2D(980, 620);
    private static final double WITH_CRITERIA = 720;
    private static final Dimension2D SMALLEST = new Dimension2D(720, 520);

    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final Work work;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final DifferencePicker picker;
    private final RememberedWindows windows;
    private final ActorMaker maker;
    private final Navigator navigator;

    @Inject
    public ConnectDialog(Dialogs dialogs, Texts texts, FxLoader loader, Work work, ConnectToErp connect,
            PlanLists lists, DifferencePicker picker, RememberedWindows windows, ActorMaker maker,
            Navigator navigator) {
        this.windows = windows;
        this.maker = maker;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.work = work;
        this.connect = connect;
        this.lists = lists;
        this.picker = picker;
    }

    /**
     * Finds an actor for a record and settles the differences.
     *
     * @param connected gets what Save is to do; it is not called if the person cancelled
     */
    public BaseDialog open(Window owner, ConnectWish wish, Consumer<Compared> connected) {
        BaseDialog[] dialog = new BaseDialog[1];
        ConnectViewModel viewModel = new ConnectViewModel(wish, connect, lists, work, texts,
                compared -> picker.open(dialog[0].window(), compared, decided -> {
                    dialog[0].close();
                    connected.accept(decided);
                }));
        FxLoader.Loaded<ConnectView> loaded = loader.load(new ConnectView(viewModel, texts, windows, entity -> {
            dialog[0].close();
            navigator.open(entity);
        }));
        dialog[0] = dialogs.dialog(owner, "connect", texts.text("connect.title"), loaded.root(), USUAL, SMALLEST);
        CreateOffer offer = new CreateOffer(() -> maker.whyNot(wish), work, texts);
        CreateBar create = new CreateBar(offer, texts, () -> maker.open(dialog[0].window(), wish, made -> {
            dialog[0].close();
            connected.accept(made);
        }, dialog[0]::close));
        Label picked = new Label();
        picked.getStyleClass().addAll("small", "muted");
        picked.textProperty().bind(Bindings.when(offer.tickedProperty().and(offer.reasonProperty().isNotEmpty()))
                .then(offer.reasonProperty()).otherwise(viewModel.pickedTextProperty()));
        picked.setMinWidth(0);
        picked.setWrapText(true);
        // As one part of the bar, in which only the words give way where room is short.
        HBox start = new HBox(create, picked);
        start.setAlignment(Pos.CENTER_LEFT);
        start.getStyleClass().add("gap-16");
        start.setMinWidth(0);
        dialog[0].addToBar(start, ButtonData.LEFT);
        Button confirm = dialog[0].addButton(texts.text("connect.connect"), ButtonData.OK_DONE, viewModel::connect);
        confirm.disableProperty().bind(viewModel.pickedProperty().map(hit -> hit.isEmpty()));
        WhyDisabled.tell(confirm,
                Bindings.when(confirm.disableProperty()).then(viewModel.pickedTextProperty()).otherwise(""));
        BusyMark.show(confirm, viewModel.comparingProperty());
        dialog[0].addCancel(texts.text("button.cancel"));
        dialog[0].setOnClosed(viewModel::close);
        dialog[0].setOnClosed(offer::close);
        growWith(viewModel.criteria(), dialog[0].window());
        dialog[0].open();
        viewModel.open();
        offer.read();
        loaded.view().requestFocus();
        return dialog[0];
    }

    /** Criteria take room, and give it back; what a person made of the window stays. */
    private static void growWith(CriteriaViewModel criteria, Stage window) {
        double[] before = {0};
        criteria.openProperty().subscribe((_, open) -> {
            double room = Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream().findFirst()
                    .orElseGet(Screen::getPrimary).getVisualBounds().getHeight();
            if (open && window.getHeight() < WITH_CRITERIA && room >= WITH_CRITERIA) {
                before[0] = window.getHeight();
                window.setHeight(WITH_CRITERIA);
            } else if (!open && before[0] > 0 && window.getHeight() == WITH_CRITERIA) {
                window.setHeight(before[0]);
            }
        });
    }
}
