package dev.linkwright.ui.erptab;

import java.util.function.Consumer;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;

/** The windows that the ERP tab opens, as its view model sees them. None of them blocks. */
interface ErpTabWindows {

    /** Finds an actor and settles the differences; the answer comes only if a person connected. */
    void connect(ConnectWish wish, Consumer<Compared> connected);

    /** Settles differences; the answer comes only if a person applied it. */
    void settle(Compared compared, Consumer<Compared> settled);

    /** Lists what a pending link will write. */
    void preview(Compared pending);

    /** Asks what to do with a pending link before it is left. */
    void askBeforeLeaving(Compared pending, Runnable save, Runnable drop);

    /** Asks whether to take back what a stopped Save has written. */
    void askBeforeRollingBack(Runnable rollBack);
}
