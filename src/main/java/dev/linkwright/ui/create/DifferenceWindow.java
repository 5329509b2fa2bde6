package dev.linkwright.ui.create;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;

/** Settles what differs between a new actor and its record; made of another feature by the application. */
@FunctionalInterface
public interface DifferenceWindow {

    /** Opens over a window; the answer comes only if the person confirmed. */
    void open(Window owner, Compared compared, Consumer<Compared> decided);
}
