package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SuperOfficeField.field;
import static dev.linkwright.crm.superoffice.SuperOfficeField.part;
import static dev.linkwright.crm.superoffice.SuperOfficeField.rows;
import static dev.linkwright.crm.superoffice.SuperOfficeField.text;

import java.util.List;
import java.util.Map;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.superoffice.Place.CompanyName;
import dev.linkwright.crm.superoffice.Place.CountryCode;
import dev.linkwright.crm.superoffice.Place.Day;
import dev.linkwright.crm.superoffice.Place.Flag;
import dev.linkwright.crm.superoffice.Place.FullName;
import dev.linkwright.crm.superoffice.Place.Item;
import dev.linkwright.crm.superoffice.Place.Moment;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Notation;

/** What is a contact's own. SuperOffice calls it a person. */
final class ContactKind {
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    /** Former employees are a kind of rows of their own, and would be missed. */
    private static final String ENTITIES = "person,retiredPerson";

    private static final List<String> NAME_PARTS = List.of("Firstname", "MiddleName", "Lastname");

    /** In the order people expect. */
    private static final List<SuperOfficeField> FIELDS = List.of(
            text("firstName", "Firstname", Notation.PLAIN, 99).inGroup(NAME),
            text("middleName", "MiddleName", Notation.PLAIN, 99).inGroup(NAME),
            text("lastName", "Lastname", Notation.PLAIN, 99).inGroup(NAME),
            field("fullName", new FullName(NAME_PARTS)), text("salutation", "Mrmrs", Notation.PLAIN, 239),
            text("title", "Title", Notation.PLAIN, 239),
            field("position", new Item("Position")), field("company", new CompanyName("Contact")),
            text("number", "PersonNumber", Notation.PLAIN, 49),
            rows("directPhone", "OfficePhones", Notation.PHONE, 239),
            rows("mobilePhone", "MobilePhones", Notation.PHONE, 239),
            rows("privatePhone", "PrivatePhones", Notation.PHONE, 239),
            rows("otherPhone", "OtherPhones", Notation.PHONE, 239), rows("fax", "Faxes", Notation.PHONE, 239),
            rows("email", "Emails", Notation.EMAIL, 239), rows("url", "Urls", Notation.WEB_ADDRESS, 1023),
            part(ADDRESS, "line1", "Street", "Address1"), part(ADDRESS, "line2", "Street", "Address2"),
            part(ADDRESS, "postalCode", "Street", "Zipcode"), part(ADDRESS, "city", "Street", "City"),
            part(ADDRESS, "county", "Street", "County"),
            new SuperOfficeField("country", new CountryCode("Country"), Notation.COUNTRY, 2, ADDRESS),
            field("birthDate", new Day("BirthDate")), field("retired", new Flag("Retired")),
            text("description", "Description", Notation.PLAIN, 4000), field("updated", new Moment("UpdatedDate")));

    private static final Listing LISTING = new Listing("personId", "personUpdatedDate", "fullName", List.of(),
            "contactId", List.of("personNumber"), "lastName,firstName", ENTITIES,
            new Listing.Search(List.of("firstName", "middleName", "lastName"), true, List.of("personNumber"),
                    List.of()));

    private static final CardLayout CARD = new CardLayout(List.of("title", "position"),
            List.of(List.of("company"), List.of("directPhone"), List.of("mobilePhone"), List.of("email"),
                    List.of("address.line1", "address.line2", "address.postalCode", "address.city"),
                    List.of("number"), List.of("birthDate")));

    static final Kind KIND = new Kind(EntityType.CONTACT, "Person", 6, new EntityFields(FIELDS),
            NAME_PARTS, LISTING,
            Map.of(EntityType.COMPANY, Relation.named("Person", "personId", "contactId", ENTITIES),
                    EntityType.PROJECT, Relation.throughMembers("personId", "projectId")),
            CARD, true);

    private ContactKind() {
    }
}
