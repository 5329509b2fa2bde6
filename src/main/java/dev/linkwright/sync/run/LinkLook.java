package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.Cause;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Looks whether the records of a link may be synchronised, and why not. */
final class LinkLook {
    private final LinkComparison comparison;

    @Inject
    LinkLook(LinkComparison comparison) {
        this.comparison = comparison;
    }

    /** Whether a contact may be linked to a person; empty if it may. */
    interface Rule {
        Optional<Problem> whyNot(CrmRecord contact, ErpRecord person);
    }

    /** Asks both systems for a link as it is now. */
    Looked live(Systems systems, CrmEntity entity) {
        return crm(systems, entity)
                .map(record -> judged(systems, record,
                        key -> erp(systems, List.of(comparison.wanted(key))).stream().findFirst(),
                        (contact, person) -> LinkRule.whyNot(systems, contact, person)))
                .orElseGet(LinkLook::deleted);
    }

    /** Judges what was read already. */
    Looked judged(Systems systems, CrmRecord record, Function<LinkKey, Optional<ErpRecord>> actor, Rule rule) {
        Optional<LinkKey> link = LinkKey.among(record.keys(), systems.connection().id());
        if (link.isEmpty()) {
            return new Looked.Gone();
        }
        Optional<Claim> claim = Claim.among(record.keys(), systems.connection().id()).stream().findFirst();
        if (claim.isPresent()) {
            return new Looked.Claimed(Sentence.of("standing.claimed", claim.get().user(), claim.get().workstation(),
                    claim.get().since()));
        }
        String erp = systems.connection().name();
        Optional<ErpRecord> found = actor.apply(link.get());
        if (found.isEmpty()) {
            return new Looked.LeftOut(Cause.ACTOR_GONE, Sentence.of("standing.actor-gone", erp));
        }
        if (found.get().mergedInto().isPresent()) {
            return new Looked.LeftOut(Cause.ACTOR_MERGED, Sentence.of("standing.actor-merged", erp));
        }
        if (found.get().archived()) {
            return new Looked.LeftOut(Cause.ACTOR_ARCHIVED, Sentence.of("standing.actor-archived", erp));
        }
        return rule.whyNot(record, found.get())
                .<Looked>map(problem -> new Looked.LeftOut(Cause.RULE, problem.sentence()))
                .orElseGet(() -> new Looked.Both(comparison.of(systems, record, link.get(), found.get())));
    }

    static Looked deleted() {
        return new Looked.LeftOut(Cause.RECORD_DELETED, Sentence.of("standing.record-deleted"));
    }

    /** The record as it is now; empty if it was deleted. */
    Optional<CrmRecord> crm(Systems systems, CrmEntity entity) {
        try {
            return Optional.of(comparison.record(systems, entity));
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The actors as they are now, of one type, with what is compared of them. */
    static List<ErpRecord> erp(Systems systems, List<ActorRead> actors) {
        return systems.erp().read(actors,
                LinkComparison.fields(systems, actors.getFirst().actor().type()).stream().map(MappedField::erp)
                        .map(field -> field.key()).collect(Collectors.toUnmodifiableSet()));
    }
}
