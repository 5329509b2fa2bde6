package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** The windows of this tab over the window it stands in. */
final class WindowsOverTab implements ErpTabWindows {
    private final ErpTabDialogs features;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Words words;
    private Node place = new HBox();

    WindowsOverTab(ErpTabDialogs features, Dialogs dialogs, Texts texts) {
        this.features = features;
        this.dialogs = dialogs;
        this.texts = texts;
        this.words = new Words(texts);
    }

    void over(Node node) {
        place = node;
    }

    @Override
    public void connect(ConnectWish wish, Consumer<Compared> connected) {
        features.connect(window(), wish, connected);
    }

    @Override
    public void goOnCreating(ConnectWish wish, UnfinishedCreate unfinished, Consumer<Compared> connected) {
        features.goOnCreating(window(), wish, unfinished, connected);
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
    public void forecast(Compared compared) {
        features.forecast(window(), compared);
    }

    @Override
    public void resync(ResyncWish wish, Runnable written) {
        features.resync(window(), wish, written);
    }

    @Override
    public void askBeforeDisconnecting(ErpConnection through, PendingDisconnect links, Runnable disconnect) {
        int contacts = links.contacts().size();
        Question question = new Question(texts.text("erptab.disconnect.title"),
                texts.text("erptab.disconnect.question", links.own().entityTitle(), words.actor(links.own())))
                .say(texts.text("erptab.disconnect.stops", through.name()));
        if (contacts > 0) {
            question.say(texts.text("erptab.disconnect.contacts", contacts, words.names(links.contacts())));
        }
        question.say(texts.text("erptab.disconnect.nothing-deleted")).ask(dialogs, window(), "disconnect",
                new Dimension2D(520, 300), texts.text("button.cancel"), texts.text("erptab.disconnect.confirm"),
                disconnect);
    }

    @Override
    public void askBeforeUndoing(PendingUndo pending, UndoPreview preview, Runnable undo) {
        int contacts = pending.contacts().size();
        String bold = texts.text(pending.ofConnect() ? "erptab.undo.connect" : "erptab.undo.disconnect",
                pending.own().entityTitle(), words.actor(pending.own()));
        Question question = new Question(texts.text("erptab.undo.title"), bold);
        if (contacts > 0) {
            question.say(texts.text(pending.ofConnect() ? "erptab.undo.contacts" : "erptab.undo.contacts-back",
                    contacts, words.names(pending.contacts())));
        }
        if (pending.ofConnect()) {
            question.list(texts.text("erptab.undo.back"), preview.back().stream()
                    .map(value -> texts.text("erptab.undo.value", words.place(value),
                            words.value(preview.lists(), value, value.now()),
                            words.value(preview.lists(), value, value.before())))
                    .toList())
                    .list(texts.text("erptab.undo.left-alone"), preview.leftAlone().stream()
                            .map(value -> texts.text("erptab.left", words.place(value),
                                    words.value(preview.lists(), value, value.now())))
                            .toList())
                    .say(texts.text("erptab.undo.actor-stays." + pending.own().actor().type().word()));
        } else {
            question.say(texts.text("erptab.undo.only-compared"));
        }
        boolean values = !preview.isEmpty();
        question.ask(dialogs, window(), values ? "undo-values" : "undo", new Dimension2D(560, values ? 400 : 260),
                texts.text("button.cancel"), texts.text("erptab.undo.confirm"), undo);
    }

    @Override
    public void askBeforeLeaving(Pending pending, Runnable save, Runnable drop) {
        boolean made = pending.made().isPresent();
        dialogs.ask(window(), texts.text("erptab.leave.title"), leaving(pending),
                texts.text(made ? "erptab.leave.made" : "erptab.leave.detail"),
                List.of(Dialogs.Answer.main(texts.text("erptab.save"), save),
                        made
                                ? Dialogs.Answer.other(texts.text("erptab.keep"), drop)
                                : Dialogs.Answer.dangerous(texts.text("erptab.leave.drop"), drop)));
    }

    @Override
    public void askAboutMade(Compared pending, Runnable keep, Runnable connectNow) {
        PendingConnect link = pending.pending();
        dialogs.ask(window(), texts.text("erptab.made.title"),
                texts.text("erptab.made.question", words.actor(link.plan().actor(), link.actorNumber())),
                texts.text("erptab.made.detail", link.entityTitle()),
                List.of(Dialogs.Answer.main(texts.text("erptab.made.connect"), connectNow),
                        Dialogs.Answer.other(texts.text("erptab.keep"), keep)));
    }

    @Override
    public void askBeforeTakingOver(ErpTabState.Claimed claimed, Runnable takeOver) {
        dialogs.ask(window(), texts.text("erptab.take-over.title"),
                texts.text("erptab.take-over.question", claimed.user(), claimed.workstation()),
                texts.text("erptab.take-over.detail"),
                List.of(Dialogs.Answer.main(texts.text("erptab.take-over.confirm"), takeOver)));
    }

    @Override
    public void askBeforeRollingBack(Runnable rollBack) {
        dialogs.ask(window(), texts.text("erptab.roll-back.title"), texts.text("erptab.roll-back.question"),
                texts.text("erptab.roll-back.detail"),
                List.of(Dialogs.Answer.dangerous(texts.text("erptab.roll-back.confirm"), rollBack)));
    }

    private String leaving(Pending pending) {
        return switch (pending) {
            case Pending.Connect(Compared compared) -> texts.text("erptab.leave.question", pending.entityTitle(),
                    compared.pending().actorNumber());
            case Pending.Disconnect(_, PendingDisconnect links) -> texts.text("erptab.leave.disconnect",
                    pending.entityTitle(), words.actor(links.own()));
            case Pending.Replace(_, Compared compared) -> texts.text("erptab.leave.question", pending.entityTitle(),
                    compared.pending().actorNumber());
        };
    }

    private Window window() {
        return place.getScene().getWindow();
    }
}
