package dev.linkwright.ui.conflict;

import java.util.Optional;

import dev.linkwright.model.KeyWord;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.ui.common.Keys;

/** What a person can do with the selected row; each has a key, a button below the rows or a place in the row's menu. */
enum Choice {
    CRM(Keys.TAKE_CRM, Decision.TAKE_CRM),
    ERP(Keys.TAKE_ERP, Decision.TAKE_ERP),
    LAST_AGREED(Keys.TAKE_LAST_AGREED, Decision.TAKE_LAST_AGREED),
    LEAVE_DIFFERENT(Keys.LEAVE_DIFFERENT, Decision.LEAVE_DIFFERENT),
    TYPE(Keys.TYPE_VALUE, null),
    BLANK(Keys.BLANK, Decision.MAKE_BLANK),
    ONE_BY_ONE(Keys.DECIDE_ONE_BY_ONE, null),
    IN_FULL(Keys.SHOW_IN_FULL, null);

    private final Keys key;
    @SuppressWarnings("ImmutableEnumChecker") // A decision is a record without mutable parts.
    private final Optional<Decision> decision;

    Choice(Keys key, @org.jspecify.annotations.Nullable Decision decision) {
        this.key = key;
        this.decision = Optional.ofNullable(decision);
    }

    Keys key() {
        return key;
    }

    /** What it decides; empty if it only opens something. */
    Optional<Decision> decision() {
        return decision;
    }

    /** The word on its button. */
    String textKey() {
        return "conflict.key." + KeyWord.of(this);
    }
}
