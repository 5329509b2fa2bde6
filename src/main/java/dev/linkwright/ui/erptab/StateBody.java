package dev.linkwright.ui.erptab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.TabField;
import dev.linkwright.model.ActorType;
import dev.linkwright.ui.common.Chip;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What stands below the line about the connection, state by state. */
final class StateBody {
    private final Texts texts;
    private final ErpTabViewModel tab;
    private final NoticeStrips strips;
    private final UnfinishedBody unfinished;
    private final Clock clock;

    StateBody(Texts texts, ErpTabViewModel tab, NoticeStrips strips, Clock clock) {
        this.texts = texts;
        this.tab = tab;
        this.strips = strips;
        this.unfinished = new UnfinishedBody(texts, tab, strips);
        this.clock = clock;
    }

    List<Node> of(ErpTabState state) {
        return switch (state) {
            case ErpTabState.NoConnection() -> List.of(muted(Icons.INFORMATION, texts.text("erptab.no-connection")));
            case ErpTabState.NotConnected(_, var possible, _, var whyNot) -> List.of(
                    new Label(whyNot.map(texts::say).orElseGet(() -> canBe(possible))),
                    muted(Icons.INFORMATION, texts.text("erptab.nothing-before-save")));
            case ErpTabState.Connected connected -> connected(connected);
            case ErpTabState.OutOfReach away -> outOfReach(away);
            case ErpTabState.ActorGone(_, var actor, String number, var lastKnown) -> withLastKnown(
                    Strip.of(Strip.Kind.FAILED, Icons.GONE,
                            texts.text("erptab.actor-gone." + word(actor.type()), number),
                            texts.text("erptab.actor-gone.detail")),
                    lastKnown);
            case ErpTabState.ActorArchived(_, var actor, String number, var fields) -> List.of(
                    Strip.of(Strip.Kind.OFFLINE, Icons.ARCHIVED,
                            texts.text("erptab.archived." + word(actor.type()), number),
                            texts.text("erptab.archived.detail")),
                    columns(fields, true));
            case ErpTabState.ActorMerged merged -> withLastKnown(
                    Strip.of(Strip.Kind.WAITING, texts.text("erptab.merged." + word(merged.actor().type()),
                            merged.number(), merged.intoNumber(), merged.intoTitle()),
                            texts.text("erptab.merged.detail")),
                    merged.lastKnown());
            case ErpTabState.LeftOut(_, _, _, var fields, var why) -> List.of(
                    Strip.of(Strip.Kind.WAITING, texts.text("erptab.left-out"), texts.say(why)),
                    columns(fields, true));
            case ErpTabState.EntityGone _ -> List.of(Strip.of(Strip.Kind.FAILED, Icons.GONE,
                    texts.text("erptab.entity-gone"), texts.text("erptab.entity-gone.detail")));
            case ErpTabState.Claimed claimed -> List.of(unfinished.claimed(claimed));
            case ErpTabState.Interrupted interrupted -> unfinished.interrupted(interrupted);
        };
    }

    /** What the record can be connected to. */
    String canBe(List<ActorType> possible) {
        if (possible.isEmpty()) {
            return texts.text("erptab.can-be.nothing");
        }
        List<String> words = possible.stream().map(type -> texts.text("erptab.can-be." + word(type))).toList();
        return words.size() == 1
                ? texts.text("erptab.can-be.one", words.getFirst())
                : texts.text("erptab.can-be.either", words.getFirst(), words.getLast());
    }

    private List<Node> connected(ErpTabState.Connected state) {
        List<Node> nodes = new ArrayList<>();
        if (state.conflicts() > 0) {
            Button resolve = strips.button("erptab.resolve", Icons.CONFLICT, tab::resolve);
            resolve.setGraphic(null);
            resolve.getStyleClass().add("accent");
            nodes.add(Strip.of(Strip.Kind.WAITING, texts.text("erptab.conflicts", state.conflicts()),
                    texts.text("erptab.conflicts.detail"), resolve));
        }
        nodes.add(columns(state.fields(), false));
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

    private List<Node> outOfReach(ErpTabState.OutOfReach state) {
        String bold = texts.say(state.problem().sentence()).replaceAll("\\.$", "");
        String second = state.seenAt().map(at -> texts.text("erptab.out-of-reach.seen", at))
                .orElseGet(() -> texts.text("erptab.out-of-reach.never"));
        Button tryNow = strips.button("erptab.try-now", Icons.RETRY, tab::refresh);
        List<Node> nodes = new ArrayList<>();
        nodes.add(Strip.of(Strip.Kind.OFFLINE, bold, second + " " + texts.say(state.problem().nextStep()), tryNow));
        if (!state.fields().isEmpty()) {
            nodes.add(columns(state.fields(), true));
        }
        HBox foot = new HBox();
        foot.getStyleClass().add("gap-8");
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        state.seenAt().ifPresent(at -> foot.getChildren().add(Chip.of(Chip.Kind.PLAIN, Icons.CLOCK, age(at))));
        Label hint = new Label(texts.text("erptab.out-of-reach.hint"));
        hint.getStyleClass().addAll("small", "muted");
        foot.getChildren().add(hint);
        nodes.add(foot);
        return nodes;
    }

    private String age(Instant seen) {
        Duration age = Duration.between(seen, clock.instant());
        if (age.toHours() < 1) {
            return texts.text("erptab.stale.minutes", Math.max(1, age.toMinutes()));
        }
        return age.toDays() < 2
                ? texts.text("erptab.stale.hours", age.toHours())
                : texts.text("erptab.stale.days", age.toDays());
    }

    private List<Node> withLastKnown(Strip strip, List<TabField> lastKnown) {
        if (lastKnown.isEmpty()) {
            return List.of(strip);
        }
        TitledPane fold = new TitledPane(texts.text("erptab.last-known", lastKnown.size()), columns(lastKnown, true));
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add("plain-fold");
        return List.of(strip, fold);
    }

    private FieldColumns columns(List<TabField> fields, boolean stale) {
        return new FieldColumns(texts, fields.stream()
                .map(field -> new FieldColumns.Line(field.label(), field.direction(), field.text())).toList(), stale);
    }

    private static Label muted(Icons icon, String text) {
        Label label = new Label(text, icon.small());
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }

    private static String word(ActorType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
