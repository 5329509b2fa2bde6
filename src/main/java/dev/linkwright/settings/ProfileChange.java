package dev.linkwright.settings;

import dev.linkwright.model.Sentence;

/**
 * One thing that an import would change.
 *
 * @param about  what is changed
 * @param before how it is
 * @param after  how it would be
 */
public record ProfileChange(Kind kind, Sentence about, Sentence before, Sentence after) {
    /** What happens to it. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }
}
