package dev.linkwright.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import dev.linkwright.browse.ErpTabState.InterruptedStep;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.browse.UnfinishedWork.Standing;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** A strip for each work that was begun and not finished. */
final class UnfinishedStrips {
    /** The others come up when these are done. */
    private static final int AT_ONCE = 4;

    /** Asks before something that others may notice. */
    interface Question {
        void beforeTakingOver(UnfinishedWork work, String title, Runnable takeOver);

        /** Before what was written is taken back. */
        void beforeRollingBack(String title, Runnable rollBack);
    }

    private final Texts texts;
    private final HealthWords words;
    private final Question question;

    UnfinishedStrips(Texts texts, Question question) {
        this.texts = texts;
        this.words = new HealthWords(texts);
        this.question = question;
    }

    List<Node> of(UnfinishedViewModel unfinished) {
        List<Node> shown = new ArrayList<>();
        unfinished.works().stream().limit(AT_ONCE).map(one -> strip(unfinished, one)).forEach(shown::add);
        int more = unfinished.works().size() - AT_ONCE;
        if (more > 0) {
            Label others = new Label(texts.text("health.unfinished.more", more));
            others.getStyleClass().add("muted");
            shown.add(others);
        }
        unfinished.notLookedProperty().get().map(problem -> notLooked(unfinished, problem)).ifPresent(shown::add);
        return shown;
    }

    private Strip notLooked(UnfinishedViewModel unfinished, Problem problem) {
        Button look = new Button(texts.text("health.unfinished.look"));
        look.setOnAction(_ -> unfinished.lookElsewhere());
        return Strip.of(Strip.Kind.OFFLINE, texts.text("health.unfinished.not-looked"), texts.say(problem.sentence()),
                look);
    }

    private Strip strip(UnfinishedViewModel unfinished, UnfinishedWork one) {
        List<Button> ways = new ArrayList<>();
        String title = words.record(one.title(), one.entity());
        if (one.standing() instanceof Standing.Stopped(var _, var _, boolean canRollBack)) {
            ways.add(button(unfinished, "health.carry-on", title, () -> unfinished.carryOn(one)));
            if (canRollBack) {
                ways.add(button(unfinished, "health.roll-back", title,
                        () -> question.beforeRollingBack(title, () -> unfinished.rollBack(one))));
            }
        }
        if (one.standing() instanceof Standing.Elsewhere(boolean old) && old) {
            ways.add(button(unfinished, "health.take-over", title,
                    () -> question.beforeTakingOver(one, title, () -> unfinished.takeOver(one))));
        }
        Button open = button(unfinished, "health.step.open", title, () -> unfinished.open(one));
        open.getStyleClass().add("flat");
        ways.add(open);
        return Strip.of(Strip.Kind.WAITING, Icons.INTERRUPTED, bold(one, title), detail(one),
                ways.toArray(Button[]::new));
    }

    private String bold(UnfinishedWork one, String title) {
        return switch (one.standing()) {
            case Standing.Stopped(var kind, var _, boolean _) ->
                texts.text("health.unfinished." + HealthWords.key(kind), title, one.since());
            case Standing.NotConnected(String number) when number.isEmpty() ->
                texts.text("health.unfinished.create-unknown", title, one.since());
            case Standing.NotConnected(String number) ->
                texts.text("health.unfinished.create-made", title, number, one.since());
            case Standing.Elsewhere(boolean old) -> texts.text(
                    old ? "health.unfinished.elsewhere.old" : "health.unfinished.elsewhere", one.user(),
                    one.workstation(), title, one.since());
        };
    }

    private String detail(UnfinishedWork one) {
        String what = switch (one.standing()) {
            case Standing.Stopped(var _, List<InterruptedStep> steps, boolean _) ->
                texts.text("health.unfinished.steps", steps.stream().map(this::step).collect(Collectors.joining("; ")));
            case Standing.NotConnected(String number) -> texts.text(number.isEmpty()
                    ? "health.unfinished.create-unknown.detail"
                    : "health.unfinished.create-made.detail");
            case Standing.Elsewhere(boolean old) -> texts.text(
                    old ? "health.unfinished.elsewhere.old.detail" : "health.unfinished.elsewhere.detail");
        };
        return texts.text("health.unfinished.at", one.connectionName(), what);
    }

    /** In the words of the ERP tab. */
    private String step(InterruptedStep step) {
        String part = texts.text("erptab.step." + HealthWords.key(step.part()), step.fields());
        return switch (step.standing()) {
            case DONE -> texts.text("health.unfinished.step-done", part);
            case NOT_STARTED, FAILED, UNKNOWN ->
                texts.text("erptab.standing." + KeyWord.of(step.standing()), part);
        };
    }

    private Button button(UnfinishedViewModel unfinished, String key, String title, Runnable action) {
        String text = texts.text(key);
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setAccessibleText(texts.text("health.step.of", text, title));
        button.disableProperty().bind(unfinished.busyProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
