package dev.linkwright.ui.erptab;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.ErpTabState.Interrupted;
import dev.linkwright.browse.ErpTabState.InterruptedStep;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What the tab shows of a Save or a Create that is under way elsewhere, or that did not come to its end. */
final class UnfinishedBody {
    private final Texts texts;
    private final ErpTabViewModel tab;
    private final TabButtons buttons;

    UnfinishedBody(Texts texts, ErpTabViewModel tab, TabButtons buttons) {
        this.texts = texts;
        this.tab = tab;
        this.buttons = buttons;
    }

    /** Somebody else is connecting, or did not finish. */
    Strip claimed(ErpTabState.Claimed state) {
        Button again = buttons.button("erptab.look-again", Icons.RETRY, tab::refresh);
        return state.old()
                ? Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED,
                        texts.text("erptab.claim-old", state.user(), state.workstation()),
                        texts.text("erptab.claim-old.detail", state.since(), state.workstation()),
                        buttons.acting("erptab.take-over", Icons.CONNECT, tab::takeOver), again)
                : Strip.of(Strip.Kind.WAITING, Icons.CLOCK,
                        texts.text("erptab.claim", state.user(), state.workstation()),
                        texts.text("erptab.claim.detail", state.since()), again);
    }

    /** An actor was made for the record from here, or may have been, and is not connected. */
    Strip made(UnfinishedCreate unfinished) {
        if (unfinished.actor().isEmpty()) {
            return Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED,
                    texts.text("erptab.create-unknown", unfinished.since()),
                    texts.text("erptab.create-unknown.detail." + unfinished.type().word()),
                    buttons.acting("erptab.create-look", Icons.RETRY, () -> tab.goOnCreating(unfinished)));
        }
        return Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED,
                texts.text("erptab.create-made." + unfinished.type().word(), unfinished.number()),
                texts.text("erptab.create-kept-detail", unfinished.since()),
                buttons.acting("erptab.create-connect", Icons.CONNECT, () -> tab.goOnCreating(unfinished)),
                buttons.acting("erptab.keep", Icons.CHECK, () -> tab.keep(unfinished)));
    }

    /** A Save or an undo from here stopped: how far it came, and the ways on. */
    List<Node> interrupted(Interrupted state) {
        HBox ways = TabButtons.row(
                buttons.main("erptab.carry-on", Icons.RETRY, () -> tab.carryOn(state.operation())));
        if (canRollBack(state)) {
            ways.getChildren().add(
                    buttons.acting("erptab.roll-back", Icons.UNDO, () -> tab.rollBack(state.operation())));
        }
        HBox steps = new HBox();
        steps.getStyleClass().add("gap-16");
        state.steps().forEach(step -> steps.getChildren().add(step(step)));
        return List.of(
                Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED,
                        texts.text("erptab.interrupted." + KeyWord.of(state.kind()),
                                state.since()),
                        texts.text("erptab.interrupted.detail")),
                ways, steps);
    }

    /** Links that are removed or brought back are finished, once the first of them was touched. */
    private static boolean canRollBack(Interrupted state) {
        return switch (state.kind()) {
            case CONNECT, SYNCHRONISE -> true;
            case REACTIVATE -> false;
            case DISCONNECT, UNDO -> state.steps().stream()
                    .filter(step -> step.part() == InterruptedStep.Part.LINK)
                    .allMatch(step -> switch (step.standing()) {
                        case NOT_STARTED, FAILED -> true;
                        case DONE, UNKNOWN -> false;
                    });
        };
    }

    private Label step(InterruptedStep step) {
        String part = texts.text("erptab.step." + KeyWord.of(step.part()), step.fields());
        Label label = new Label(texts.text("erptab.standing." + KeyWord.of(step.standing()), part));
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
