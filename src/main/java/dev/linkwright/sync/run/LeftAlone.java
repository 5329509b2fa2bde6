package dev.linkwright.sync.run;

import java.util.Optional;

import dev.linkwright.link.Overwritten;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;

/**
 * A value that an undo did not put back.
 *
 * @param now     what the side holds; the same as what the connect wrote where the side refused to take the old value
 * @param refusal why it could not be put back; empty where somebody has changed it since
 */
public record LeftAlone(Overwritten overwritten, FieldValue now, Optional<Problem> refusal) {
}
