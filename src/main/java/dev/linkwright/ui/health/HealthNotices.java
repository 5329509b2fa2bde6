package dev.linkwright.ui.health;

import java.util.Optional;
import javafx.scene.control.Button;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Says on the page what came of what was done last. */
final class HealthNotices {
    private final HealthParts parts;
    private final Texts texts;
    private final HealthWords words;

    HealthNotices(HealthParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
        this.words = new HealthWords(texts);
    }

    /** The store cannot be read. */
    Strip unreadable(Problem problem) {
        return Strip.problem(texts, problem, "", button("button.retry", () -> parts.links().read()));
    }

    Optional<Strip> of(Told told) {
        return switch (told) {
            case Told.Nothing _ -> Optional.empty();
            case Told.NotBegun(Problem problem) -> Optional.of(Strip.problem(texts, problem, "", close()));
            case Told.Settled(String title, int toErp, int toCrm) -> done(texts.text("health.settled", title),
                    texts.text("health.settled.detail", toErp, toCrm));
            case Told.AtEnd(int settled, int left) when left > 0 -> Optional.of(Strip.of(Strip.Kind.WAITING,
                    texts.text("health.at-end"), texts.text("health.at-end.left", settled, left), close()));
            case Told.AtEnd(int settled, int _) ->
                done(texts.text("health.at-end"), texts.text("health.at-end.settled", settled));
            case Told.Failed(HealthLine line, Problem problem) -> Optional.of(Strip.problem(texts, problem,
                    texts.text("health.failed", words.record(line)), ways(line)));
            case Told.Stopped(String title, Problem problem) -> Optional.of(
                    Strip.problem(texts, problem, texts.text("health.stopped", title), close()));
            case Told.Taken(HealthLine line, CrmEntity by) -> Optional.of(Strip.of(Strip.Kind.WAITING,
                    texts.text("health.taken", words.record(line)), texts.text("health.taken.detail"),
                    button("health.open-other", () -> parts.navigator().open(by)), goOn(line)));
            case Told.Claimed(HealthLine line, String user, String workstation, var since) -> Optional
                    .of(Strip.of(Strip.Kind.WAITING, Icons.CLOCK,
                            texts.text("health.claimed", user, workstation, words.record(line)),
                            texts.text("health.claimed.detail", since), ways(line)));
            case Told.Released(String connection, int written, int waiting) -> done(
                    texts.text("health.released", connection), texts.text("health.released.detail", written, waiting));
            case Told.NotReleased(String connection, Problem problem) -> Optional
                    .of(Strip.problem(texts, problem, texts.text("health.not-released", connection), close()));
            case Told.TakenBack(String title, int leftAlone) -> done(texts.text("health.taken-back", title),
                    texts.text("health.taken-back.detail", leftAlone));
            case Told.CarriedOn(String title) -> done(texts.text("health.carried-on", title), "");
            case Told.TakenOver(CrmEntity entity, var connection, String title, String user) -> Optional
                    .of(Strip.of(Strip.Kind.DONE, texts.text("health.taken-over", title, user),
                            texts.text("health.taken-over.detail"),
                            button("health.step.open", () -> parts.navigator().openLink(entity, connection)),
                            close()));
            case Told.Changed(CrmEntity entity, var connection, String title) -> Optional
                    .of(Strip.of(Strip.Kind.WAITING, texts.text("health.changed", title),
                            texts.text("health.changed.detail"),
                            button("health.step.open", () -> parts.navigator().openLink(entity, connection)),
                            close()));
            case Told.NotCarriedOn(String title, Problem problem) -> Optional.of(
                    Strip.problem(texts, problem, texts.text("health.not-carried-on", title), close()));
        };
    }

    private Optional<Strip> done(String bold, String detail) {
        return Optional.of(Strip.of(Strip.Kind.DONE, bold, detail, close()));
    }

    private Button[] ways(HealthLine line) {
        return new Button[]{button("button.retry", () -> parts.walk().again(line)), goOn(line)};
    }

    private Button goOn(HealthLine line) {
        return line.canBeSettled() ? button("health.go-on", () -> parts.walk().goOn(line)) : close();
    }

    private Button close() {
        Button close = button("notice.close", () -> parts.walk().tell(Told.NOTHING));
        close.getStyleClass().add("flat");
        return close;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
