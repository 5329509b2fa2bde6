package dev.linkwright.config;

import dev.linkwright.model.Sentence;

/**
 * Something in a profile that is wrong.
 *
 * @param path     where, for example {@code connections[0].mappings[1].fields[3].direction}; empty for the whole file
 * @param sentence what people read about it
 */
public record ProfileFault(String path, Sentence sentence) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + sentence.key() + " " + sentence.arguments();
    }
}
