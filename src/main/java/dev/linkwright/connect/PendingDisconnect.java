package dev.linkwright.connect;

import java.util.List;

import dev.linkwright.link.KeptLink;
import dev.linkwright.model.Link;

/**
 * A disconnect that a person has been shown and has not saved yet. Nothing of it is written anywhere.
 *
 * @param links the links of a company's contacts, and last the record's own
 */
public record PendingDisconnect(List<KeptLink> links) {
    public PendingDisconnect {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("Nothing to disconnect");
        }
    }

    /** The record's own link. */
    public Link own() {
        return links.getLast().link();
    }

    /** The links of the contacts that go with a company. */
    public List<Link> contacts() {
        return links.subList(0, links.size() - 1).stream().map(KeptLink::link).toList();
    }
}
