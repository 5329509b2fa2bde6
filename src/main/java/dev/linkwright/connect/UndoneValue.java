package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;

/**
 * A value that a connect has written over, as undoing it sees it.
 *
 * @param before  what the side held before the connect, and what undo brings back
 * @param now     what the side holds now
 * @param refusal why the side did not take its old value back; empty elsewhere
 */
public record UndoneValue(Side side, MappedField field, FieldValue before, FieldValue now,
        Optional<Problem> refusal) {
}
