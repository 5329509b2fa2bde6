package dev.linkwright.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;

/**
 * A line of the journal.
 *
 * @param expected the version that the call is conditional on; only with INTENT of a save
 * @param fields   keys of the mapped fields that the call writes; only with INTENT of a save
 * @param answer what the write answered; only with DONE of ERP_SAVE and CRM_SAVE
 * @param detail technical, without values; may be empty
 * @param at     UTC
 */
public record StepRecord(Step step, StepState state, Optional<Version> expected, List<String> fields,
        Optional<Saved> answer, String detail,
        Instant at) {
    public StepRecord {
        fields = List.copyOf(fields);
    }
}
