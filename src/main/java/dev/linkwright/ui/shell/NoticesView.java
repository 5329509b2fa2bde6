package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.PartHop;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Shows notices as strips above everything else. They take no focus; F6 leads to them. */
final class NoticesView {
    /** Older ones come up when these are closed. */
    private static final int AT_ONCE = 3;

    private final ShellNotices notices;
    private final Texts texts;
    private final VBox place;
    private final Runnable focusElsewhere;

    /** @param focusElsewhere where the focus goes when the last notice that held it is closed */
    NoticesView(ShellNotices notices, Texts texts, VBox place, Runnable focusElsewhere) {
        this.notices = notices;
        this.texts = texts;
        this.place = place;
        this.focusElsewhere = focusElsewhere;
    }

    void build() {
        notices.told().addListener((InvalidationListener) _ -> show());
        show();
    }

    /** What F6 hops to; none while there is no notice. */
    List<RecordPage.Part> parts() {
        return notices.told().isEmpty() ? List.of() : List.of(new RecordPage.Part(place, this::focus));
    }

    private void focus() {
        place.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void show() {
        boolean held = place.getScene() != null && PartHop.holds(place, place.getScene().getFocusOwner());
        List<Node> strips = new ArrayList<>();
        notices.told().stream().limit(AT_ONCE).map(this::strip).forEach(strips::add);
        place.getChildren().setAll(strips);
        place.setManaged(!strips.isEmpty());
        if (held) {
            place.applyCss();
            if (strips.isEmpty()) {
                focusElsewhere.run();
            } else {
                focus();
            }
        }
    }

    private Strip strip(ShellNotices.Told told) {
        String title = texts.say(told.notice().title());
        String bold = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        String detail = texts.say(told.notice().detail());
        Button show = new Button(texts.text("notice.show"));
        show.setAccessibleText(texts.text("notice.show.what", bold));
        show.setOnAction(_ -> notices.show(told));
        Button close = new Button(texts.text("notice.close"));
        close.getStyleClass().add("flat");
        close.setAccessibleText(texts.text("notice.close.what", bold));
        close.setOnAction(_ -> notices.close(told));
        boolean wrong = told.notice().wrong();
        return Strip.of(wrong ? Strip.Kind.FAILED : Strip.Kind.PENDING, wrong ? Icons.PROBLEM : Icons.INFORMATION, bold,
                told.times() == 1 ? detail : detail + " " + texts.text("notice.times", told.times(), told.last()), show,
                close);
    }
}
