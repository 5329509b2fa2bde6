package dev.linkwright.settings;

import java.util.List;
import java.util.Optional;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Sentence;

/**
 * The kinds of ERP that this start of the program knows.
 *
 * @param refused what could not be loaded
 */
public record KnownConnectors(List<Known> all, List<Refused> refused) {
    public KnownConnectors {
        all = List.copyOf(all);
        refused = List.copyOf(refused);
    }

    /**
     * A kind of ERP.
     *
     * @param version empty where its maker does not tell
     * @param file    the jar that brought it; empty for those that are built in
     */
    public record Known(SyncConnectorProvider provider, String version, Optional<String> file) {
    }

    /** A file that brought none. */
    public record Refused(String file, Sentence why) {
    }
}
