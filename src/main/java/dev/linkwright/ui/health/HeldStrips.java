package dev.linkwright.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

import dev.linkwright.browse.Heading;
import dev.linkwright.connect.HeldSync;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Says that nothing runs by itself, or what is left until somebody has looked, with the way on. */
final class HeldStrips {

    /** Asks a person before it goes on. */
    @FunctionalInterface
    interface Question {
        void ask(String title, String bold, String second, String answer, Runnable goOn);
    }

    private final HealthParts parts;
    private final Texts texts;
    private final Question question;

    HeldStrips(HealthParts parts, Texts texts, Question question) {
        this.parts = parts;
        this.texts = texts;
        this.question = question;
    }

    List<Node> strips() {
        List<Node> strips = new ArrayList<>();
        if (parts.held().automatic().stateProperty()
                .get() instanceof AutomaticRuns.State.Paused(String user, var since)) {
            strips.add(Strip.of(Strip.Kind.OFFLINE, Icons.PAUSED, texts.text("health.paused"),
                    texts.text("health.paused.detail", user, since),
                    button("health.resume", "", () -> parts.held().automatic().resume())));
        }
        parts.held().held().forEach(held -> strips.add(strip(held)));
        return strips;
    }

    /** Whether and when it runs by itself, in a line; empty while that stands in a strip. */
    Optional<String> automatic() {
        return switch (parts.held().automatic().stateProperty().get()) {
            case AutomaticRuns.State.NotHere(var who) ->
                Optional.of(who.map(texts::say).orElseGet(() -> texts.text("health.automatic.nobody")));
            case AutomaticRuns.State.Running() -> Optional.of(texts.text("health.automatic.running"));
            case AutomaticRuns.State.Resting(var last, var next) -> Optional.of(last
                    .map(at -> texts.text("health.automatic.last", at, next))
                    .orElseGet(() -> texts.text("health.automatic.next", next)));
            case AutomaticRuns.State.Paused _ -> Optional.empty();
        };
    }

    private Strip strip(HeldSync held) {
        String name = held.connection().name();
        return switch (held) {
            case HeldSync.OtherErp(var _, Fingerprint before, Fingerprint now, int links) -> Strip.of(
                    Strip.Kind.WAITING, texts.text("health.other-erp", name),
                    texts.text("health.other-erp.detail", shown(before), shown(now)),
                    button("health.look-and-go-on", name,
                            () -> question.ask(texts.text("health.other-erp.title"),
                                    texts.text("health.other-erp.question", name),
                                    texts.text("health.other-erp.answer", shown(before), shown(now), links),
                                    texts.text("health.other-erp.go-on"), () -> parts.held().release(held))));
            case HeldSync.NotCompared(var _, var why, int links) -> Strip.of(Strip.Kind.WAITING,
                    texts.text("health.not-compared", name),
                    texts.say(why) + " " + texts.text("health.not-compared.detail"),
                    button("health.look-and-go-on", name,
                            () -> question.ask(texts.text("health.not-compared.title"),
                                    texts.text("health.not-compared.question", name),
                                    texts.text("health.not-compared.answer", links),
                                    texts.text("health.not-compared.go-on"), () -> parts.held().release(held))));
            case HeldSync.TooMany(var _, var why, var records) -> tooMany(held, name, texts.say(why), records.size());
        };
    }

    private Strip tooMany(HeldSync held, String name, String why, int records) {
        Button look = button("health.look", name, () -> parts.links().choose(Heading.WAITING));
        look.disableProperty().unbind();
        return Strip.of(Strip.Kind.WAITING, texts.text("health.too-many", name, records),
                why + " " + texts.text("health.too-many.detail"), look,
                button("health.write-all", name,
                        () -> question.ask(texts.text("health.too-many.title"),
                                texts.text("health.too-many.question", records),
                                why + " " + texts.text("health.too-many.answer"),
                                texts.text("health.too-many.go-on"), () -> parts.held().release(held))));
    }

    private String shown(Fingerprint who) {
        return who.database().isEmpty()
                ? who.address()
                : texts.text("health.fingerprint", who.address(), who.database());
    }

    private Button button(String key, String connection, Runnable action) {
        String text = texts.text(key);
        Button button = new Button(text);
        // Each connection has such buttons, so only the one without a connection has a letter of its own.
        button.setMnemonicParsing(connection.isEmpty());
        if (!connection.isEmpty()) {
            button.setAccessibleText(texts.text("health.step.of", text, connection));
        }
        button.disableProperty().bind(parts.held().busyProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
