package dev.linkwright.ui.create;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;

import dev.linkwright.connect.Lookalike;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.CopyDetails;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What the window says in strips. */
final class CreateStrips {
    private static final int LISTED = 3;

    private final CreateViewModel dialog;
    private final Texts texts;
    private final String kind;
    private final String system;

    CreateStrips(CreateViewModel dialog, Texts texts) {
        this.dialog = dialog;
        this.texts = texts;
        this.kind = kind(texts, dialog.wish().type());
        this.system = dialog.wish().connection().name();
    }

    /** What people call an actor of a type, within a sentence. */
    static String kind(Texts texts, ActorType type) {
        return texts.text("create.kind." + type.word());
    }

    Optional<Strip> of(CreateNotice notice) {
        return switch (notice) {
            case CreateNotice.None() -> Optional.empty();
            case CreateNotice.NotPossible(Sentence why) -> Optional.of(Strip.of(Strip.Kind.WAITING,
                    texts.text("create.not-possible", kind), texts.say(why) + " " + nothingMade()));
            case CreateNotice.NotMade() -> Optional.of(notMade());
            case CreateNotice.Claimed(String user, String workstation, var since) -> Optional.of(Strip.of(
                    Strip.Kind.WAITING, Icons.CLOCK, texts.text("create.claimed", user, workstation),
                    texts.text("create.claimed.detail", since) + " " + nothingMade()));
            case CreateNotice.Failed(Problem problem, boolean clear, Runnable retry) -> Optional.of(Strip.problem(texts,
                    problem, clear ? nothingMade() : texts.text("create.failed.perhaps", kind), details(problem),
                    button("create.retry", Icons.RETRY, retry)));
        };
    }

    Strip notMade(Button... buttons) {
        return Strip.of(Strip.Kind.WAITING, texts.text("create.not-made", kind, system),
                texts.text("create.not-made.detail"), buttons);
    }

    /** Above the form. */
    Strip duplicates(List<Lookalike> duplicates) {
        Button look = button("create.duplicates.look", Icons.PREVIEW, dialog::lookAtDuplicates);
        look.setGraphic(null);
        List<String> lines = duplicates.stream().limit(LISTED).map(this::line).toList();
        String more = duplicates.size() > LISTED
                ? "\n" + texts.text("create.duplicates.more", duplicates.size() - LISTED)
                : "";
        return Strip.of(Strip.Kind.WAITING, Icons.DUPLICATE, alike(duplicates.size()), String.join("\n", lines) + more,
                look);
    }

    String alike(int count) {
        return texts.text("create.alike." + dialog.wish().type().word(), count);
    }

    Strip unread(Problem problem, Runnable retry) {
        return Strip.problem(texts, problem, nothingMade(), details(problem),
                button("create.retry", Icons.RETRY, retry));
    }

    Strip unclear(Problem problem, Button... buttons) {
        Button[] all = new Button[buttons.length + 1];
        all[0] = details(problem);
        System.arraycopy(buttons, 0, all, 1, buttons.length);
        return Strip.problem(texts, problem, texts.text("create.unclear.standing", kind, system), all);
    }

    Button button(String text, Icons icon, Runnable action) {
        Button button = new Button(texts.text(text), icon.icon());
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** In what two actors are the same. */
    String reason(Lookalike.Alike alike) {
        return switch (alike) {
            case ORGANISATION_NUMBER -> texts.text("create.alike.organisation-number");
            case NAME -> texts.text("create.alike.name");
        };
    }

    private String line(Lookalike lookalike) {
        List<String> reasons = lookalike.alike().stream().sorted().map(this::reason).toList();
        String who = lookalike.number() + ", " + lookalike.title();
        return reasons.isEmpty() ? who : texts.text("create.duplicate", who, String.join(", ", reasons));
    }

    private String nothingMade() {
        return texts.text("create.nothing-made", system);
    }

    private Button details(Problem problem) {
        return CopyDetails.button(texts.text("create.details"), problem);
    }
}
