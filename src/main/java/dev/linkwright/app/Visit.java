package dev.linkwright.app;

import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.RecordLink;

/**
 * What a further start of the program wants of the window that is open already: that it comes to the front and, if a
 * record is named, opens it. On the wire one line of ASCII.
 */
public record Visit(Optional<CrmEntity> record) {
    /** No line is longer, its end included. */
    static final int LONGEST = 200;

    private static final String SHOW = "linkwright 1 show";
    private static final String OPEN = "linkwright 1 open ";

    /** Empty for anything that no start of this program would say. */
    static Optional<Visit> parse(String line) {
        if (line.equals(SHOW)) {
            return Optional.of(new Visit(Optional.empty()));
        }
        return line.startsWith(OPEN)
                ? RecordLink.parse(line.substring(OPEN.length())).map(link -> new Visit(Optional.of(link.entity())))
                : Optional.empty();
    }

    String line() {
        return record.map(entity -> OPEN + new RecordLink(entity)).orElse(SHOW);
    }
}
