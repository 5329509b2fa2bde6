package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SuperOfficeField.field;
import static dev.linkwright.crm.superoffice.SuperOfficeField.part;
import static dev.linkwright.crm.superoffice.SuperOfficeField.rows;
import static dev.linkwright.crm.superoffice.SuperOfficeField.text;

import java.util.List;
import java.util.Map;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.superoffice.Place.CountryCode;
import dev.linkwright.crm.superoffice.Place.Item;
import dev.linkwright.crm.superoffice.Place.Moment;
import dev.linkwright.crm.superoffice.Place.UserName;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Notation;

/** What is a company's own. SuperOffice calls it a contact. */
final class CompanyKind {
    private static final String STREET = "streetAddress";
    private static final String POSTAL = "postalAddress";

    /** In the order people expect. */
    private static final List<SuperOfficeField> FIELDS = List.of(text("name", "Name", Notation.PLAIN, 219),
            text("department", "Department", Notation.PLAIN, 219),
            text("orgnr", "OrgNr", Notation.ORGANISATION_NUMBER, 49), text("number", "Number2", Notation.PLAIN, 49),
            text("code", "Number1", Notation.PLAIN, 49), rows("phone", "Phones", Notation.PHONE, 239),
            rows("fax", "Faxes", Notation.PHONE, 239), rows("email", "Emails", Notation.EMAIL, 239),
            rows("url", "Urls", Notation.WEB_ADDRESS, 1023), part(STREET, "line1", "Street", "Address1"),
            part(STREET, "line2", "Street", "Address2"), part(STREET, "postalCode", "Street", "Zipcode"),
            part(STREET, "city", "Street", "City"), part(STREET, "county", "Street", "County"),
            new SuperOfficeField("country", new CountryCode("Country"), Notation.COUNTRY, 2, STREET),
            part(POSTAL, "line1", "Postal", "Address1"), part(POSTAL, "line2", "Postal", "Address2"),
            part(POSTAL, "postalCode", "Postal", "Zipcode"), part(POSTAL, "city", "Postal", "City"),
            part(POSTAL, "county", "Postal", "County"), field("category", new Item("Category")),
            field("business", new Item("Business")), text("description", "Description", Notation.PLAIN, 0),
            field("ourContact", new UserName("Associate")), field("updated", new Moment("UpdatedDate")));

    private static final Listing LISTING = new Listing("contactId", "updatedDate", "name",
            List.of("streetAddress/city", "postAddress/city"), "", List.of("orgnr", "number"), "name", "contact",
            new Listing.Search(List.of("name", "department"), false, List.of("number", "orgnr"), List.of("orgnr")));

    private static final CardLayout CARD = new CardLayout(List.of("business", "category"),
            List.of(List.of("streetAddress.line1", "streetAddress.line2", "streetAddress.postalCode",
                    "streetAddress.city"), List.of("phone"), List.of("orgnr"), List.of("email"), List.of("url"),
                    List.of("ourContact")));

    static final Kind KIND = new Kind(EntityType.COMPANY, "Contact", 5, new EntityFields(FIELDS), List.of("Name"),
            LISTING,
            Map.of(EntityType.CONTACT,
                    Relation.listed("Person", "contactId", "personId", "person,retiredPerson"), EntityType.PROJECT,
                    Relation.listed("ContactProjects", "contactId", "projectId", "project")),
            CARD, false);

    private CompanyKind() {
    }
}
