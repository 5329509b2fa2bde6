package dev.linkwright.ui.erptab;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UnfinishedCreate;

/** The windows of other features that the ERP tab opens; joined to it by the application. */
public interface ErpTabDialogs {

    /** Finds an actor and settles the differences; the answer comes only if the person connected. */
    void connect(Window owner, ConnectWish wish, Consumer<Compared> connected);

    /** Settles differences; the answer comes only if the person applied it. */
    void settle(Window owner, Compared compared, Consumer<Compared> settled);

    /**
     * Goes on with a Create that is unfinished: looks what became of it, asks the person where the ERP cannot tell, and
     * settles the differences. The answer comes only if there is something to connect now; it names the Create in
     * {@link Compared#made}, unless the person chose an actor that was there before.
     */
    void goOnCreating(Window owner, ConnectWish wish, UnfinishedCreate unfinished, Consumer<Compared> connected);

    /** Lists what would be written. */
    void preview(Window owner, Compared compared);

    /** Lists what a synchronisation would write, and what it would ask. */
    void forecast(Window owner, Compared compared);

    /** Counts what a resync would write, and writes it if the person confirms; then the last is run. */
    void resync(Window owner, ResyncWish wish, Runnable written);
}
