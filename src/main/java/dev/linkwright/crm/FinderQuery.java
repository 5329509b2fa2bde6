package dev.linkwright.crm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.linkwright.model.EntityType;

/**
 * What the finder asks for. What was typed ranks what is found, over all pages: hits whose name begins with it (of
 * a person, the first name) come first, then all that match by a later word of the name, by a town in it or by a number. Within both the order stays that
 * of the CRM, by name; the rank only parts them, so the same search always shows the same order. Capitals do not matter.
 *
 * @param text what the person typed: matches the start of any word of the name, or a number; blank finds recently
 *             changed records first
 * @param page {@link dev.linkwright.model.Page#next()} of the page before; empty for the first
 * @param size at most how many are asked for at once, 1 to 1000; a page of both ranks may have twice as many
 */
public record FinderQuery(EntityType type, String text, Optional<String> page, int size) {

    /** Whether a record of this name comes before those that match otherwise. */
    public boolean leads(String name) {
        String typed = text.strip();
        return !typed.isEmpty() && name.regionMatches(true, 0, typed, 0, typed.length());
    }

    /** Those first whose name begins with what was typed; apart from that the order stays. */
    public <T> List<T> ranked(List<T> found, Function<T, String> name) {
        return Stream.concat(found.stream().filter(one -> leads(name.apply(one))),
                found.stream().filter(one -> !leads(name.apply(one)))).toList();
    }
}
