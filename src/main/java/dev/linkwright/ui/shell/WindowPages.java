package dev.linkwright.ui.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.ui.common.WindowPage;

/** Which page fills the main window; none while finder and record are there. */
final class WindowPages {
    private final List<WindowPage> all;
    private final ReadOnlyObjectWrapper<Optional<WindowPage>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());

    WindowPages(Collection<WindowPage> pages) {
        all = pages.stream().sorted(Comparator.comparing(WindowPage::key)).toList();
    }

    /** In the order of their keys. */
    List<WindowPage> all() {
        return all;
    }

    ReadOnlyObjectProperty<Optional<WindowPage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(WindowPage page) {
        shown.set(Optional.of(page));
        page.read();
    }

    /** Back to finder and record. */
    void leave() {
        shown.set(Optional.empty());
    }
}
