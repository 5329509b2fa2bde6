package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Page;

/**
 * Makes the local store follow the links that the CRM holds, in as few requests as its pages allow.
 *
 * <p>
 * People connect and disconnect while the pages are read. So only links that were known before the first page, and that
 * are on no page of a second reading either, count as gone.
 */
public final class LinkRefresh {
    private final CrmGateway crm;
    private final LinkStore links;

    @Inject
    LinkRefresh(CrmGateway crm, LinkStore links) {
        this.crm = crm;
        this.links = links;
    }

    /** Reads all links of a connection; answers how many there are. */
    public int run(ConnectionId connection) {
        Followed followed = look(connection);
        links.follow(connection, followed.come(), followed.gone().stream().map(Link::id).toList());
        return followed.links().size();
    }

    /**
     * What the CRM holds, and how it differs from what is known here.
     *
     * @param links all links, with what is known of them here
     * @param come  those that were not known
     * @param gone  those that were known and are not there any more
     */
    record Followed(List<Link> links, List<Link> come, List<Link> gone) {
    }

    /** The same without writing it down. */
    Followed look(ConnectionId connection) {
        Map<LinkId, Link> known = links.all(connection).stream()
                .collect(Collectors.toMap(Link::id, link -> link, (first, _) -> first, LinkedHashMap::new));
        List<Link> all = new ArrayList<>();
        List<Link> come = new ArrayList<>();
        Set<LinkId> there = new HashSet<>();
        for (LinkKey key : read(connection)) {
            if (there.add(key.link())) {
                Link before = known.get(key.link());
                Link link = before == null || !isOf(key, before) ? key.unseen("", Bindings.NONE) : before;
                all.add(link);
                if (!link.equals(before)) {
                    come.add(link);
                }
            }
        }
        List<Link> gone = known.values().stream().filter(link -> !there.contains(link.id())).toList();
        if (!gone.isEmpty()) {
            Set<LinkId> again = read(connection).stream().map(LinkKey::link).collect(Collectors.toSet());
            all.addAll(gone.stream().filter(link -> again.contains(link.id())).toList());
            gone = gone.stream().filter(link -> !again.contains(link.id())).toList();
        }
        return new Followed(List.copyOf(all), List.copyOf(come), gone);
    }

    private List<LinkKey> read(ConnectionId connection) {
        List<LinkKey> found = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmKey> keys = crm.keys(connection, page);
            keys.items().stream().map(LinkKey::of).flatMap(Optional::stream).forEach(found::add);
            page = Optional.ofNullable(keys.next());
        } while (page.isPresent());
        return found;
    }

    private static boolean isOf(LinkKey key, Link link) {
        return key.entity().equals(link.entity()) && key.actor().equals(link.actor());
    }
}
