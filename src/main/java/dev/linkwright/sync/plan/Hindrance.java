package dev.linkwright.sync.plan;

import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;

/**
 * Why a side cannot hold the value that is planned for it.
 *
 * @param side     the side that would be written
 * @param kind     what is wrong
 * @param sentence what people read
 */
public record Hindrance(Side side, Kind kind, Sentence sentence) {
    public enum Kind {
        TOO_LONG, NOT_IN_LIST, READ_ONLY, MANDATORY, WRONG_TYPE
    }
}
