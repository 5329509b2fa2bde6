package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.browse.LinkTitles;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.LinkRule;
import dev.linkwright.sync.run.Systems;

/**
 * Whether a record can be connected to an actor, as the CRM holds it now: the actor is not linked, and a contact's company
 * is. The record itself may have a link, which a person wants to replace; Save looks whether it has gone. A link that
 * another workstation made is remembered from then on, so that the next search says it.
 */
final class Connectable {
    private final LinkStore links;
    private final LinkTitles titles;

    @Inject
    Connectable(LinkStore links, LinkTitles titles) {
        this.links = links;
        this.titles = titles;
    }

    /** @throws ProblemException NotLinkable with the reason */
    void check(Systems systems, CrmRecord record, ErpRecord actor) {
        Optional<LinkKey> taken = Stream.of(ActorType.values())
                .filter(type -> type.entityType() == record.entity().type())
                .flatMap(type -> keys(systems, new ErpActor(type, actor.actor().key())).stream())
                .map(LinkKey::of).flatMap(Optional::stream).findFirst();
        if (taken.isPresent()) {
            links.save(remembered(taken.get(), actor));
            throw notLinkable(
                    Sentence.of("rule.actor-taken", actor.number(), title(taken.get())));
        }
        LinkRule.whyNot(systems, record, actor).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    private static List<CrmKey> keys(Systems systems, ErpActor actor) {
        return systems.crm().keysStartingWith(systems.connection().id(), LinkKey.valueStart(actor));
    }

    private static ProblemException notLinkable(Sentence why) {
        return new ProblemException(new Problem.NotLinkable(why, Sentence.of("rule.taken.next")));
    }

    private String title(LinkKey key) {
        return titles.titles(List.of(key.entity())).getOrDefault(key.entity(), "");
    }

    private Link remembered(LinkKey key, ErpRecord actor) {
        return links.of(key.connection(), key.entity()).filter(known -> known.id().equals(key.link()))
                .orElseGet(() -> key.unseen(title(key), Bindings.NONE).withActorNumber(actor.number()));
    }
}
