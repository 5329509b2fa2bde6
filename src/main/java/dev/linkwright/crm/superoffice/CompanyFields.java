package dev.linkwright.crm.superoffice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.linkwright.crm.superoffice.Place.AddressPart;
import dev.linkwright.crm.superoffice.Place.CountryCode;
import dev.linkwright.crm.superoffice.Place.Item;
import dev.linkwright.crm.superoffice.Place.Moment;
import dev.linkwright.crm.superoffice.Place.Plain;
import dev.linkwright.crm.superoffice.Place.Row;
import dev.linkwright.crm.superoffice.Place.UserName;
import dev.linkwright.model.Notation;

/** The fields of a company, in the order people expect. */
final class CompanyFields {
    private static final String STREET = "streetAddress";
    private static final String POSTAL = "postalAddress";

    static final List<SuperOfficeField> ALL = List.of(text("name", "Name", Notation.PLAIN, 219),
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
            part(POSTAL, "county", "Postal", "County"), field("category", new Item("Category"), Notation.PLAIN, 0),
            field("business", new Item("Business"), Notation.PLAIN, 0),
            text("description", "Description", Notation.PLAIN, 0),
            field("ourContact", new UserName("Associate"), Notation.PLAIN, 0),
            field("updated", new Moment("UpdatedDate"), Notation.PLAIN, 0));

    private CompanyFields() {
    }

    private static SuperOfficeField text(String key, String property, Notation notation, int length) {
        return field(key, new Plain(property), notation, length);
    }

    private static SuperOfficeField rows(String key, String property, Notation notation, int length) {
        return field(key, new Row(property), notation, length);
    }

    private static SuperOfficeField part(String group, String name, String block, String part) {
        return new SuperOfficeField(group + "." + name, new AddressPart(block, part), Notation.PLAIN, 0, group);
    }

    private static SuperOfficeField field(String key, Place place, Notation notation, int length) {
        @Nullable
        String noGroup = null;
        return new SuperOfficeField(key, place, notation, length, noGroup);
    }
}
