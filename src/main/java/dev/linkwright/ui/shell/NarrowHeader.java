package dev.linkwright.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/**
 * What the header gives up where it is narrow. Widths count at the usual size of texts and grow with it. An icon that
 * stands alone keeps its name and its tooltip.
 */
final class NarrowHeader {
    /** Below this width the pages stand as icons. */
    private static final double NARROW = 1100;
    /** Below this one all but the kind of record that is shown. */
    private static final double TERSE = 900;

    private final HBox pages;
    private final HBox tabs;
    private final List<Labeled> others;

    NarrowHeader(HBox pages, HBox tabs, List<Labeled> others) {
        this.pages = pages;
        this.tabs = tabs;
        this.others = others;
    }

    /** @param width of the window, as if texts had their usual size */
    void fit(double width) {
        pages.getChildren().forEach(page -> show((Labeled) page, width >= NARROW));
        Stream.concat(others.stream(), tabs.getChildren().stream().map(Labeled.class::cast)
                .filter(tab -> !((ToggleButton) tab).isSelected())).forEach(one -> show(one, width >= TERSE));
        tabs.getChildren().stream().map(ToggleButton.class::cast).filter(ToggleButton::isSelected)
                .forEach(tab -> show(tab, true));
    }

    private static void show(Labeled button, boolean words) {
        button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
}
