package dev.linkwright.erp.tryton;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

/**
 * Where a page starts.
 *
 * <p>
 * In the usual order, by name, a page starts behind the last hit of the page before: Tryton finds that as fast for the
 * last page as for the first, and a party that comes or goes meanwhile shifts nothing. In other orders the hits are
 * counted.
 */
sealed interface PagePoint {
    record First() implements PagePoint {
    }

    /**
     * Behind a hit.
     *
     * @param name null for a party without one; those come last
     */
    record Behind(@Nullable String name, long id) implements PagePoint {
    }

    record Counted(int hits) implements PagePoint {
    }

    static PagePoint parse(String text) {
        String[] parts = text.split(":", 3);
        return switch (parts[0]) {
            case "behind" -> new Behind(parts.length == 3 ? parts[2] : null, Long.parseLong(parts[1]));
            case "counted" -> new Counted(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException("Not a page of Tryton: " + parts[0]);
        };
    }

    default String text() {
        return switch (this) {
            case First() -> "";
            case Behind(String name, long id) -> name == null ? "behind:" + id : "behind:" + id + ":" + name;
            case Counted(int hits) -> "counted:" + hits;
        };
    }

    default int offset() {
        return switch (this) {
            case Counted(int hits) -> hits;
            case First(),Behind(String _, long _) -> 0;
        };
    }

    /** Adds the condition that leaves out what lies before. */
    default ArrayNode narrow(ArrayNode domain) {
        return switch (this) {
            case First(),Counted(int _) -> domain;
            case Behind(String name, long id) -> domain.add(name == null
                    ? Wire.list(Wire.list("name", "=", null), Wire.list("id", ">", id))
                    : Wire.list("OR", Wire.list("name", ">", name),
                            Wire.list(Wire.list("name", "=", name), Wire.list("id", ">", id)),
                            Wire.list("name", "=", null)));
        };
    }
}
