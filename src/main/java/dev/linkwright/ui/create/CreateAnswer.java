package dev.linkwright.ui.create;

import java.util.Optional;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.CreateOutcome;

/**
 * What came of a call.
 *
 * @param made the new actor compared with the record, of {@link CreateOutcome.Created}; empty for the others
 */
record CreateAnswer(CreateOutcome outcome, Optional<Compared> made) {
}
