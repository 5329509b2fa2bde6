package dev.linkwright.ui.record;

import java.net.URI;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Icons;

/**
 * A value on a card.
 *
 * @param label    what people call it
 * @param text     what they read
 * @param leadsTo  what it opens when it is pressed
 * @param labelled whether the label is seen; where the icon says it all it is only read out
 */
record Fact(String label, String text, Icons icon, Target leadsTo, boolean labelled) {
    /** So many characters fit into a column of a window of usual width. */
    private static final int SHORT = 48;

    /** Whether it needs a line of its own. */
    boolean isLong() {
        return text.length() > SHORT || text.lines().count() > 1;
    }

    /** What a value opens. */
    sealed interface Target {
        /** It is only a value. */
        record Nothing() implements Target {
        }

        /** An address outside of the program. */
        record Address(URI address) implements Target {
        }

        /** A record in the main window. */
        record ToRecord(CrmEntity entity) implements Target {
        }
    }

    /** An address, if the text is one. */
    static Target address(Optional<URI> address) {
        return address.<Target>map(Target.Address::new).orElseGet(Target.Nothing::new);
    }
}
