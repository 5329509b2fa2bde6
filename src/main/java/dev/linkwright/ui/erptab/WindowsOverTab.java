package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** The windows of this tab over the window it stands in. */
final class WindowsOverTab implements ErpTabWindows {
    private final ErpTabDialogs features;
    private final Dialogs dialogs;
    private final Texts texts;
    private Node place = new HBox();

    WindowsOverTab(ErpTabDialogs features, Dialogs dialogs, Texts texts) {
        this.features = features;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    void over(Node node) {
        place = node;
    }

    @Override
    public void connect(ConnectWish wish, Consumer<Compared> connected) {
        features.connect(window(), wish, connected);
    }

    @Override
    public void settle(Compared compared, Consumer<Compared> settled) {
        features.settle(window(), compared, settled);
    }

    @Override
    public void preview(Compared pending) {
        features.preview(window(), pending);
    }

    @Override
    public void askBeforeLeaving(Compared pending, Runnable save, Runnable drop) {
        dialogs.ask(window(), texts.text("erptab.leave.title"),
                texts.text("erptab.leave.question", pending.pending().entityTitle(),
                        pending.pending().actorNumber()),
                texts.text("erptab.leave.detail"),
                List.of(Dialogs.Answer.main(texts.text("erptab.save"), save),
                        Dialogs.Answer.dangerous(texts.text("erptab.leave.drop"), drop)));
    }

    @Override
    public void askBeforeRollingBack(Runnable rollBack) {
        dialogs.ask(window(), texts.text("erptab.roll-back.title"), texts.text("erptab.roll-back.question"),
                texts.text("erptab.roll-back.detail"),
                List.of(Dialogs.Answer.dangerous(texts.text("erptab.roll-back.confirm"), rollBack)));
    }

    private Window window() {
        return place.getScene().getWindow();
    }
}
