package dev.linkwright.testing;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Page;

/** Cuts pages out of a list; the name of a page is where it starts. */
final class Pages {
    private Pages() {
    }

    static <T> Page<T> of(List<T> all, Optional<String> page, int size) {
        int from = Math.min(page.map(Integer::parseInt).orElse(0), all.size());
        int to = Math.min(from + size, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }
}
