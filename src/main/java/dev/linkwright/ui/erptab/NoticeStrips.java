package dev.linkwright.ui.erptab;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Says what came of the last thing a person did. */
final class NoticeStrips {
    private final Texts texts;
    private final ErpTabViewModel tab;

    NoticeStrips(Texts texts, ErpTabViewModel tab) {
        this.texts = texts;
        this.tab = tab;
    }

    Optional<Strip> of(Notice notice) {
        return switch (notice) {
            case Notice.None() -> Optional.empty();
            case Notice.Saved(String number, int toErp, int toCrm) -> Optional.of(
                    Strip.of(Strip.Kind.DONE, texts.text("erptab.saved", number),
                            texts.text("erptab.saved.detail", toErp, toCrm)));
            case Notice.TakenBack(int leftAlone) -> Optional.of(Strip.of(Strip.Kind.DONE,
                    texts.text("erptab.taken-back"), texts.text("erptab.taken-back.detail", leftAlone)));
            case Notice.Moved(boolean partly) -> Optional.of(Strip.of(Strip.Kind.WAITING, texts.text("erptab.moved"),
                    texts.text(partly ? "erptab.moved.partly" : "erptab.moved.nothing")));
            case Notice.Taken(CrmEntity by, boolean itself) -> Optional.of(taken(by, itself));
            case Notice.Claimed(String user, String workstation, var since) ->
                Optional.of(Strip.of(Strip.Kind.WAITING, Icons.CLOCK, texts.text("erptab.claimed", user, workstation),
                        texts.text("erptab.claimed.detail", since)));
            case Notice.Failed(Problem problem, Runnable retry) -> Optional.of(failed(problem, retry));
            case Notice.Stopped(Problem problem) -> Optional.of(
                    Strip.problem(texts, problem, texts.text("erptab.stopped.detail"), details(problem)));
        };
    }

    /** A problem with everything that can be done about it. */
    Strip failed(Problem problem, Runnable retry) {
        String standing = problem.outcome() == Problem.Outcome.NOTHING_DONE ? texts.text("erptab.nothing-written") : "";
        return Strip.problem(texts, problem, standing, details(problem),
                button("erptab.retry", Icons.RETRY, retry));
    }

    Button button(String text, Icons icon, Runnable action) {
        Button button = new Button(texts.text(text), icon.icon());
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Strip taken(CrmEntity by, boolean itself) {
        if (itself) {
            return Strip.of(Strip.Kind.WAITING, texts.text("erptab.taken.itself"), texts.text("erptab.taken.detail"));
        }
        return Strip.of(Strip.Kind.WAITING, texts.text("erptab.taken"), texts.text("erptab.taken.detail"),
                button("erptab.taken.open", Icons.COMPANY, () -> tab.open(by)));
    }

    private Button details(Problem problem) {
        Button details = button("erptab.copy-details", Icons.COPY, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(problem.details());
            Clipboard.getSystemClipboard().setContent(content);
        });
        details.setTooltip(new Tooltip(problem.details()));
        return details;
    }
}
