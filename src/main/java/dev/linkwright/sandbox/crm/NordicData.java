package dev.linkwright.sandbox.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Believable data from a fixed seed: the same records in every sandbox of the same size. */
final class NordicData {

    private static final long LATEST = Instant.parse("2026-10-30T14:00:00Z").getEpochSecond();
    private static final int FOUR_YEARS = 4 * 365 * 86_400;
    private static final List<Integer> OWNERS = List.of(11, 13);

    private NordicData() {
    }

    /** The companies of a CRM of this size: those of demonstrations first. */
    static List<NordicPair> companies(int count) {
        var companies = new ArrayList<NordicPair>();
        for (NordicPair demo : NordicDemo.pairs()) {
            if (demo.crm() != null && companies.size() < count) {
                companies.add(demo);
            }
        }
        for (int index = 0; companies.size() < count; index++) {
            companies.add(NordicCompanies.ofCrm(index));
        }
        return companies;
    }

    static void fill(EntityStore store, CrmSandboxOptions.Seed seed) {
        List<NordicPair> companies = companies(seed.companies());
        var random = new Random(4_711);
        for (int at = 0; at < companies.size(); at++) {
            store.load(EntityKind.CONTACT, company(at + 1, companies.get(at), random));
        }
        List<Integer> employers = persons(store, seed, companies, random);
        for (int id = 1; id <= seed.projects(); id++) {
            store.load(EntityKind.PROJECT, project(id, companies, employers, random));
        }
    }

    private static ObjectNode stamped(ObjectNode record, Random random) {
        long updated = LATEST - random.nextInt(FOUR_YEARS);
        int owner = NordicWords.any(OWNERS, random);
        return record.put("UpdatedDate", updated).put("CreatedDate", updated - random.nextInt(FOUR_YEARS))
                .put("UpdatedBy", owner)
                .put("CreatedBy", owner).put("Associate", owner);
    }

    private static ObjectNode company(int id, NordicPair pair, Random random) {
        NordicRow row = pair.crm();
        if (row == null) {
            throw new IllegalStateException("Not a company of the CRM: " + pair);
        }
        ObjectNode record = stamped(NewEntities.emptyRecord(EntityKind.CONTACT), random).put("ContactId", id)
                .put("Name", row.name()).put("OrgNr", row.orgnr()).put("Number2", Integer.toString(10_000 + id))
                .put("Business", pair.business()).put("Category", pair.category())
                .put("Country", Lists.countryId(row.country())).put("GroupId", 1);
        if (random.nextInt(12) == 0) {
            record.put("Department", row.city());
        }
        addRow(record, "Phones", row.phone());
        addRow(record, "Emails", row.email());
        addRow(record, "Urls", row.website());
        ((ObjectNode) record.path("Address").path("Street")).put("Address1", row.street())
                .put("Zipcode", row.postalCode())
                .put("City", row.city());
        if (random.nextInt(5) == 0) {
            ((ObjectNode) record.path("Address").path("Postal"))
                    .put("Address1", "Postboks " + (1 + random.nextInt(2_900)))
                    .put("Zipcode", row.postalCode()).put("City", row.city());
        }
        return record;
    }

    /** The company of each person; few companies have many. */
    private static List<Integer> persons(EntityStore store, CrmSandboxOptions.Seed seed, List<NordicPair> companies,
            Random random) {
        var employers = new ArrayList<Integer>();
        int[] nth = new int[companies.size()];
        for (int id = 1; id <= seed.persons(); id++) {
            double skewed = Math.pow(random.nextDouble(), 1.6);
            int at = Math.min((int) (skewed * companies.size()), companies.size() - 1);
            NordicPersons.Person person = NordicPersons.of(companies.get(at), nth[at]++);
            employers.add(at + 1);
            store.load(EntityKind.PERSON, person(id, at + 1, person, random));
        }
        return employers;
    }

    private static ObjectNode person(int id, int company, NordicPersons.Person person, Random random) {
        ObjectNode record = stamped(NewEntities.emptyRecord(EntityKind.PERSON), random).put("PersonId", id)
                .put("Firstname", person.first()).put("Lastname", person.last()).put("Contact", company)
                .put("Country", 578).put("Position", person.position())
                .put("PersonNumber", Integer.toString(20_000 + id))
                .put("Retired", random.nextInt(40) == 0);
        addRow(record, "Emails", person.email());
        addRow(record, "MobilePhones", person.mobile());
        return record;
    }

    private static ObjectNode project(int id, List<NordicPair> companies, List<Integer> employers, Random random) {
        int company = 1 + random.nextInt(companies.size());
        NordicRow row = companies.get(company - 1).crm();
        String subject = NordicWords.any(List.of("Renewal", "New building", "Service agreement", "Rollout", "Moving in",
                "Maintenance 2026", "Upgrade"), random);
        ObjectNode record = stamped(NewEntities.emptyRecord(EntityKind.PROJECT), random).put("ProjectId", id)
                .put("Name", (row == null ? "" : row.name() + ": ") + subject)
                .put("ProjectNumber", Integer.toString(30_000 + id)).put("ProjectType", 1 + random.nextInt(4))
                .put("ProjectStatus", 1 + random.nextInt(4)).put("Completed", random.nextInt(4) == 0)
                .put("EndDate", "2027-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18)));
        var members = record.putArray("ProjectMembers");
        int person = employers.indexOf(company) + 1;
        members.addObject().put("ProjectmemberId", 1).put("ContactId", company).put("PersonId", person).put("Comment",
                "");
        return record;
    }

    private static void addRow(ObjectNode record, String rows, String value) {
        if (!value.isEmpty()) {
            record.withArray(rows).addObject().put("Value", value).put("Description", "");
        }
    }
}
