package dev.linkwright.ui.erptab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.ui.common.Chip;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What is known of a record while one of the two systems does not answer. */
final class AwayBody {
    private final Texts texts;
    private final ErpTabViewModel tab;
    private final TabButtons buttons;
    private final Clock clock;

    AwayBody(Texts texts, ErpTabViewModel tab, TabButtons buttons, Clock clock) {
        this.texts = texts;
        this.tab = tab;
        this.buttons = buttons;
        this.clock = clock;
    }

    List<Node> of(ErpTabState.OutOfReach state) {
        String bold = texts.say(state.problem().sentence()).replaceAll("\\.$", "");
        String second = state.seenAt().map(at -> texts.text("erptab.out-of-reach.seen", at))
                .orElseGet(() -> texts.text("erptab.out-of-reach.never"));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Strip.of(Strip.Kind.OFFLINE, bold, second + " " + texts.say(state.problem().nextStep()),
                buttons.button("erptab.try-now", Icons.RETRY, tab::refresh)));
        if (!state.fields().isEmpty()) {
            nodes.add(FieldColumns.of(texts, state.fields(), true));
        }
        HBox foot = TabButtons.row();
        foot.setAlignment(Pos.CENTER_LEFT);
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
}
