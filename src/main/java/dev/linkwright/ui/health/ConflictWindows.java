package dev.linkwright.ui.health;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.ui.common.BaseDialog;

/** The window in which differences are settled; joined to this feature by the application. */
@FunctionalInterface
public interface ConflictWindows {

    /** Opens it; the answer comes after it has closed, and only if the person applied it. */
    BaseDialog settle(Window owner, Compared compared, Consumer<Compared> settled);
}
