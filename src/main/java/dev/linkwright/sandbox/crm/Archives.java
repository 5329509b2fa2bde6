package dev.linkwright.sandbox.crm;

import static dev.linkwright.sandbox.crm.Column.date;
import static dev.linkwright.sandbox.crm.Column.flag;
import static dev.linkwright.sandbox.crm.Column.list;
import static dev.linkwright.sandbox.crm.Column.number;
import static dev.linkwright.sandbox.crm.Column.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The archives of companies, persons and projects. */
final class Archives {

    private final EntityStore store;
    private final Lists lists;
    private final Archive contacts;
    private final Archive persons;
    private final Archive projects;
    private final Archive foreignKeys;
    private final Archive members;
    private final Archive companyProjects;

    Archives(EntityStore store, Lists lists, ForeignKeys keys, Assumptions assumptions) {
        this.store = store;
        this.lists = lists;
        this.contacts = new Archive("SimpleContact", "contact", contactColumns(), () -> live(EntityKind.CONTACT));
        this.persons = new Archive("Person", List.of("person", "retiredPerson"),
                row -> row.path("Retired").asBoolean() ? "retiredPerson" : "person", personColumns(),
                () -> live(EntityKind.PERSON));
        this.projects = new Archive("FindProject", "project", projectColumns(), () -> live(EntityKind.PROJECT));
        this.foreignKeys = ForeignKeyArchive.over(store, keys, lists);
        var membership = new Membership(store, assumptions);
        this.members = membership.members();
        this.companyProjects = membership.companyProjects(projectColumns());
    }

    Archive of(EntityKind kind) {
        return switch (kind) {
            case CONTACT -> contacts;
            case PERSON -> persons;
            case PROJECT -> projects;
        };
    }

    @Nullable
    Archive provider(String name) {
        for (Archive archive : List.of(contacts, persons, projects, foreignKeys, members, companyProjects)) {
            if (archive.provider().equalsIgnoreCase(name)) {
                return archive;
            }
        }
        return null;
    }

    Archive personsOf(int company) {
        return persons.of(
                () -> live(EntityKind.PERSON).stream().filter(row -> row.path("Contact").asInt() == company).toList());
    }

    Archive projectsOf(int company) {
        return companyProjects.of(() -> companyProjects.rows().stream()
                .filter(row -> row.path(Membership.COMPANY).asInt() == company).toList());
    }

    Archive membersOf(int project) {
        return members.of(() -> members.rows().stream()
                .filter(row -> row.path(Membership.PROJECT).asInt() == project).toList());
    }

    private Collection<ObjectNode> live(EntityKind kind) {
        return store.live(kind);
    }

    private List<Column> contactColumns() {
        var columns = new ArrayList<>(List.of(number("contactId", row -> row.path("ContactId").asLong()),
                plain("name", "Name"),
                plain("department", "Department"), text("nameDepartment", Archives::nameDepartment),
                owner("associateId"),
                item("category", "Category", "category"), item("business", "Business", "business"),
                item("country", "Country", "country"), number("countryId", row -> row.path("Country").asLong()),
                plain("number", "Number2"), plain("code", "Number1"), plain("orgnr", "OrgNr"),
                flag("stop", row -> row.path("Xstop").asBoolean()),
                flag("contactNoMail", row -> row.path("NoMailing").asBoolean()), by("updatedBy", "UpdatedBy"),
                by("updatedByFullName", "UpdatedBy"), moment("updatedDate", "UpdatedDate"),
                by("registeredBy", "CreatedBy"),
                by("registeredByFullName", "CreatedBy"), moment("registeredDate", "CreatedDate"),
                number("contactSource", row -> row.path("Source").asLong()), flag("contactDeleted", row -> false),
                moment("deletedDate", "DeletedDate"),
                flag("activeErpLinks", row -> row.path("ActiveErpLinks").asInt() > 0),
                first("phone/formattedNumber", "Phones").unsortable(),
                first("contactPhone/formattedNumber", "Phones").unsortable(),
                first("contactFax/formattedNumber", "Faxes").unsortable(), first("email/emailAddress", "Emails"),
                first("url/URLAddress", "Urls"),
                text("contactAssociate/fullName", row -> lists.associateName(row.path("Associate").asInt())),
                text("contactUdef/SuperOffice:1",
                        row -> row.path("UserDefinedFields").path("SuperOffice:1").asText())));
        addAddress(columns, "streetAddress", "Street");
        addAddress(columns, "postAddress", "Postal");
        return columns;
    }

    private List<Column> personColumns() {
        var columns = new ArrayList<>(List.of(number("personId", row -> row.path("PersonId").asLong()),
                plain("firstName", "Firstname"), plain("middleName", "MiddleName"), plain("lastName", "Lastname"),
                text("fullName", RelatedViews::fullName), number("contactId", row -> row.path("Contact").asLong()),
                plain("mrMrs", "Mrmrs"), item("position", "Position", "perspos"), plain("personNumber", "PersonNumber"),
                plain("title", "Title"), item("personCountry", "Country", "country"),
                number("personCountryId", row -> row.path("Country").asLong()),
                flag("retired", row -> row.path("Retired").asBoolean()), moment("personUpdatedDate", "UpdatedDate"),
                moment("personRegisteredDate", "CreatedDate"), flag("personActiveErpLinks", row -> false),
                moment("personDeletedDate", "DeletedDate").unsortable(),
                flag("hasCompany", row -> row.path("Contact").asInt() > 0),
                first("personDirectPhone/formattedNumber", "OfficePhones").unsortable(),
                first("personMobilePhone/formattedNumber", "MobilePhones").unsortable(),
                first("personPrivate/formattedNumber", "PrivatePhones").unsortable(),
                first("email/emailAddress", "Emails"),
                first("personUrl/URLAddress", "Urls")));
        addAddress(columns, "personAddress", "Street");
        return columns;
    }

    private List<Column> projectColumns() {
        return List.of(number("projectId", row -> row.path("ProjectId").asLong()), plain("name", "Name"),
                plain("number", "ProjectNumber"), item("type", "ProjectType", "projecttype"),
                item("status", "ProjectStatus", "projectstatus"),
                number("statusRank", row -> row.path("ProjectStatus").asLong()), owner("associateId"),
                flag("completed", row -> row.path("Completed").asBoolean()), plain("text", "Description"),
                plain("description", "Description"), by("updatedBy", "UpdatedBy"), moment("updatedDate", "UpdatedDate"),
                moment("registeredDate", "CreatedDate"), day("nextMilestone", "NextMilestoneDate"),
                day("endDate", "EndDate"),
                flag("activeErpLinks", row -> false), first("projectUrl/URLAddress", "Urls"),
                text("projectAssociate/fullName", row -> lists.associateName(row.path("Associate").asInt())));
    }

    private static String nameDepartment(ObjectNode row) {
        String department = row.path("Department").asText();
        return department.isEmpty() ? row.path("Name").asText() : row.path("Name").asText() + ", " + department;
    }

    private static void addAddress(List<Column> columns, String column, String side) {
        for (int line = 1; line <= 3; line++) {
            columns.add(part(column + "/line" + line, side, "Address" + line));
        }
        columns.add(part(column + "/zip", side, "Zipcode"));
        columns.add(part(column + "/city", side, "City"));
        columns.add(part(column + "/county", side, "County"));
        columns.add(part(column + "/state", side, "State"));
    }

    private static Column part(String column, String side, String part) {
        return text(column, row -> row.path("Address").path(side).path(part).asText());
    }

    private static Column plain(String column, String field) {
        return text(column, row -> row.path(field).asText());
    }

    private static Column first(String column, String rows) {
        return text(column, row -> RelatedViews.firstValue(row, rows));
    }

    private static Column moment(String column, String field) {
        return date(column, row -> row.path(field).asLong());
    }

    private static Column day(String column, String field) {
        return date(column, row -> DateStyle.secondsOfDay(row.path(field).asText()));
    }

    private Column item(String column, String field, String list) {
        return list(column, row -> row.path(field).asLong(), row -> lists.textOf(list, row.path(field).asInt()));
    }

    private Column owner(String column) {
        return list(column, row -> row.path("Associate").asLong(), row -> {
            SandboxUser user = lists.associate(row.path("Associate").asInt());
            return user == null ? "" : user.login();
        });
    }

    private Column by(String column, String field) {
        return list(column, row -> row.path(field).asLong(), row -> lists.associateName(row.path(field).asInt()));
    }
}
