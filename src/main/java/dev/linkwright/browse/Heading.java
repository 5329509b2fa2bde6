package dev.linkwright.browse;

import dev.linkwright.link.Health;
import dev.linkwright.model.KeyWord;

/** The four headings of <em>Sync health</em>, in the order in which people look at them. */
public enum Heading {
    IN_SYNC(Health.IN_SYNC), WAITING(Health.WAITING), LEFT_OUT(Health.LEFT_OUT), FAILING(Health.FAILING);

    private final Health health;

    Heading(Health health) {
        this.health = health;
    }

    Health health() {
        return health;
    }

    /** As it stands in keys of texts. */
    public String word() {
        return KeyWord.of(this);
    }
}
