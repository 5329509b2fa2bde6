package dev.linkwright.model;

/**
 * An item of a list.
 *
 * @param key   what the system stores, for example {@code 3} or {@code NO}
 * @param label what people read
 */
public record ListItem(String key, String label) {
}
