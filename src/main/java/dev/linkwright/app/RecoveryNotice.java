package dev.linkwright.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.browse.Heading;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.CreationOutcome;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.Recovery.Recovered;
import dev.linkwright.sync.run.RunOutcome;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.shell.HealthDoor;

/** Tells the person what was interrupted when the program last ended, and what came of it. */
final class RecoveryNotice {
    private final Dialogs dialogs;
    private final Texts texts;
    private final Navigator navigator;
    private final HealthDoor health;

    @Inject
    RecoveryNotice(Dialogs dialogs, Texts texts, Navigator navigator, HealthDoor health) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.navigator = navigator;
        this.health = health;
    }

    /** Opens over the main window; not at all if nothing was interrupted. */
    void show(Window owner, List<Recovered> saves, List<CreationRecovery.Recovered> creations) {
        List<Line> lines = Stream.concat(
                saves.stream().map(one -> new Line(one.entry().operation().plan().entity(), sentence(one))),
                creations.stream().map(one -> new Line(one.entry().creation().entity(), sentence(one)))).toList();
        if (lines.isEmpty()) {
            return;
        }
        String text = lines.stream().map(line -> texts.say(line.sentence())).collect(Collectors.joining("\n"));
        Dialogs.Answer open = Dialogs.Answer.main(texts.text("app.recovered.open"),
                () -> navigator.open(lines.getFirst().entity()));
        String words = texts.text("app.recovered.health");
        List<Dialogs.Answer> answers = lines.size() == 1
                ? List.of(open, Dialogs.Answer.other(words, this::showHealth))
                : List.of(Dialogs.Answer.main(words, this::showHealth));
        dialogs.ask(owner, texts.text("app.recovered.title"), texts.text("app.recovered.heading"), text, answers);
    }

    /** What is still unfinished stands there. */
    private void showHealth() {
        health.open(Heading.FAILING);
    }

    private record Line(CrmEntity entity, Sentence sentence) {
    }

    static Sentence sentence(CreationRecovery.Recovered recovered) {
        String title = recovered.entry().creation().entityTitle();
        return switch (recovered.outcome()) {
            case CreationOutcome.Made made -> Sentence.of("app.recovered.created", title, made.number());
            case CreationOutcome.Connected _ -> Sentence.of("app.recovered.created-connected", title);
            case CreationOutcome.Asks _ -> Sentence.of("app.recovered.created-unclear", title);
            case CreationOutcome.NotYetKnown _ -> Sentence.of("app.recovered.created-waits", title);
            case CreationOutcome.NotMade _,CreationOutcome.LooksAlike _,CreationOutcome.Taken _,CreationOutcome.Claimed _ ->
                Sentence.of("app.recovered.not-created", title);
            case CreationOutcome.Stopped _ -> Sentence.of("app.recovered.created-stopped", title);
        };
    }

    static Sentence sentence(Recovered recovered) {
        Operation operation = recovered.entry().operation();
        String title = operation.entityTitle();
        boolean connects = operation.kind() == OperationKind.CONNECT;
        return switch (recovered.outcome()) {
            case RunOutcome.Done done when done.unsettled() > 0 -> Sentence.of("app.recovered.conflicts", title,
                    done.unsettled());
            case RunOutcome.Done _ when connects -> Sentence.of("app.recovered.done", title, operation.actorNumber());
            case RunOutcome.Done _ -> Sentence.of("app.recovered.carried-on", title);
            case RunOutcome.Moved _ -> Sentence.of("app.recovered.moved", title);
            case RunOutcome.Unclear _ ->
                Sentence.of(connects ? "app.recovered.unclear" : "app.recovered.unclear-linked",
                        title);
            case RunOutcome.Taken _ -> Sentence.of("app.recovered.taken", title);
            case RunOutcome.Claimed(var claim) -> Sentence.of("app.recovered.claimed", title, claim.user());
            case RunOutcome.TakenBack _ -> Sentence.of("app.recovered.taken-back", title);
            case RunOutcome.LinksRemoved(var _, var left) when left.isEmpty() -> Sentence
                    .of("app.recovered.disconnected", title);
            case RunOutcome.LinksRemoved(var _, var left) -> Sentence.of("app.recovered.disconnected-left", title,
                    left.size());
            case RunOutcome.LinksRestored _ -> Sentence.of("app.recovered.restored", title);
            case RunOutcome.LinksChanged _,RunOutcome.CompanyNotLinked _ ->
                Sentence.of("app.recovered.links-changed", title);
            case RunOutcome.Stopped _ -> Sentence.of("app.recovered.stopped", title);
        };
    }
}
