package dev.linkwright.ui.activity;

import java.time.Clock;
import java.util.Set;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.ui.common.Reasons;
import dev.linkwright.ui.common.Texts;

/** What people read of a write. */
final class LogWords {
    private static final Set<Circumstance> TOLD_WHOEVER_CHOSE = Set.of(Circumstance.LINK_REMOVED,
            Circumstance.LINK_RESTORED, Circumstance.CREATED, Circumstance.REACTIVATED, Circumstance.PUT_BACK,
            Circumstance.ANSWER_LOST);

    private final Texts texts;
    private final Reasons reasons;

    LogWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.reasons = new Reasons(texts, clock);
    }

    String when(LogEntry entry) {
        return texts.text("activity.when", entry.at());
    }

    String who(LogEntry entry) {
        return entry.byPerson() ? entry.user() : texts.text("activity.automatic");
    }

    /** In full: also in whose name the program wrote. */
    String whoExactly(LogEntry entry) {
        return entry.byPerson() ? entry.user() : texts.text("activity.automatic.in-name-of", entry.user());
    }

    String writtenTo(LogEntry entry) {
        return texts.text("activity.side." + word(entry.side()));
    }

    /** What people read for the value that lost. */
    String before(LogEntry entry) {
        return entry.beforeName().isEmpty() ? value(entry.before()) : entry.beforeName();
    }

    /** What people read for the value that was written. */
    String after(LogEntry entry) {
        return entry.afterName().isEmpty() ? value(entry.after()) : entry.afterName();
    }

    /** The value as it was read, with a word for a blank one. */
    String value(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text) -> text;
            case FieldValue.Blank() -> texts.text("activity.blank");
            case FieldValue.NotReadable(var why) -> texts.say(why);
        };
    }

    /** The one thing that decided. */
    String whyInShort(LogEntry entry) {
        return entry.byPerson() && !TOLD_WHOEVER_CHOSE.contains(entry.reason().circumstance())
                ? texts.text("activity.chosen", entry.user())
                : why(entry);
    }

    String why(LogEntry entry) {
        if (TOLD_WHOEVER_CHOSE.contains(entry.reason().circumstance())) {
            return reasons.circumstance(entry.reason());
        }
        if (entry.byPerson()) {
            return texts.text("activity.chosen-by", entry.user(), reasons.circumstance(entry.reason()));
        }
        return entry.reason().oneWay()
                ? reasons.oneWay(entry.side().other())
                : reasons.circumstance(entry.reason());
    }

    /** The write in one line, for those who do not see the window. */
    String sentence(LogEntry entry) {
        return texts.text("activity.row", when(entry), who(entry), entry.title(), entry.field(),
                before(entry), after(entry), writtenTo(entry), why(entry));
    }

    /** All of a write, a line each, for a message to somebody else. */
    String details(LogEntry entry) {
        return String.join("\n", texts.text("activity.about", entry.title(), entry.field()),
                where(entry, entry.actor().key()),
                texts.text("activity.details.when", when(entry), whoExactly(entry)),
                texts.text("activity.details.old", before(entry)),
                texts.text("activity.details.new", after(entry)),
                texts.text("activity.details.why", why(entry)));
    }

    /** Where it was written: system, connection and kind of actor. */
    String whereInShort(LogEntry entry) {
        return where(entry, "").strip();
    }

    /** The same with the actor's key, which only the ERP's own people know. */
    private String where(LogEntry entry, String actor) {
        return texts.text("activity.where." + word(entry.side()), entry.connectionName(),
                texts.text("activity.actor." + entry.actor().type().word()), actor);
    }

    String word(Side side) {
        return switch (side) {
            case CRM -> "crm";
            case ERP -> "erp";
        };
    }
}
