package dev.linkwright.erp.businesscentral;

import java.util.Optional;

import okhttp3.HttpUrl;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Which persons belong to a customer or vendor: those of the company contact that stands for it. Where a person stands for
 * it, only this one.
 */
final class ParentPersons {
    private static final int AT_ONCE = 200;
    private static final int PAGES = 50;

    private final CompanyCalls calls;

    ParentPersons(CompanyCalls calls) {
        this.calls = calls;
    }

    /** What must hold of a contact; empty where no contact belongs to the parent. */
    Optional<String> condition(ErpActor parent) {
        return standingFor(parent).map(contact -> (contact.company() ? "companyNumber eq " : "number eq ")
                + ValueForm.quoted(contact.number()));
    }

    /** Number of the company contact that stands for the parent; empty where none does. */
    Optional<String> companyNumber(ErpActor parent) {
        return standingFor(parent).filter(Contact::company).map(Contact::number);
    }

    private record Contact(String number, boolean company) {
    }

    private Optional<Contact> standingFor(ErpActor parent) {
        if (parent.type() != ActorType.CUSTOMER && parent.type() != ActorType.SUPPLIER) {
            throw new ProblemException(new Problem.Bug("Persons belong to no " + parent.type().word()));
        }
        Optional<Contact> person = Optional.empty();
        Optional<HttpUrl> next = Optional
                .of(calls.url(Entity.of(parent.type()), parent.key(), "contactsInformation"));
        for (int page = 0; next.isPresent() && page < PAGES; page++) {
            RowPage contacts = calls.page(next.orElseThrow(), AT_ONCE);
            for (Row contact : contacts.rows()) {
                String number = contact.text("contactNumber");
                if (contact.text("contactType").equals("Company")) {
                    return Optional.of(new Contact(number, true));
                }
                person = person.or(() -> Optional.of(new Contact(number, false)));
            }
            next = contacts.next();
        }
        return person;
    }
}
