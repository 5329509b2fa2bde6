package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Edit mode: what kind of actor, and what is pending. */
final class EditBody {
    private final Texts texts;
    private final ErpTabViewModel tab;
    private final NoticeStrips strips;

    EditBody(Texts texts, ErpTabViewModel tab, NoticeStrips strips) {
        this.texts = texts;
        this.tab = tab;
        this.strips = strips;
    }

    /** The buttons that open <em>Connect to ERP</em>; the one of the pending link is on. */
    Node types(Shown.Editing editing) {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        List<ActorType> possible = editing.state().possible();
        for (ActorType type : possible) {
            boolean on = editing.pending().map(one -> one.pending().plan().actor().type()).filter(type::equals)
                    .isPresent();
            ToggleButton button = new ToggleButton(texts.text("erptab.connect-to." + word(type)));
            button.setMnemonicParsing(true);
            button.setSelected(on);
            if (on) {
                button.setGraphic(Icons.CHECK.icon());
            }
            button.getStyleClass().add(type == possible.getFirst() ? "first" : "middle");
            if (type == possible.getLast()) {
                button.getStyleClass().add("last");
            }
            button.setOnAction(_ -> {
                button.setSelected(on);
                tab.connect(type);
            });
            button.disableProperty().bind(tab.busyProperty().map(busy -> busy != SaveRun.Busy.NO));
            segments.getChildren().add(button);
        }
        return segments;
    }

    List<Node> body(Shown.Editing editing) {
        return editing.pending().map(this::pending).orElseGet(() -> List.of(hint()));
    }

    private List<Node> pending(Compared compared) {
        PendingConnect pending = compared.pending();
        Button preview = strips.button("erptab.preview", Icons.PREVIEW, tab::preview);
        String type = word(pending.plan().actor().type());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Strip.of(Strip.Kind.PENDING,
                texts.text("erptab.pending." + type, pending.actorNumber(), pending.actorTitle()),
                texts.text("erptab.pending.detail", pending.plan().writes(Side.ERP).size(),
                        pending.plan().writes(Side.CRM).size()),
                preview));
        nodes.add(new FieldColumns(texts, pending.plan().fields().stream()
                .map(field -> new FieldColumns.Line(field.field().erp().label(), field.field().direction(),
                        compared.lists().text(field.field(), Side.ERP, field.after(Side.ERP))))
                .toList(), false));
        return nodes;
    }

    private Label hint() {
        Label hint = new Label(texts.text("erptab.edit.hint"), Icons.INFORMATION.small());
        hint.getStyleClass().addAll("small", "muted");
        return hint;
    }

    private static String word(ActorType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
