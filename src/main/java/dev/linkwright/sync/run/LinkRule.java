package dev.linkwright.sync.run;

import java.util.Optional;
import java.util.function.BiFunction;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.Creation;
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

    /** What is in the way. */
    private sealed interface Hindrance {
        record Rule(Problem problem) implements Hindrance {
        }

        record SomebodyElse(Claim claim) implements Hindrance {
        }
    }

    /** Why the two may not be linked. */
    public static Optional<Problem> whyNot(Systems systems, CrmRecord record, ErpRecord actor) {
        return record.entity().type() == EntityType.CONTACT
                ? whyNot(systems, company(systems, record), (linked, company) -> whyNot(actor, linked, company))
                : Optional.empty();
    }

    /** Why a contact may not be linked to a person, if its company is linked to this actor. */
    static Optional<Problem> whyNot(ErpRecord person, ErpActor linked, String company) {
        return person.belongsTo(linked)
                ? Optional.empty()
                : Optional.of(new Problem.NotLinkable(
                        Sentence.of("rule.other-actor", person.title(), company),
                        Sentence.of("rule.other-actor.next")));
    }

    /** The same while an operation is at it, to which others at the company are in the way, too. */
    static Optional<RunOutcome> hindrance(Systems systems, OperationId own, CrmRecord record, ErpRecord actor) {
        return look(systems, own, record, (linked, company) -> whyNot(actor, linked, company))
                .map(hindrance -> switch (hindrance) {
                    case Hindrance.SomebodyElse(Claim claim) -> new RunOutcome.Claimed(claim);
                    case Hindrance.Rule(Problem problem) -> new RunOutcome.Stopped(problem, Optional.empty());
                });
    }

    /** Why no person may be made for a record now. */
    static Optional<CreationOutcome> hindrance(Systems systems, Creation creation, CrmRecord record) {
        return look(systems, creation.id(), record, (linked, company) -> notBelow(creation, linked, company))
                .map(hindrance -> switch (hindrance) {
                    case Hindrance.SomebodyElse(Claim claim) -> new CreationOutcome.Claimed(claim);
                    case Hindrance.Rule(Problem problem) -> new CreationOutcome.Stopped(problem, Optional.empty());
                });
    }

    private static Optional<Problem> notBelow(Creation creation, ErpActor linked, String company) {
        return creation.parent().filter(linked::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem.NotLinkable(Sentence.of("rule.other-parent", company),
                        Sentence.of("rule.other-parent.next")));
    }

    private static Optional<Hindrance> look(Systems systems, OperationId own, CrmRecord record,
            BiFunction<ErpActor, String, Optional<Problem>> belongs) {
        if (record.entity().type() != EntityType.CONTACT) {
            return Optional.empty();
        }
        Optional<CrmRecord> company = company(systems, record);
        Optional<Claim> other = company.stream()
                .flatMap(one -> Claim.among(one.keys(), systems.connection().id()).stream())
                .filter(claim -> !claim.operation().equals(own)).findFirst();
        return other.<Hindrance>map(Hindrance.SomebodyElse::new)
                .or(() -> whyNot(systems, company, belongs).map(Hindrance.Rule::new));
    }

    private static Optional<Problem> whyNot(Systems systems, Optional<CrmRecord> company,
            BiFunction<ErpActor, String, Optional<Problem>> belongs) {
        String connection = systems.connection().name();
        if (company.isEmpty()) {
            return Optional.of(new Problem.NotLinkable(Sentence.of("rule.no-company", connection),
                    Sentence.of("rule.no-company.next")));
        }
        String name = company.get().title();
        Optional<ErpActor> linked = LinkKey.among(company.get().keys(), systems.connection().id())
                .map(LinkKey::actor);
        return linked.isPresent()
                ? belongs.apply(linked.get(), name)
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
