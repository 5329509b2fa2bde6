package dev.linkwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Problem;
import dev.linkwright.settings.TestReport;
import dev.linkwright.ui.common.Texts;

/** What people read of a test. */
final class TestWords {
    private final Texts texts;

    TestWords(Texts texts) {
        this.texts = texts;
    }

    Footing foot(TestReport report) {
        Optional<String> why = whyFailed(report);
        if (why.isPresent()) {
            return Footing.bad(texts.text("connections.test.failed", why.get()));
        }
        String read = report.actors().stream().filter(actor -> actor.rights().read()).map(this::canBeRead)
                .collect(Collectors.joining(", "));
        return Footing.good(texts.text("connections.test.passed", read));
    }

    Footing foot(Problem problem) {
        return Footing.bad(texts.text("connections.test.failed", texts.say(problem.sentence())));
    }

    /** What was looked at, a line each. */
    List<String> lines(TestReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("connections.tested.signed-in"));
        report.actors().forEach(actor -> lines.add(line(actor)));
        lines.add(
                report.noKeys().map(problem -> texts.text("connections.tested.no-keys", texts.say(problem.sentence())))
                        .orElse(texts.text("connections.tested.keys")));
        report.otherErp().ifPresent(other -> lines
                .add(texts.text("connections.tested.other-erp", other.address(), other.database())));
        report.unruly().forEach(rule -> lines.add(texts.say(rule)));
        return List.copyOf(lines);
    }

    private Optional<String> whyFailed(TestReport report) {
        if (report.passed()) {
            return Optional.empty();
        }
        return Optional.of(report.noKeys()
                .map(problem -> texts.text("connections.tested.no-keys", texts.say(problem.sentence())))
                .or(() -> report.otherErp()
                        .map(other -> texts.text("connections.tested.other-erp", other.address(), other.database())))
                .or(() -> report.unruly().stream().findFirst().map(texts::say))
                .orElse(texts.text("connections.tested.nothing-read")));
    }

    private String canBeRead(TestReport.OfActor actor) {
        String type = KeyWord.of(actor.type());
        return actor.count().isPresent()
                ? texts.text("connections.test.count." + type, actor.count().getAsLong())
                : texts.text("connections.test.some." + type);
    }

    private String line(TestReport.OfActor actor) {
        String key = actor.rights().read() ? "connections.tested.may" : "connections.tested.may-not";
        List<String> may = new ArrayList<>();
        may.add(texts.text("connections.tested.read"));
        if (actor.rights().create()) {
            may.add(texts.text("connections.tested.create"));
        }
        if (actor.rights().write()) {
            may.add(texts.text("connections.tested.write"));
        }
        return texts.text(key, texts.text("connections.actors." + KeyWord.of(actor.type())), String.join(", ", may));
    }
}
