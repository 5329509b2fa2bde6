package dev.linkwright.ui.health;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Texts;

/** What people read of a link. */
final class HealthWords {
    private final Texts texts;

    HealthWords(Texts texts) {
        this.texts = texts;
    }

    String record(HealthLine line) {
        return record(line.title(), line.entity());
    }

    /** @param title may be empty */
    String record(String title, CrmEntity entity) {
        return title.isEmpty()
                ? texts.text("health.nameless." + key(entity.type()), Long.toString(entity.id()))
                : title;
    }

    String linkedTo(HealthLine line) {
        return texts.text("health.linked." + key(line.actor().type()), line.number(), line.connectionName());
    }

    String because(HealthLine line) {
        String told = texts.say(line.because());
        // In a table a reason has no full stop, and what was tried is added behind it.
        String reason = told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
        if (line.tries() == 0) {
            return reason;
        }
        return line.notBefore().map(again -> texts.text("health.tried.again", reason, line.tries(), again))
                .orElseGet(() -> texts.text("health.tried", reason, line.tries()));
    }

    String since(HealthLine line) {
        return line.since().map(since -> texts.text("health.since", since)).orElse("");
    }

    /** A row with something between its parts. */
    String row(HealthLine line, String between) {
        return Stream.of(record(line), linkedTo(line), because(line), since(line)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    static String key(Enum<?> word) {
        return KeyWord.of(word);
    }
}
