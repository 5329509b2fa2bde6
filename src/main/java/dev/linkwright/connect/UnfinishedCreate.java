package dev.linkwright.connect;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;

/**
 * An actor that was made for a record, or may have been, and is not connected.
 *
 * @param since  UTC
 * @param actor  empty as long as nobody knows whether there is one
 * @param number what people call it; empty without an actor
 */
public record UnfinishedCreate(OperationId operation, ActorType type, Instant since, Optional<ErpActor> actor,
        String number) {
}
