package dev.linkwright.link;

import java.util.List;

/**
 * What an operation does to links that were saved before.
 *
 * @param links       those that are removed or brought back; a company's contacts before the company. Of a connect the one
 *                    whose place the new link takes
 * @param overwritten what is put back after their links are gone
 */
public record LinkChange(List<KeptLink> links, List<Overwritten> overwritten) {
    /** Of an operation that makes a record's first link or works on one. */
    public static final LinkChange NONE = new LinkChange(List.of(), List.of());

    public LinkChange {
        links = List.copyOf(links);
        overwritten = List.copyOf(overwritten);
    }
}
