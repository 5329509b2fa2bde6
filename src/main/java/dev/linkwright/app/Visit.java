package dev.linkwright.app;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.RecordLink;

/** What a start of the program wants of its window, or of the one that is open already. On the wire one line of ASCII. */
public sealed interface Visit {
    /** No line is longer, its end included: the longest path, each of its bytes told by three characters. */
    int LONGEST = 16_000;

    String SHOW = "linkwright 1 show";
    String OPEN = "linkwright 1 open ";
    String READ = "linkwright 1 read ";
    String FILE = "file:";

    /** That it comes to the front. */
    record Show() implements Visit {
    }

    /** That it opens a record. */
    record OpenRecord(CrmEntity entity) implements Visit {
    }

    /** That it shows what importing a profile would change. Nothing is imported by that. */
    record ReadProfile(Path file) implements Visit {
    }

    /**
     * What a desktop or a person gives: a link to a record, or a profile by its address or by the path of a file that is
     * there. Empty for anything else.
     */
    static Optional<Visit> of(String given) {
        Optional<Visit> record = RecordLink.parse(given).map(link -> new OpenRecord(link.entity()));
        return record.or(() -> given.toLowerCase(Locale.ROOT).startsWith(FILE) ? addressed(given) : there(given));
    }

    /** Empty for anything that no start of this program would say. */
    static Optional<Visit> parse(String line) {
        if (line.equals(SHOW)) {
            return Optional.of(new Show());
        }
        if (line.startsWith(READ)) {
            return addressed(line.substring(READ.length()));
        }
        return line.startsWith(OPEN)
                ? RecordLink.parse(line.substring(OPEN.length())).map(link -> new OpenRecord(link.entity()))
                : Optional.empty();
    }

    default String line() {
        return switch (this) {
            case Show() -> SHOW;
            case OpenRecord(CrmEntity entity) -> OPEN + new RecordLink(entity);
            case ReadProfile(Path file) -> READ + file.toUri().toASCIIString();
        };
    }

    private static Optional<Visit> addressed(String address) {
        try {
            return Optional.of(new ReadProfile(Path.of(URI.create(address))));
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty(); // somebody else's address; the caller says so
        }
    }

    private static Optional<Visit> there(String name) {
        try {
            // The window that reads it may have been started in another folder.
            return Optional.of(Path.of(name).toAbsolutePath().normalize()).filter(Files::isRegularFile)
                    .map(ReadProfile::new);
        } catch (InvalidPathException _) {
            return Optional.empty(); // no name of a file; the caller says so
        }
    }
}
