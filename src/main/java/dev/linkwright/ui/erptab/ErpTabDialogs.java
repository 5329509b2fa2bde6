package dev.linkwright.ui.erptab;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;

/** The windows of other features that the ERP tab opens; joined to it by the application. */
public interface ErpTabDialogs {

    /** Finds an actor and settles the differences; the answer comes only if the person connected. */
    void connect(Window owner, ConnectWish wish, Consumer<Compared> connected);

    /** Settles differences; the answer comes only if the person applied it. */
    void settle(Window owner, Compared compared, Consumer<Compared> settled);

    /** Lists what would be written. */
    void preview(Window owner, Compared compared);
}
