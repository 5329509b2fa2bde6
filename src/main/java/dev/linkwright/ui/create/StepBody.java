package dev.linkwright.ui.create;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What stands in the window in place of the form. */
final class StepBody {
    private final CreateViewModel dialog;
    private final Texts texts;
    private final CreateStrips strips;
    private final String kind;
    private final String system;

    StepBody(CreateViewModel dialog, Texts texts, CreateStrips strips) {
        this.dialog = dialog;
        this.texts = texts;
        this.strips = strips;
        this.kind = CreateStrips.kind(texts, dialog.wish().type());
        this.system = dialog.wish().connection().name();
    }

    /** Empty for the form. */
    Optional<Node> of(CreateStep step) {
        return switch (step) {
            case CreateStep.Filling _ -> Optional.empty();
            case CreateStep.Reading() -> Optional.of(new VBox());
            case CreateStep.Unread(Problem problem, Runnable retry) -> Optional.of(strips.unread(problem, retry));
            case CreateStep.Alike(List<Lookalike> lookalikes) -> Optional.of(alike(lookalikes));
            case CreateStep.Asking(OperationId operation, List<Lookalike> candidates) ->
                Optional.of(asking(operation, candidates));
            case CreateStep.Waiting(OperationId operation, Countdown countdown) ->
                Optional.of(waiting(operation, countdown));
            case CreateStep.Unclear(OperationId operation, Problem problem) ->
                Optional.of(strips.unclear(problem, lookAgain(operation, "create.look-again")));
            case CreateStep.Made(Compared compared) -> Optional.of(Strip.of(Strip.Kind.PENDING,
                    texts.text("create.made." + dialog.wish().type().word(), compared.pending().actorNumber(), system),
                    texts.text("create.made.detail"),
                    main("create.settle", () -> dialog.settle(compared))));
            case CreateStep.NotMade() -> Optional.of(strips.notMade(main("create.anew", dialog::fill)));
            case CreateStep.Connected() -> Optional.of(Strip.of(Strip.Kind.DONE,
                    texts.text("create.connected", dialog.wish().title()),
                    texts.text("create.connected.detail", kind)));
            case CreateStep.Taken(CrmEntity by) -> Optional.of(taken(by));
        };
    }

    private Node alike(List<Lookalike> lookalikes) {
        Button anyway = strips.button("create.anyway", Icons.CONNECT, dialog::createAnyway);
        anyway.setGraphic(null);
        Button back = strips.button("create.back", Icons.BACK, dialog::backToForm);
        return stack(Strip.of(Strip.Kind.WAITING, Icons.DUPLICATE, strips.alike(lookalikes.size()),
                texts.text("create.alike.detail", dialog.wish().title(), kind)),
                new LookalikeRows(texts, strips, lookalikes, texts.text("create.connect-to-this"), dialog::connectTo),
                line(back, anyway));
    }

    private Node asking(OperationId operation, List<Lookalike> candidates) {
        Button none = strips.button(candidates.isEmpty() ? "create.asks.not-there" : "create.asks.none", Icons.CLEAR,
                () -> dialog.isNone(operation, candidates));
        none.setGraphic(null);
        List<Node> nodes = new ArrayList<>();
        if (candidates.isEmpty()) {
            nodes.add(Strip.of(Strip.Kind.WAITING, Icons.UNDECIDED, texts.text("create.asks.nothing", system),
                    texts.text("create.asks.nothing.detail", kind, system)));
        } else {
            nodes.add(Strip.of(Strip.Kind.WAITING, Icons.UNDECIDED, texts.text("create.asks", candidates.size()),
                    texts.text("create.asks.detail", system, kind)));
            nodes.add(new LookalikeRows(texts, strips, candidates, texts.text("create.asks.this"),
                    chosen -> dialog.isThis(operation, chosen)));
        }
        nodes.add(line(lookAgain(operation, "create.look-again"), none));
        nodes.add(stays());
        return stack(nodes.toArray(Node[]::new));
    }

    private Node waiting(OperationId operation, Countdown countdown) {
        Label left = new Label();
        left.getStyleClass().add("section-title");
        countdown.leftProperty().subscribe(duration -> left.setText(left(duration)));
        return stack(Strip.of(Strip.Kind.PENDING, Icons.WAITING, texts.text("create.waiting", system),
                texts.text("create.waiting.detail", kind, countdown.end()),
                lookAgain(operation, "create.look-now")), left, stays());
    }

    private String left(Duration duration) {
        return texts.text("create.waiting.left", duration.toMinutes(), duration.toSecondsPart());
    }

    private Node taken(CrmEntity by) {
        boolean itself = by.equals(dialog.wish().entity());
        String detail = texts.text("create.nothing-made", system);
        return itself
                ? Strip.of(Strip.Kind.WAITING, texts.text("create.taken.itself", dialog.wish().title()), detail)
                : Strip.of(Strip.Kind.WAITING, texts.text("create.taken", kind), detail,
                        strips.button("create.taken.open", Icons.LINKED, () -> dialog.open(by)));
    }

    private Button lookAgain(OperationId operation, String text) {
        return strips.button(text, Icons.RETRY, () -> dialog.lookAgain(operation));
    }

    private Button main(String text, Runnable action) {
        Button button = strips.button(text, Icons.CONNECT, action);
        button.setGraphic(null);
        button.getStyleClass().add("accent");
        return button;
    }

    /** Said while it is not over: closing the window loses nothing. */
    private Label stays() {
        Label stays = new Label(texts.text("create.stays", kind));
        stays.getStyleClass().add("muted");
        stays.setWrapText(true);
        return stays;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private static VBox stack(Node... nodes) {
        VBox stack = new VBox(nodes);
        stack.getStyleClass().add("gap-12");
        return stack;
    }
}
