package dev.linkwright.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.link.Health;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.Served;

/**
 * What came of a synchronisation without a window.
 *
 * @param exit     how the process ends if this was all
 * @param whyNot   why it did not begin; empty if it did
 * @param served   what came of each connection
 * @param standing how many links stand under each heading afterwards, over all connections; empty if it did not begin
 * @param began    UTC
 * @param ended    UTC
 */
record SyncTold(SyncExit exit, boolean dryRun, Optional<Sentence> whyNot, List<Served> served,
        Map<Health, Integer> standing, Instant began, Instant ended) {
    SyncTold {
        served = List.copyOf(served);
        standing = Map.copyOf(standing);
    }

    static SyncTold refused(SyncExit exit, SyncAsk ask, Sentence whyNot, Instant now) {
        return new SyncTold(exit, ask.dryRun(), Optional.of(whyNot), List.of(), Map.of(), now, now);
    }
}
