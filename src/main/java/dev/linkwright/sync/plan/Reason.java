package dev.linkwright.sync.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a field's decision is what it is.
 *
 * @param circumstance  what the comparison found
 * @param oneWay        whether the mapping's direction decided
 * @param since         when the base was settled; empty without a base
 * @param overwritesEdit whether an edit since then is overwritten, which is said before it happens
 * @param deletes       whether a value that was there is blanked, which is said before it happens
 */
public record Reason(Circumstance circumstance, boolean oneWay, Optional<Instant> since, boolean overwritesEdit,
        boolean deletes) {
}
