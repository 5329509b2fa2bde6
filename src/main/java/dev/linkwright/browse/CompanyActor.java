package dev.linkwright.browse;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * The actor that a contact's company is linked to, as the CRM holds it now: the contact can be linked only to one of its
 * persons, and is synchronised only while it is.
 *
 * @param needed  whether the record is a contact; records of other kinds depend on none
 * @param company what the contact's company is called; empty if it has none, or one that was deleted
 * @param actor   what that company is linked to through the connection
 */
record CompanyActor(boolean needed, Optional<String> company, Optional<ErpActor> actor) {
    private static final CompanyActor NOT_NEEDED = new CompanyActor(false, Optional.empty(), Optional.empty());

    static CompanyActor of(CrmGateway crm, ErpConnection connection, CrmRecord record) {
        if (record.entity().type() != EntityType.CONTACT) {
            return NOT_NEEDED;
        }
        Optional<CrmRecord> company = record.company().flatMap(entity -> read(crm, entity));
        return new CompanyActor(true, company.map(CrmRecord::title),
                company.flatMap(one -> LinkKey.among(one.keys(), connection.id())).map(LinkKey::actor));
    }

    /** Why the record cannot be connected now. */
    Optional<Sentence> whyNot(ErpConnection connection) {
        if (!needed || actor.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(company.map(name -> Sentence.of("erptab.why-not.company", name, connection.name()))
                .orElseGet(() -> Sentence.of("erptab.why-not.no-company")));
    }

    /** Why the link to this person is left out of synchronisation. */
    Optional<Sentence> leftOut(ErpConnection connection, ErpRecord person) {
        if (!needed || actor.filter(person::belongsTo).isPresent()) {
            return Optional.empty();
        }
        String name = company.orElse("");
        if (actor.isPresent()) {
            return Optional.of(Sentence.of("erptab.left-out.other-actor", person.title(), name));
        }
        return Optional.of(company.isPresent()
                ? Sentence.of("erptab.left-out.company", name, connection.name())
                : Sentence.of("erptab.left-out.no-company"));
    }

    private static Optional<CrmRecord> read(CrmGateway crm, CrmEntity company) {
        try {
            return Optional.of(crm.read(company, Bindings.NONE));
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
