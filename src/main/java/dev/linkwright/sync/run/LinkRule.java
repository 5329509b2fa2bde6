package dev.linkwright.sync.run;

import java.util.Optional;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * What a link hangs on besides its record and its actor: a contact is linked only while its company is, through the same
 * connection, and only to a person who belongs to that company's actor. Both systems are asked as they are now.
 *
 * <p>
 * Connecting a contact and disconnecting its company may meet. The one claims the contact and then looks at the company,
 * the other claims the company and then looks at its contacts ({@link LinkedRecords}), so at least one of them sees the
 * other and writes nothing.
 */
public final class LinkRule {
    private LinkRule() {
    }

    /** Why the two may not be linked. */
    public static Optional<Problem> whyNot(Systems systems, CrmRecord record, ErpRecord actor) {
        return record.entity().type() == EntityType.CONTACT
                ? whyNot(systems, company(systems, record), actor)
                : Optional.empty();
    }

    /** The same while an operation is at it, to which others at the company are in the way, too. */
    static Optional<RunOutcome> hindrance(Systems systems, OperationId own, CrmRecord record, ErpRecord actor) {
        if (record.entity().type() != EntityType.CONTACT) {
            return Optional.empty();
        }
        Optional<CrmRecord> company = company(systems, record);
        Optional<Claim> other = company.stream()
                .flatMap(one -> Claim.among(one.keys(), systems.connection().id()).stream())
                .filter(claim -> !claim.operation().equals(own)).findFirst();
        return other.<RunOutcome>map(RunOutcome.Claimed::new).or(() -> whyNot(systems, company, actor)
                .map(problem -> new RunOutcome.Stopped(problem, Optional.empty())));
    }

    /** Why a contact may not be linked to a person, if its company is linked to this actor. */
    static Optional<Problem> whyNot(ErpRecord person, ErpActor linked, String company) {
        return person.belongsTo(linked)
                ? Optional.empty()
                : Optional.of(new Problem.NotLinkable(
                        Sentence.of("rule.other-actor", person.title(), company),
                        Sentence.of("rule.other-actor.next")));
    }

    private static Optional<Problem> whyNot(Systems systems, Optional<CrmRecord> company, ErpRecord person) {
        String connection = systems.connection().name();
        if (company.isEmpty()) {
            return Optional.of(new Problem.NotLinkable(Sentence.of("rule.no-company", connection),
                    Sentence.of("rule.no-company.next")));
        }
        String name = company.get().title();
        Optional<ErpActor> linked = LinkKey.among(company.get().keys(), systems.connection().id())
                .map(LinkKey::actor);
        return linked.isPresent()
                ? whyNot(person, linked.get(), name)
                : Optional.of(new Problem.NotLinkable(Sentence.of("rule.company", name, connection),
                        Sentence.of("rule.company.next")));
    }

    /** Empty if the contact has none, or one that was deleted. */
    private static Optional<CrmRecord> company(Systems systems, CrmRecord contact) {
        try {
            return contact.company().map(entity -> systems.crm().read(entity, Bindings.NONE));
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
