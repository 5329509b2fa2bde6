package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ErpActor;
import dev.linkwright.ui.common.MarkerLabel;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.ValueField;

/** The line that says through which connection and to what a record is connected. */
final class TabAbout {
    private final Texts texts;
    private final ErpTabViewModel tab;

    TabAbout(Texts texts, ErpTabViewModel tab) {
        this.texts = texts;
        this.tab = tab;
    }

    List<Node> of(ErpTabState state) {
        Standing standing = Standing.of(state);
        List<Node> facts = new ArrayList<>();
        standing.connection().ifPresent(connection -> facts.add(connection(connection)));
        standing.actor().ifPresentOrElse(actor -> addActor(facts, actor, standing.number()), () -> {
            if (!standing.number().isEmpty()) {
                facts.add(key(standing.number(), Optional.empty()));
            }
        });
        marker(state).ifPresent(marker -> facts.add(fact("erptab.state", marker)));
        return facts;
    }

    /** The connection's name, or where there are several a choice of them. */
    Node connection(ErpConnection shown) {
        return tab.reader().connections().size() < 2
                ? fact("erptab.connection", strong(shown.name()))
                : new ConnectionChoice(texts, tab, shown);
    }

    private Optional<MarkerLabel> marker(ErpTabState state) {
        return switch (state) {
            case ErpTabState.NotConnected _ -> Optional.of(MarkerLabel.of(texts, MarkerLabel.Kind.NOT_CONNECTED));
            case ErpTabState.Connected connected -> {
                MarkerLabel marker = MarkerLabel.of(texts, MarkerLabel.Kind.CONNECTED);
                if (connected.conflicts() > 0) {
                    marker.showConflicts(connected.conflicts());
                }
                yield Optional.of(marker);
            }
            case ErpTabState.NoConnection _,ErpTabState.OutOfReach _,ErpTabState.ActorGone _,ErpTabState.ActorArchived _,ErpTabState.ActorMerged _,ErpTabState.LeftOut _,ErpTabState.EntityGone _,ErpTabState.Claimed _,ErpTabState.Interrupted _ ->
                Optional.empty();
        };
    }

    private void addActor(List<Node> facts, ErpActor actor, String number) {
        facts.add(fact("erptab.type", strong(texts.text("erptab.type." + actor.type().word()))));
        facts.add(key(number, Optional.of(actor)));
    }

    private Node key(String number, Optional<ErpActor> actor) {
        ValueField key = new ValueField(texts.text("erptab.key"), number);
        key.getStyleClass().add("strong");
        key.setPrefColumnCount(Math.max(6, number.length()));
        actor.ifPresent(one -> key.setTooltip(new Tooltip(texts.text("erptab.key.tooltip", one.key()))));
        return fact("erptab.key", key);
    }

    private Node fact(String title, Node value) {
        Label label = new Label(texts.text(title));
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(value);
        VBox fact = new VBox(label, value);
        fact.getStyleClass().add("tab-fact");
        return fact;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }
}
