package dev.linkwright.crm;

import java.util.Optional;

import dev.linkwright.model.EntityType;

/**
 * What the finder asks for.
 *
 * @param text what the person typed: matches the start of any word of the name, or a number; blank finds recently
 *             changed records first
 * @param page {@link dev.linkwright.model.Page#next()} of the page before; empty for the first
 * @param size at most how many, 1 to 1000
 */
public record FinderQuery(EntityType type, String text, Optional<String> page, int size) {
}
