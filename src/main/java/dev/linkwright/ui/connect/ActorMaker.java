package dev.linkwright.ui.connect;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.model.Sentence;

/** Makes an actor where none was found; made of another feature by the application. */
public interface ActorMaker {

    /** Why none can be made; empty if one can. Blocks, so it belongs on {@code Work}. */
    Optional<Sentence> whyNot(ConnectWish wish);

    /**
     * Opens over a window.
     *
     * @param made gets what Save is to do, if there is something to connect
     * @param left called instead if the person leaves while something is unfinished, which the ERP tab then shows
     */
    void open(Window owner, ConnectWish wish, Consumer<Compared> made, Runnable left);
}
