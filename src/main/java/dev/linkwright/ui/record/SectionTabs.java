package dev.linkwright.ui.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.linkwright.ui.common.LeadingButton;
import dev.linkwright.ui.common.Texts;

/** The section tabs of a page with the section that is shown below them. */
final class SectionTabs {
    private final Sections sections;
    private final Texts texts;

    SectionTabs(Sections sections, Texts texts) {
        this.sections = sections;
        this.texts = texts;
    }

    void build(HBox tabs, StackPane place) {
        Map<Section, Node> contents = new HashMap<>();
        for (Section section : sections.all()) {
            ToggleButton tab = tab(section);
            tabs.getChildren().add(tab);
            contents.put(section, content(section));
            sections.shownProperty().subscribe(shown -> tab.setSelected(shown.equals(Optional.of(section))));
            section.content().available().subscribe(available -> {
                tab.setVisible(available);
                tab.setManaged(available);
            });
        }
        sections.shownProperty().subscribe(shown -> shown.map(contents::get)
                .ifPresentOrElse(place.getChildren()::setAll, place.getChildren()::clear));
    }

    private ToggleButton tab(Section section) {
        ToggleButton tab = new ToggleButton(texts.text("record.tab." + section.word()), section.icon().icon());
        tab.setId("section-" + section.word());
        tab.setMnemonicParsing(true);
        LeadingButton.lead(tab, () -> {
            // A tab that is pressed again stays.
            tab.setSelected(true);
            sections.choose(section);
        }, sections::requestFocus);
        return tab;
    }

    /** A list fills the room and scrolls by itself; what is as long as it is scrolls as a whole. */
    private static Node content(Section section) {
        StackPane padded = new StackPane(section.content().node());
        padded.getStyleClass().add("section-place");
        if (!section.main()) {
            return padded;
        }
        padded.getStyleClass().add("top");
        ScrollPane scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        return scroll;
    }
}
