package dev.linkwright.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param items in the server's order
 * @param next  opaque; asks for what follows; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
