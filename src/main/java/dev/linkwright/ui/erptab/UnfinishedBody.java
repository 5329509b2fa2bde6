package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What the tab shows of a Save that is under way elsewhere, or that did not come to its end. */
final class UnfinishedBody {
    private final Texts texts;
    private final ErpTabViewModel tab;
    private final NoticeStrips strips;

    UnfinishedBody(Texts texts, ErpTabViewModel tab, NoticeStrips strips) {
        this.texts = texts;
        this.tab = tab;
        this.strips = strips;
    }

    /** Somebody else is connecting, or did not finish. */
    Strip claimed(ErpTabState.Claimed state) {
        Button again = strips.button("erptab.look-again", Icons.RETRY, tab::refresh);
        return state.old()
                ? Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED,
                        texts.text("erptab.claim-old", state.user(), state.workstation()),
                        texts.text("erptab.claim-old.detail", state.since(), state.workstation()), again)
                : Strip.of(Strip.Kind.WAITING, Icons.CLOCK,
                        texts.text("erptab.claim", state.user(), state.workstation()),
                        texts.text("erptab.claim.detail", state.since()), again);
    }

    /** A Save from here stopped: how far it came, and both ways on. */
    List<Node> interrupted(ErpTabState.Interrupted state) {
        Button carryOn = strips.button("erptab.carry-on", Icons.RETRY, () -> tab.carryOn(state.operation()));
        carryOn.getStyleClass().add("accent");
        Button rollBack = strips.button("erptab.roll-back", Icons.UNDO, () -> tab.rollBack(state.operation()));
        carryOn.disableProperty().bind(tab.busyProperty().map(busy -> busy != SaveRun.Busy.NO));
        rollBack.disableProperty().bind(tab.busyProperty().map(busy -> busy != SaveRun.Busy.NO));
        HBox buttons = new HBox(carryOn, rollBack);
        buttons.getStyleClass().add("gap-8");
        HBox steps = new HBox();
        steps.getStyleClass().add("gap-16");
        state.steps().forEach(step -> steps.getChildren().add(step(step)));
        return List.of(Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED, texts.text("erptab.interrupted", state.since()),
                texts.text("erptab.interrupted.detail")), buttons, steps);
    }

    private Label step(ErpTabState.InterruptedStep step) {
        String part = texts.text("erptab.step." + step.part().name().toLowerCase(Locale.ROOT), step.fields());
        Label label = new Label(texts.text("erptab.standing." + step.standing().name().toLowerCase(Locale.ROOT), part));
        label.getStyleClass().addAll("small", "muted");
        label.setGraphic(switch (step.standing()) {
            case DONE -> styled(Icons.HEALTHY, "success");
            case NOT_STARTED -> Icons.CLOCK.small();
            case FAILED -> styled(Icons.PROBLEM, "danger");
            case UNKNOWN -> styled(Icons.UNDECIDED, "warning");
        });
        return label;
    }

    private static Node styled(Icons icon, String styleClass) {
        Node node = icon.small();
        node.getStyleClass().add(styleClass);
        return node;
    }
}
