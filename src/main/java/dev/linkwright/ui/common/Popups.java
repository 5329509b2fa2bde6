package dev.linkwright.ui.common;

import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Menus and lists that are open over a window. */
public final class Popups {
    private Popups() {
    }

    /** Whether one is: then Esc means it, and not the window. Tooltips do not count. */
    public static boolean areOpenOver(Window owner) {
        return Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow popup
                && popup.isShowing() && !(popup instanceof Tooltip)
                && owner.equals(popup.getOwnerWindow()));
    }
}
