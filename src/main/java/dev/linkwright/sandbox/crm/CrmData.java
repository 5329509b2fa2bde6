package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.nordic.NordicData;
import dev.linkwright.sandbox.nordic.NordicRow;

/** Fills the CRM's tables with its part of the made-up world. */
final class CrmData {

    private CrmData() {
    }

    static void fill(EntityStore store, CrmSandboxOptions.Seed seed) {
        var data = new NordicData(seed.companies(), seed.persons(), seed.projects());
        int company = 0;
        for (NordicData.Company one : data.companies()) {
            store.load(EntityKind.CONTACT, company(++company, one));
        }
        int person = 0;
        for (NordicData.Employee one : data.employees()) {
            store.load(EntityKind.PERSON, person(++person, one));
        }
        int project = 0;
        for (NordicData.Project one : data.projects()) {
            store.load(EntityKind.PROJECT, project(++project, one));
        }
    }

    private static ObjectNode stamped(EntityKind kind, NordicData.Stamp stamp) {
        return NewEntities.emptyRecord(kind).put("UpdatedDate", stamp.updated()).put("CreatedDate", stamp.created())
                .put("UpdatedBy", stamp.owner()).put("CreatedBy", stamp.owner()).put("Associate", stamp.owner());
    }

    private static ObjectNode company(int id, NordicData.Company company) {
        NordicRow row = company.row();
        ObjectNode record = stamped(EntityKind.CONTACT, company.stamp()).put("ContactId", id)
                .put("Name", row.name()).put("OrgNr", row.orgnr()).put("Number2", Integer.toString(10_000 + id))
                .put("Business", company.pair().business()).put("Category", company.pair().category())
                .put("Country", Lists.countryId(row.country())).put("GroupId", 1);
        if (company.withDepartment()) {
            record.put("Department", row.city());
        }
        addRow(record, "Phones", row.phone());
        addRow(record, "Emails", row.email());
        addRow(record, "Urls", row.website());
        address(record, "Street", row.street(), row);
        if (company.postBox() > 0) {
            address(record, "Postal", "Postboks " + company.postBox(), row);
        }
        return record;
    }

    private static void address(ObjectNode record, String kind, String line, NordicRow row) {
        ((ObjectNode) record.path("Address").path(kind)).put("Address1", line).put("Zipcode", row.postalCode())
                .put("City", row.city());
    }

    private static ObjectNode person(int id, NordicData.Employee employee) {
        var person = employee.person();
        ObjectNode record = stamped(EntityKind.PERSON, employee.stamp()).put("PersonId", id)
                .put("Firstname", person.first()).put("Lastname", person.last())
                .put("Contact", 1 + employee.company()).put("Country", 578).put("Position", person.position())
                .put("PersonNumber", Integer.toString(20_000 + id)).put("Retired", employee.retired());
        addRow(record, "Emails", person.email());
        addRow(record, "MobilePhones", person.mobile());
        return record;
    }

    private static ObjectNode project(int id, NordicData.Project project) {
        ObjectNode record = stamped(EntityKind.PROJECT, project.stamp()).put("ProjectId", id)
                .put("Name", project.name()).put("ProjectNumber", Integer.toString(30_000 + id))
                .put("ProjectType", project.type()).put("ProjectStatus", project.status())
                .put("Completed", project.completed()).put("EndDate", project.endDate());
        record.putArray("ProjectMembers").addObject().put("ProjectmemberId", 1).put("ContactId", 1 + project.company())
                .put("PersonId", 1 + project.member()).put("Comment", "");
        return record;
    }

    private static void addRow(ObjectNode record, String rows, String value) {
        if (!value.isEmpty()) {
            record.withArray(rows).addObject().put("Value", value).put("Description", "");
        }
    }
}
