package dev.linkwright.browse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;

/** What the last look at a link's actor left here, for when the actor cannot be read. */
final class LastKnown {
    private final LinkStore links;
    private final KnownValues known;
    private final TabFields fields;
    private final Clock clock;

    @Inject
    LastKnown(LinkStore links, KnownValues known, TabFields fields, Clock clock) {
        this.links = links;
        this.known = known;
        this.fields = fields;
        this.clock = clock;
    }

    void remember(Link link, ErpRecord actor, List<FieldDefinition> described) {
        if (!actor.number().equals(link.actorNumber())) {
            links.save(link.withActorNumber(actor.number()));
        }
        Map<String, String> labels = described.stream()
                .collect(Collectors.toMap(FieldDefinition::key, FieldDefinition::label));
        known.save(link.id(),
                new KnownValues.Seen(actor.values(), labels, actor.labels(), clock.instant()));
    }

    List<TabField> fields(ErpConnection connection, Link link) {
        return known.of(link.id()).map(seen -> fields.seen(connection, link.actor().type(), seen)).orElse(List.of());
    }

    ErpTabState.OutOfReach outOfReach(ErpConnection connection, Optional<Link> link, Problem problem) {
        return new ErpTabState.OutOfReach(connection, link.map(Link::actor), link.map(LastKnown::number).orElse(""),
                link.map(one -> fields(connection, one)).orElse(List.of()),
                link.flatMap(one -> known.of(one.id())).map(KnownValues.Seen::seenAt), problem);
    }

    static String number(Link link) {
        String number = link.actorNumber();
        return number == null ? link.actor().key() : number;
    }
}
