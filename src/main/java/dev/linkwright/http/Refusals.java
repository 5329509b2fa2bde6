package dev.linkwright.http;

import java.util.Optional;

import dev.linkwright.model.Problem;

/**
 * Reads a system's own way of saying no from an answer with a status of 400 to 499 (429 apart). Where it knows nothing,
 * the usual meaning of the status stands.
 */
@FunctionalInterface
public interface Refusals {
    Optional<Problem> problem(JsonAnswer answer);

    static Refusals none() {
        return _ -> Optional.empty();
    }
}
