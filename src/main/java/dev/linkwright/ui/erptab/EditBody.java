package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Edit mode: what kind of actor, and what is pending. */
final class EditBody {
    private final Texts texts;
    private final Words words;
    private final ErpTabViewModel tab;
    private final TabButtons buttons;
    private final TabAbout about;

    EditBody(Texts texts, ErpTabViewModel tab, TabButtons buttons, TabAbout about) {
        this.texts = texts;
        this.words = new Words(texts);
        this.tab = tab;
        this.buttons = buttons;
        this.about = about;
    }

    /** Where it is not connected, the choice of what to connect to; else what it is connected to. */
    List<Node> head(Shown.Editing editing) {
        Standing standing = Standing.of(editing.state());
        return standing.linked()
                ? about.of(editing.state())
                : List.of(about.connection(standing.connection().orElseThrow()),
                        types(standing.connectTo(), editing));
    }

    /** What can be done with a link that is there. */
    List<Button> actions(Shown.Editing editing) {
        boolean open = Standing.of(editing.state()).linked() && editing.pending().isEmpty();
        return open ? List.of(buttons.disconnect()) : List.of();
    }

    List<Node> body(Shown.Editing editing) {
        return editing.pending().map(this::pending).orElseGet(() -> idle(editing.state()));
    }

    /** What is connected stays in sight. */
    private List<Node> idle(ErpTabState state) {
        return state instanceof ErpTabState.Connected connected
                ? List.of(hint("erptab.edit.linked-hint"), FieldColumns.of(texts, connected.fields(), false))
                : List.of(hint("erptab.edit.hint"));
    }

    /** The buttons that open <em>Connect to ERP</em>; the one of the pending link is on. */
    private Node types(List<ActorType> possible, Shown.Editing editing) {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (ActorType type : possible) {
            boolean on = editing.pending().flatMap(Pending::connects)
                    .map(one -> one.pending().plan().actor().type()).filter(type::equals).isPresent();
            ToggleButton button = new ToggleButton(texts.text("erptab.connect-to." + type.word()));
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
            buttons.offWhileBusy(button);
            segments.getChildren().add(button);
        }
        return segments;
    }

    private List<Node> pending(Pending pending) {
        return switch (pending) {
            case Pending.Connect(Compared compared) -> withValues(compared,
                    Strip.of(Strip.Kind.PENDING, said(compared.pending()), detail(compared),
                            buttons.button("erptab.preview", Icons.PREVIEW, tab::preview)));
            case Pending.Disconnect(_, PendingDisconnect links) -> List.of(Strip.of(Strip.Kind.PENDING,
                    texts.text("erptab.pending.disconnect", words.actor(links.own())), gone(links)));
            case Pending.Replace(PendingDisconnect links, Compared compared) -> withValues(compared,
                    Strip.of(Strip.Kind.PENDING, said(compared.pending()),
                            texts.text("erptab.pending.replace", words.actor(links.own()), links.contacts().size())
                                    + " " + detail(compared),
                            buttons.button("erptab.preview", Icons.PREVIEW, tab::preview)));
        };
    }

    private String said(PendingConnect pending) {
        return texts.text("erptab.pending.connect",
                words.actor(pending.plan().actor(), pending.actorNumber()), pending.actorTitle());
    }

    private String detail(Compared compared) {
        String writes = texts.text("erptab.pending.detail", compared.pending().plan().writes(Side.ERP).size(),
                compared.pending().plan().writes(Side.CRM).size());
        return Stream.of(compared.made().map(_ -> texts.text("erptab.pending.made", compared.connection().name())),
                compared.pending().before().map(old -> texts.text("erptab.pending.instead", words.actor(old))),
                Optional.of(writes)).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private String gone(PendingDisconnect links) {
        int contacts = links.contacts().size();
        return contacts == 0
                ? texts.text("erptab.pending.disconnect.detail")
                : texts.text("erptab.pending.disconnect.contacts", contacts, words.names(links.contacts()));
    }

    private List<Node> withValues(Compared compared, Strip strip) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(strip);
        nodes.add(new FieldColumns(texts, compared.pending().plan().fields().stream()
                .map(field -> new FieldColumns.Line(field.field().erp().label(), field.field().direction(),
                        compared.lists().text(field.field(), Side.ERP, field.after(Side.ERP))))
                .toList(), false));
        return nodes;
    }

    private Label hint(String text) {
        Label hint = new Label(texts.text(text), Icons.INFORMATION.small());
        hint.getStyleClass().addAll("small", "muted");
        return hint;
    }
}
