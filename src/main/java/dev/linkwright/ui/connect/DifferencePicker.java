package dev.linkwright.ui.connect;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;

/** Settles the differences before a connect; made of another feature by the application. */
@FunctionalInterface
public interface DifferencePicker {

    /** Opens over a window; the answer comes only if the person confirmed. */
    void open(Window owner, Compared compared, Consumer<Compared> decided);
}
