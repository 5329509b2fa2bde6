package dev.linkwright.link;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.Saved;

/**
 * A line of the journal.
 *
 * @param answer what the write answered; only with DONE of ERP_SAVE and CRM_SAVE
 * @param detail technical, without values; may be empty
 * @param at     UTC
 */
public record StepRecord(Step step, StepState state, Optional<Saved> answer, String detail, Instant at) {
}
