package dev.linkwright.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The page of help that is read, and the way back. */
final class HelpTrail {
    private final Deque<HelpPage> before = new ArrayDeque<>();
    private final Deque<HelpPage> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<HelpPage> page;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");

    HelpTrail(HelpPage first) {
        page = new ReadOnlyObjectWrapper<>(this, "page", first);
    }

    ReadOnlyObjectProperty<HelpPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    void open(HelpPage next) {
        if (next != page.get()) {
            after.clear();
            before.push(page.get());
            turn(next);
        }
    }

    void back() {
        if (!before.isEmpty()) {
            after.push(page.get());
            turn(before.pop());
        }
    }

    void forward() {
        if (!after.isEmpty()) {
            before.push(page.get());
            turn(after.pop());
        }
    }

    private void turn(HelpPage next) {
        page.set(next);
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
