package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.nordic.NordicPersons;

/** The contact of each customer and vendor, followed by the people there. */
final class ContactRows implements SeedRows {

    private static final String SERIES = "CT";

    /** A company with what it is to us, and how many of its people are known. */
    private static final class Owner {
        private final SeedActor actor;
        private String customer = "";
        private String vendor = "";
        private int persons;
        private int contact;

        Owner(SeedActor actor) {
            this.actor = actor;
        }

        String relation() {
            return customer.isEmpty() ? "Vendor" : vendor.isEmpty() ? "Customer" : "Multiple";
        }
    }

    /** A contact; the person is -1 for the company itself. */
    private record Contact(Owner owner, int person) {
    }

    private final List<Contact> contacts;

    ContactRows(List<SeedActor> customers, List<SeedActor> vendors, int size) {
        List<Owner> owners = owners(customers, vendors);
        people(owners, size - owners.size());
        var all = new ArrayList<Contact>();
        for (Owner owner : owners) {
            owner.contact = all.size();
            for (int person = -1; person < owner.persons; person++) {
                all.add(new Contact(owner, person));
            }
        }
        this.contacts = List.copyOf(all.subList(0, Math.min(size, all.size())));
    }

    /** A company that is customer and vendor has one contact; one that was entered twice has two. */
    private static List<Owner> owners(List<SeedActor> customers, List<SeedActor> vendors) {
        var owners = new ArrayList<Owner>();
        Map<Integer, Owner> known = new LinkedHashMap<>();
        for (SeedActor customer : customers) {
            var owner = new Owner(customer);
            owner.customer = customer.number();
            owners.add(owner);
            known.putIfAbsent(customer.pair().index(), owner);
        }
        for (SeedActor vendor : vendors) {
            Owner owner = known.get(vendor.pair().index());
            if (owner == null) {
                owner = new Owner(vendor);
                owners.add(owner);
            }
            owner.vendor = vendor.number();
        }
        return owners;
    }

    /** Of companies that the CRM has, too, the people whom both know; the rest is spread over the others. */
    private static void people(List<Owner> owners, int count) {
        int left = count;
        var others = new ArrayList<Owner>();
        for (Owner owner : owners) {
            if (owner.actor.pair().crm() == null) {
                others.add(owner);
            } else if (owner.actor.row().equals(owner.actor.pair().erp())) {
                owner.persons = Math.max(0, Math.min(left, NordicPersons.ofErp(owner.actor.pair()).size()));
                left -= owner.persons;
            }
        }
        Collections.shuffle(others, new Random(4_712));
        for (int at = 0; at < left && !others.isEmpty(); at++) {
            others.get(at % others.size()).persons++;
        }
    }

    @Override
    public int size() {
        return contacts.size();
    }

    @Override
    public ObjectNode row(int index) {
        Contact contact = contacts.get(index);
        Owner owner = contact.owner;
        Random random = SeedActor.random(number(index));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number(index))
                .put("companyNumber", number(owner.contact)).put("companyName", owner.actor.row().name())
                .put("contactBusinessRelation", owner.relation());
        owner.actor.address(json);
        return SeedActor.withoutBlanks(contact.person < 0
                ? company(json, owner, random)
                : person(json, owner.actor.person(contact.person), random));
    }

    private static ObjectNode company(ObjectNode json, Owner owner, Random random) {
        if (!owner.customer.isEmpty()) {
            json.put("customerNumber", owner.customer);
        }
        if (!owner.vendor.isEmpty()) {
            json.put("vendorNumber", owner.vendor);
        }
        return named(json, owner.actor.row().name(), random).put("type", "Company")
                .put("taxRegistrationNumber", owner.actor.row().orgnr());
    }

    private static ObjectNode person(ObjectNode json, NordicPersons.Person person, Random random) {
        String name = random.nextInt(12) == 0 ? person.first().charAt(0) + ". " + person.last() : person.name();
        json.remove("website");
        return named(json, name, random).put("type", "Person")
                .put("mobilePhoneNumber", person.mobile().replace(" ", ""))
                .put("email", random.nextInt(6) == 0 ? "" : person.email())
                .put("privacyBlocked", random.nextInt(80) == 0);
    }

    private static ObjectNode named(ObjectNode json, String name, Random random) {
        json.put("displayName", name).put("searchName", name.toUpperCase(Locale.ROOT))
                .put("lastModifiedDateTime", SeedActor.modified(random));
        String lastTalk = lastInteraction(random);
        return lastTalk == null ? json : json.put("lastInteractionDate", lastTalk);
    }

    private static @Nullable String lastInteraction(Random random) {
        return random.nextInt(3) > 0 ? null : SeedActor.modified(random).substring(0, 10);
    }

    private static String number(int index) {
        String digits = Integer.toString(index + 1);
        return SERIES + "0".repeat(6 - digits.length()) + digits;
    }
}
