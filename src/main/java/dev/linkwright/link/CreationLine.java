package dev.linkwright.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ErpActor;

/**
 * A line of the journal about an actor that is being made.
 *
 * @param actor    the actor that was made; only with DONE of ERP_CREATE
 * @param number   what people call it; empty without an actor
 * @param rejected actors of which a person said that they are not the one; only with UNKNOWN of ERP_CREATE
 * @param detail   technical, without values; may be empty
 * @param at       UTC
 */
public record CreationLine(CreationStep step, StepState state, Optional<ErpActor> actor, String number,
        List<ErpActor> rejected, String detail, Instant at) {
    public CreationLine {
        rejected = List.copyOf(rejected);
    }
}
