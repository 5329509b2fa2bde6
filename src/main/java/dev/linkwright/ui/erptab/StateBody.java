package dev.linkwright.ui.erptab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.TabField;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What stands below the line about the connection, state by state. */
final class StateBody {
    private final Texts texts;
    private final EntityType type;
    private final ErpTabViewModel tab;
    private final TabButtons buttons;
    private final UnfinishedBody unfinished;
    private final AwayBody away;

    StateBody(Texts texts, EntityType type, ErpTabViewModel tab, TabButtons buttons, Clock clock) {
        this.texts = texts;
        this.type = type;
        this.tab = tab;
        this.buttons = buttons;
        this.unfinished = new UnfinishedBody(texts, tab, buttons);
        this.away = new AwayBody(texts, tab, buttons, clock);
    }

    List<Node> of(ErpTabState state, Optional<UnfinishedCreate> made) {
        return switch (state) {
            case ErpTabState.NoConnection() -> List.of(nothing(Icons.NOT_LINKED, texts.text("erptab.no-connection")));
            case ErpTabState.NotConnected open -> notConnected(open, made);
            case ErpTabState.Connected connected -> connected(connected);
            case ErpTabState.OutOfReach unreachable -> away.of(unreachable);
            case ErpTabState.ActorGone gone -> withLastKnown(
                    Strip.of(Strip.Kind.FAILED, Icons.GONE,
                            texts.text("erptab.actor-gone." + gone.actor().type().word(), gone.number()),
                            texts.text("erptab.actor-gone.detail")),
                    gone.lastKnown(),
                    buttons.main("erptab.connect-another", Icons.CONNECT, tab::connectToAnother),
                    buttons.disconnect());
            case ErpTabState.ActorArchived archived -> archived(archived);
            case ErpTabState.ActorMerged merged -> withLastKnown(
                    Strip.of(Strip.Kind.WAITING, texts.text("erptab.merged." + merged.actor().type().word(),
                            merged.number(), merged.intoNumber(), merged.intoTitle()),
                            texts.text("erptab.merged.detail")),
                    merged.lastKnown(), merge(merged), buttons.disconnect());
            case ErpTabState.LeftOut left -> List.of(
                    Strip.of(Strip.Kind.WAITING, texts.text("erptab.left-out"), texts.say(left.why())),
                    leftOut(), FieldColumns.of(texts, left.fields(), true));
            case ErpTabState.EntityGone _ -> List.of(
                    Strip.of(Strip.Kind.FAILED, Icons.GONE, texts.text("erptab.entity-gone"),
                            texts.text("erptab.entity-gone.detail")),
                    TabButtons.row(buttons.disconnect()));
            case ErpTabState.Claimed claimed -> List.of(unfinished.claimed(claimed));
            case ErpTabState.Interrupted interrupted -> unfinished.interrupted(interrupted);
        };
    }

    private List<Node> notConnected(ErpTabState.NotConnected state, Optional<UnfinishedCreate> made) {
        List<Node> nodes = new ArrayList<>();
        made.map(unfinished::made).ifPresent(nodes::add);
        if (state.whyNot().isPresent()) {
            nodes.add(whyNot(texts.say(state.whyNot().get()),
                    type == EntityType.CONTACT && !state.possible().isEmpty()));
        } else {
            nodes.add(new Label(canBe(state.possible())));
            nodes.add(muted(Icons.INFORMATION, texts.text("erptab.nothing-before-save")));
        }
        return nodes;
    }

    /** The first sentence stands in bold, and what follows below it. */
    private Strip whyNot(String why, boolean companyHelps) {
        String[] sentences = why.split("(?<=\\.) ", 2);
        Button[] ways = companyHelps
                ? new Button[]{buttons.acting("erptab.open-company", Icons.COMPANY, tab::openCompany)}
                : new Button[0];
        return Strip.of(Strip.Kind.OFFLINE, Icons.INFORMATION, sentences[0].replaceAll("\\.$", ""),
                sentences.length > 1 ? sentences[1] : "", ways);
    }

    /** What the record can be connected to. */
    private String canBe(List<ActorType> possible) {
        if (possible.isEmpty()) {
            return texts.text("erptab.can-be.nothing");
        }
        List<String> words = possible.stream().map(one -> texts.text("erptab.can-be." + one.word())).toList();
        return words.size() == 1
                ? texts.text("erptab.can-be.one", words.getFirst())
                : texts.text("erptab.can-be.either", words.getFirst(), words.getLast());
    }

    private List<Node> connected(ErpTabState.Connected state) {
        List<Node> nodes = new ArrayList<>();
        if (state.conflicts() > 0) {
            Button resolve = buttons.main("erptab.resolve", Icons.CONFLICT, tab::resolve);
            resolve.setGraphic(null);
            nodes.add(Strip.of(Strip.Kind.WAITING, texts.text("erptab.conflicts", state.conflicts()),
                    texts.text("erptab.conflicts.detail"), resolve));
        }
        nodes.add(FieldColumns.of(texts, state.fields(), false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(muted(Icons.CLOCK, synced(state.synced())), space, FieldColumns.legend(texts));
        foot.getStyleClass().add("gap-16");
        nodes.add(foot);
        return nodes;
    }

    private String synced(ErpTabState.Synced synced) {
        return synced.at().map(at -> synced.by().isEmpty()
                ? texts.text("erptab.synced", at)
                : texts.text("erptab.synced.by", at, synced.by()))
                .orElseGet(() -> texts.text("erptab.synced.unknown"));
    }

    private List<Node> archived(ErpTabState.ActorArchived state) {
        Button reactivate = buttons.acting("erptab.reactivate", Icons.RETRY, tab::reactivate);
        List<Node> nodes = new ArrayList<>(List.of(
                Strip.of(Strip.Kind.OFFLINE, Icons.ARCHIVED,
                        texts.text("erptab.archived." + state.actor().type().word(), state.number()),
                        texts.text("erptab.archived.detail")),
                TabButtons.row(reactivate, buttons.disconnect())));
        state.whyNot().map(texts::say).ifPresent(why -> {
            reactivate.disableProperty().unbind();
            reactivate.setDisable(true);
            reactivate.setAccessibleHelp(why);
            nodes.add(muted(Icons.INFORMATION, why));
        });
        nodes.add(FieldColumns.of(texts, state.fields(), true));
        return nodes;
    }

    private Button merge(ErpTabState.ActorMerged merged) {
        Button button = buttons.main("erptab.connect-another", Icons.CONNECT, tab::connectToMerged);
        button.setMnemonicParsing(false);
        button.setText(texts.text("erptab.connect-merged", merged.intoNumber()));
        return button;
    }

    private HBox leftOut() {
        return type == EntityType.CONTACT
                ? TabButtons.row(buttons.acting("erptab.connect-another", Icons.CONNECT, tab::connectToAnother),
                        buttons.acting("erptab.open-company", Icons.COMPANY, tab::openCompany), buttons.disconnect())
                : TabButtons.row(buttons.disconnect());
    }

    private List<Node> withLastKnown(Strip strip, List<TabField> lastKnown, Button... ways) {
        List<Node> nodes = new ArrayList<>(List.of(strip, TabButtons.row(ways)));
        if (!lastKnown.isEmpty()) {
            TitledPane fold = new TitledPane(texts.text("erptab.last-known", lastKnown.size()),
                    FieldColumns.of(texts, lastKnown, true));
            fold.setExpanded(false);
            fold.setAnimated(false);
            fold.getStyleClass().add("plain-fold");
            nodes.add(fold);
        }
        return nodes;
    }

    private static VBox nothing(Icons icon, String sentence) {
        VBox nothing = new VBox(icon.large(), new Label(sentence));
        nothing.getStyleClass().add("empty-state");
        return nothing;
    }

    private static Label muted(Icons icon, String text) {
        Label label = new Label(text, icon.small());
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }
}
