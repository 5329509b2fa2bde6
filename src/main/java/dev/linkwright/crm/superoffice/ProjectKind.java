package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SuperOfficeField.field;
import static dev.linkwright.crm.superoffice.SuperOfficeField.rows;
import static dev.linkwright.crm.superoffice.SuperOfficeField.text;

import java.util.List;
import java.util.Map;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.superoffice.Place.Day;
import dev.linkwright.crm.superoffice.Place.Flag;
import dev.linkwright.crm.superoffice.Place.Item;
import dev.linkwright.crm.superoffice.Place.Moment;
import dev.linkwright.crm.superoffice.Place.UserName;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Notation;

/** What is a project's own. It has no company: companies and people are its members. */
final class ProjectKind {

    /** In the order people expect. */
    private static final List<SuperOfficeField> FIELDS = List.of(text("name", "Name", Notation.PLAIN, 219),
            text("number", "ProjectNumber", Notation.PLAIN, 49), field("type", new Item("ProjectType")),
            field("status", new Item("ProjectStatus")), field("startDate", new Day("StartDate")),
            field("endDate", new Day("EndDate")), field("completed", new Flag("Completed")),
            rows("url", "Urls", Notation.WEB_ADDRESS, 1023), text("description", "Description", Notation.PLAIN, 0),
            field("ourContact", new UserName("Associate")), field("updated", new Moment("UpdatedDate")));

    private static final Listing LISTING = new Listing("projectId", "updatedDate", "name", List.of(), "",
            List.of("number"), "name", "project",
            new Listing.Search(List.of("name"), false, List.of("number"), List.of()));

    private static final CardLayout CARD = new CardLayout(List.of("type", "status"),
            List.of(List.of("number"), List.of("startDate"), List.of("endDate"), List.of("ourContact"),
                    List.of("url"), List.of("description")));

    static final Kind KIND = new Kind(EntityType.PROJECT, "Project", 11, new EntityFields(FIELDS), List.of("Name"),
            LISTING,
            Map.of(EntityType.COMPANY, Relation.throughMembers("projectId", "contactId"), EntityType.CONTACT,
                    Relation.throughMembers("projectId", "personId")),
            CARD, false);

    private ProjectKind() {
    }
}
