package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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
        List<Node> facts = new ArrayList<>();
        switch (state) {
            case ErpTabState.NoConnection() -> {
            }
            case ErpTabState.NotConnected(var connection, _, _, _) -> {
                facts.add(connection(connection));
                facts.add(state(MarkerLabel.Kind.NOT_CONNECTED));
            }
            case ErpTabState.Connected connected -> {
                facts.add(connection(connected.connection()));
                addActor(facts, connected.actor(), connected.number());
                MarkerLabel marker = new MarkerLabel(texts);
                if (connected.conflicts() > 0) {
                    marker.showConflicts(connected.conflicts());
                } else {
                    marker.show(MarkerLabel.Kind.CONNECTED);
                }
                facts.add(fact("erptab.state", marker));
            }
            case ErpTabState.OutOfReach(var connection, var actor, String number, _, _, _) -> {
                facts.add(connection(connection));
                actor.ifPresent(known -> addActor(facts, known, number));
            }
            case ErpTabState.ActorGone(var connection, var actor, String number, _) -> {
                facts.add(connection(connection));
                addActor(facts, actor, number);
            }
            case ErpTabState.ActorArchived(var connection, var actor, String number, _) -> {
                facts.add(connection(connection));
                addActor(facts, actor, number);
            }
            case ErpTabState.ActorMerged(var connection, var actor, String number, _, _, _, _) -> {
                facts.add(connection(connection));
                addActor(facts, actor, number);
            }
            case ErpTabState.LeftOut(var connection, var actor, String number, _, _) -> {
                facts.add(connection(connection));
                addActor(facts, actor, number);
            }
            case ErpTabState.EntityGone(var connection, _) -> facts.add(connection(connection));
            case ErpTabState.Claimed(var connection, _, _, _, _) -> facts.add(connection(connection));
            case ErpTabState.Interrupted(var connection, _, String number, _, _) -> {
                facts.add(connection(connection));
                facts.add(fact("erptab.key", new ValueField(texts.text("erptab.key"), number)));
            }
        }
        return facts;
    }

    /** The connection's name, or where there are several a choice of them. */
    Node connection(ErpConnection shown) {
        if (tab.reader().connections().size() < 2) {
            return fact("erptab.connection", strong(shown.name()));
        }
        ComboBox<ErpConnection> choice = new ComboBox<>(tab.reader().connections());
        choice.setCellFactory(_ -> new NameCell());
        choice.setButtonCell(new NameCell());
        choice.setAccessibleText(texts.text("erptab.connection"));
        tab.reader().connections().stream().filter(one -> one.id().equals(shown.id())).findFirst()
                .ifPresent(choice::setValue);
        choice.setOnAction(_ -> {
            ErpConnection chosen = choice.getValue();
            if (chosen != null && !chosen.id().equals(shown.id())) {
                // The person may stay with what is pending; the new state brings a new choice.
                choice.setValue(shown);
                tab.choose(chosen);
            }
        });
        return choice;
    }

    private void addActor(List<Node> facts, ErpActor actor, String number) {
        facts.add(fact("erptab.type",
                strong(texts.text("erptab.type." + actor.type().name().toLowerCase(Locale.ROOT)))));
        ValueField key = new ValueField(texts.text("erptab.key"), number);
        key.getStyleClass().add("strong");
        key.setPrefColumnCount(Math.max(6, number.length()));
        key.setTooltip(new Tooltip(texts.text("erptab.key.tooltip", actor.key())));
        facts.add(fact("erptab.key", key));
    }

    private Node state(MarkerLabel.Kind kind) {
        return fact("erptab.state", MarkerLabel.of(texts, kind));
    }

    private Node fact(String title, Node value) {
        Label label = new Label(texts.text(title));
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(value);
        return new VBox(label, value);
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static final class NameCell extends ListCell<ErpConnection> {
        @Override
        protected void updateItem(ErpConnection connection, boolean empty) {
            super.updateItem(connection, empty);
            setText(connection == null || empty ? null : connection.name());
        }
    }
}
