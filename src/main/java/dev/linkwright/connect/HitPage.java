package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

/**
 * A part of the hits.
 *
 * @param next asks for what follows; empty on the last page
 */
public record HitPage(List<Hit> hits, Optional<String> next) {
    public HitPage {
        hits = List.copyOf(hits);
    }
}
