package dev.linkwright.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.PartHop;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;

/** The buttons of the pages in the header, and the page in the place of finder and record. */
final class PagesView {
    private final WindowPages pages;
    private final Texts texts;
    private final Work work;
    private final HBox buttons;
    private final StackPane place;
    private final Node records;

    /**
     * @param buttons where the buttons stand
     * @param place   what the pages fill
     * @param records finder and record, which are there while no page is
     */
    PagesView(WindowPages pages, Texts texts, Work work, HBox buttons, StackPane place, Node records) {
        this.pages = pages;
        this.texts = texts;
        this.work = work;
        this.buttons = buttons;
        this.place = place;
        this.records = records;
    }

    void build() {
        pages.all().forEach(page -> buttons.getChildren().add(button(page)));
        pages.shownProperty().subscribe(this::show);
    }

    void installKeys(Scene scene) {
        pages.all().forEach(page -> scene.getAccelerators().put(page.key().combination(), () -> pages.show(page)));
    }

    private ToggleButton button(WindowPage page) {
        String name = texts.text(page.textKey());
        ToggleButton button = new ToggleButton(name, page.icon().icon());
        button.setAccessibleText(name);
        button.setTooltip(KeyTip.of(name, page.key()));
        pages.shownProperty().subscribe(shown -> button.setSelected(shown.equals(Optional.of(page))));
        button.setOnAction(_ -> {
            button.setSelected(true);
            pages.show(page);
        });
        return button;
    }

    private void show(Optional<WindowPage> shown) {
        boolean focusIsLost = place.getScene() != null && PartHop.holds(place, place.getScene().getFocusOwner());
        Node front = shown.map(WindowPage::node).orElse(records);
        if (!place.getChildren().contains(front)) {
            place.getChildren().add(front);
        }
        for (Node node : place.getChildren()) {
            node.setVisible(node.equals(front));
            node.setManaged(node.equals(front));
        }
        shown.ifPresentOrElse(page -> work.onScreen(() -> focus(page)), () -> {
            if (focusIsLost) {
                records.requestFocus();
            }
        });
    }

    private void focus(WindowPage page) {
        if (pages.shownProperty().get().equals(Optional.of(page))) {
            page.parts().stream().findFirst().map(RecordPage.Part::focus).ifPresent(Runnable::run);
        }
    }
}
