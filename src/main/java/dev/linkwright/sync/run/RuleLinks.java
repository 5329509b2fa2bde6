package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.Page;

/** Contacts hang on their company's link: where one came or went elsewhere, those that it concerns are looked at. */
final class RuleLinks {
    private static final int PAGE = 100;

    private final Standings standings;

    @Inject
    RuleLinks(Standings standings) {
        this.standings = standings;
    }

    List<Link> concerned(Systems systems, LinkRefresh.Followed followed) {
        List<Link> contacts = followed.links().stream().filter(link -> link.entity().type() == EntityType.CONTACT)
                .toList();
        Set<CrmEntity> concerned = new HashSet<>();
        if (!contacts.isEmpty() && followed.come().stream().anyMatch(RuleLinks::isOfCompany)) {
            concerned.addAll(leftOut());
        }
        if (!contacts.isEmpty()) {
            followed.gone().stream().filter(RuleLinks::isOfCompany).map(Link::entity)
                    .forEach(company -> concerned.addAll(contacts(systems, company)));
        }
        return contacts.stream().filter(link -> concerned.contains(link.entity())).toList();
    }

    private static boolean isOfCompany(Link link) {
        return link.entity().type() == EntityType.COMPANY;
    }

    private List<CrmEntity> leftOut() {
        List<CrmEntity> found = new ArrayList<>();
        List<Standings.Line> lines;
        int offset = 0;
        do {
            lines = standings.lines(Health.LEFT_OUT, offset, PAGE);
            lines.stream().filter(line -> line.standing().filter(one -> one.cause() == Cause.RULE).isPresent())
                    .map(line -> line.link().entity()).forEach(found::add);
            offset += PAGE;
        } while (!lines.isEmpty());
        return found;
    }

    private static List<CrmEntity> contacts(Systems systems, CrmEntity company) {
        List<CrmEntity> found = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = systems.crm().related(new RelatedQuery(company, EntityType.CONTACT, page, PAGE));
            hits.items().forEach(hit -> found.add(hit.entity()));
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        return found;
    }
}
