package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The archives of who is a member of which project. */
final class Membership {

    /** What a row of these archives names its company and its project. */
    static final String COMPANY = "MemberCompany";
    static final String PROJECT = "MemberProject";
    private static final String PERSON = "MemberPerson";
    private static final int MEMBERS_AT_MOST = 10_000;

    private final EntityStore store;
    private final Assumptions assumptions;

    Membership(EntityStore store, Assumptions assumptions) {
        this.store = store;
        this.assumptions = assumptions;
    }

    Archive members() {
        return new Archive("ProjectMember", List.of("projectMember", "retired", "stop"), this::entity,
                List.of(number("projectMemberId", "MemberId"), number("projectId", PROJECT),
                        number("contactId", COMPANY), number("personId", PERSON),
                        Column.text("project/name", row -> text(EntityKind.PROJECT, row.path(PROJECT).asInt(), "Name")),
                        Column.text("contact/name", row -> text(EntityKind.CONTACT, row.path(COMPANY).asInt(), "Name")),
                        Column.text("person/fullName", this::personName)),
                this::memberRows);
    }

    Archive companyProjects(List<Column> projectColumns) {
        var columns = new ArrayList<>(projectColumns);
        columns.add(number("contactId", COMPANY));
        return new Archive("ContactProjects", "project", columns, this::companyRows);
    }

    private static Column number(String name, String property) {
        return Column.number(name, row -> row.path(property).asLong());
    }

    private Collection<ObjectNode> memberRows() {
        var rows = new ArrayList<ObjectNode>();
        for (ObjectNode project : store.live(EntityKind.PROJECT)) {
            long id = project.path("ProjectId").asLong();
            for (JsonNode member : project.path("ProjectMembers")) {
                ObjectNode row = Wire.object().put("MemberId", id * MEMBERS_AT_MOST + member.path("ProjectmemberId")
                        .asLong()).put(PROJECT, id).put(COMPANY, member.path("ContactId").asInt())
                        .put(PERSON, member.path("PersonId").asInt());
                if (isLive(EntityKind.CONTACT, row.path(COMPANY).asInt())
                        && isLive(EntityKind.PERSON, row.path(PERSON).asInt())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Collection<ObjectNode> companyRows() {
        boolean once = assumptions.is(Assumption.MemberRows.ONE_PER_PROJECT);
        var rows = new ArrayList<ObjectNode>();
        for (ObjectNode project : store.live(EntityKind.PROJECT)) {
            Set<Integer> companies = new HashSet<>();
            for (JsonNode member : project.path("ProjectMembers")) {
                int company = member.path("ContactId").asInt();
                if (companies.add(company) || !once) {
                    rows.add(project.deepCopy().put(COMPANY, company));
                }
            }
        }
        return rows;
    }

    /** A member may be a company without a person. */
    private boolean isLive(EntityKind kind, int id) {
        if (id == 0) {
            return true;
        }
        ObjectNode record = store.find(kind, id);
        return record != null && record.path("DeletedDate").asLong() == 0;
    }

    private String entity(ObjectNode row) {
        if (flag(store.find(EntityKind.PERSON, row.path(PERSON).asInt()), "Retired")) {
            return "retired";
        }
        return flag(store.find(EntityKind.CONTACT, row.path(COMPANY).asInt()), "Xstop") ? "stop" : "projectMember";
    }

    private static boolean flag(@Nullable ObjectNode record, String property) {
        return record != null && record.path(property).asBoolean();
    }

    private String text(EntityKind kind, int id, String property) {
        ObjectNode record = store.find(kind, id);
        return record == null ? "" : record.path(property).asText();
    }

    private String personName(ObjectNode row) {
        ObjectNode person = store.find(EntityKind.PERSON, row.path(PERSON).asInt());
        return person == null ? "" : RelatedViews.fullName(person);
    }
}
