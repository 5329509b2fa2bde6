package dev.linkwright.ui.erptab;

import java.util.function.Consumer;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.connect.UnfinishedCreate;

/** The windows that the ERP tab opens, as its view model sees them. None of them blocks. */
interface ErpTabWindows {

    /** Finds an actor and settles the differences; the answer comes only if a person connected. */
    void connect(ConnectWish wish, Consumer<Compared> connected);

    /** Goes on with an actor that was made, or may have been; the answer comes only if a person connected. */
    void goOnCreating(ConnectWish wish, UnfinishedCreate unfinished, Consumer<Compared> connected);

    /** Settles differences; the answer comes only if a person applied it. */
    void settle(Compared compared, Consumer<Compared> settled);

    /** Lists what a pending link will write. */
    void preview(Compared pending);

    /** Lists what a synchronisation would write, and what it would ask. */
    void forecast(Compared compared);

    /** Counts what a resync would write, and writes it if a person confirms; then the last is run. */
    void resync(ResyncWish wish, Runnable written);

    /** Says what stops, what goes with it and what stays, and asks. */
    void askBeforeDisconnecting(ErpConnection through, PendingDisconnect links, Runnable disconnect);

    /** Says what is put back and what is left alone, and asks. */
    void askBeforeUndoing(PendingUndo pending, UndoPreview preview, Runnable undo);

    /** Asks what to do with what is pending before it is left. */
    void askBeforeLeaving(Pending pending, Runnable save, Runnable drop);

    /** Asks what becomes of an actor that was made when the link to it is cancelled. */
    void askAboutMade(Compared pending, Runnable keep, Runnable connectNow);

    /** Asks whether to take over what there is nothing to compare with yet. */
    void askBeforeTakingOver(ErpTabState.Claimed claimed, Runnable takeOver);

    /** Asks whether to take back what a stopped Save has written. */
    void askBeforeRollingBack(Runnable rollBack);
}
