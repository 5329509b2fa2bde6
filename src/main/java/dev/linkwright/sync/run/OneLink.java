package dev.linkwright.sync.run;

import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.plan.MergePlan;

/** Deals with one link of a run over many. */
final class OneLink {
    private final LinkSync sync;
    private final Backwards backwards;
    private final LinkStore links;

    @Inject
    OneLink(LinkSync sync, Backwards backwards, LinkStore links) {
        this.sync = sync;
        this.backwards = backwards;
        this.links = links;
    }

    /** Looks at a link and goes on with what was found; a problem of its records becomes its standing. */
    void look(ManyLinks.Run run, Chunk chunk, Link link, BiConsumer<Link, Looked> next) {
        try {
            next.accept(link, chunk.looked(link, (contact, person) -> whyNot(run.systems(), contact, person)));
        } catch (ProblemException failure) {
            Problem problem = run.streak().met(failure.problem());
            run.ledger().add(link, Synced.left(sync.verdict(link.id()).after(problem, false), Optional.of(problem)),
                    run.agenda());
        }
    }

    /**
     * What would be written.
     *
     * @throws ProblemException RanBackwards where the actor is older than it was
     */
    MergePlan planned(ManyLinks.Run run, ComparedLink found) {
        ComparedLink compared = trusts(run, found) ? found : found.distrusted();
        return run.manner().restraint().restrain(compared.plan(), sync.verdict(compared.link()).before()).plan();
    }

    private boolean trusts(ManyLinks.Run run, ComparedLink compared) {
        if (!run.manner().trusts()) {
            return false;
        }
        if (!Backwards.isOlder(run.systems(), compared.erp().version(), run.ledger().seenBefore(compared.link()))) {
            return true;
        }
        if (!Backwards.isAnswer(run.wish())) {
            throw backwards.notice(run.systems());
        }
        return false;
    }

    /** @throws ProblemException what concerns the whole connection */
    void finish(ManyLinks.Run run, Link link, Looked looked) {
        boolean trusts = !(looked instanceof Looked.Both both) || trusts(run, both.compared());
        Synced synced = sync.run(run.systems(), link.entity(), looked, run.manner().trusting(trusts));
        if (!run.manner().dryRun()) {
            synced.compared().ifPresent(this::remember);
        }
        run.ledger().add(link, synced, run.agenda());
        if (synced.problem().isPresent()) {
            run.streak().met(synced.problem().get());
        } else {
            run.streak().ends();
        }
    }

    /** The company's link is known here since the run began, and mostly allows it; if not, both systems are asked. */
    private Optional<Problem> whyNot(Systems systems, CrmRecord contact, ErpRecord person) {
        Optional<ErpActor> company = contact.company()
                .flatMap(entity -> linked(systems, entity)).map(Link::actor);
        return company.filter(person::belongsTo).isPresent()
                ? Optional.empty()
                : LinkRule.whyNot(systems, contact, person);
    }

    private Optional<Link> linked(Systems systems, CrmEntity entity) {
        return links.of(systems.connection().id(), entity);
    }

    /** Of a link that was made elsewhere only the two ends were known. */
    private void remember(ComparedLink compared) {
        CrmRecord crm = compared.crm();
        links.of(compared.comparison().connection(), crm.entity())
                .filter(link -> link.id().equals(compared.link()) && link.actorNumber() == null)
                .ifPresent(link -> links.save(new Link(link.id(), link.connection(), link.entity(), crm.title(),
                        link.actor(), compared.erp().number(), crm.bindings(), compared.erp().bindings(),
                        link.connectedAt(), link.connectedBy(), link.syncedAt(), link.syncedBy())));
    }
}
