package dev.linkwright.link.sqlite;

import java.nio.file.Path;

import dev.linkwright.model.Sentence;

/**
 * A damaged file that was put out of the way, never deleted, and replaced by an empty one.
 *
 * @param contents what was in it
 * @param keptAs   where it is now
 * @param damage   what is wrong with it, technical and without values
 */
public record SetAside(Contents contents, Path keptAs, String damage) {
    /** What one of the files holds. */
    public enum Contents {
        /** A cache: links are read from the CRM anew, and bases count as missing. */
        LINKS,
        /** What was unfinished is no longer known, and the activity log begins anew: a person has to look. */
        JOURNAL
    }

    /** What happened, in one sentence. */
    public Sentence title() {
        return switch (contents) {
            case LINKS -> Sentence.of("store.links-set-aside.title");
            case JOURNAL -> Sentence.of("store.journal-set-aside.title");
        };
    }

    /** What people read about it. */
    public Sentence sentence() {
        return switch (contents) {
            case LINKS -> Sentence.of("store.links-set-aside", keptAs.toString());
            case JOURNAL -> Sentence.of("store.journal-set-aside", keptAs.toString());
        };
    }
}
