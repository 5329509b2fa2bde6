package dev.linkwright.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.EntityType;

/** The keys of ERP fields that SuperOffice itself maps without being told, whatever their letter case. */
final class AutomaticNames {
    private static final Map<String, String> COMPANY = Map.ofEntries(Map.entry("NAME", "name"),
            Map.entry("NUMBER1", "code"), Map.entry("NUMBER2", "number"), Map.entry("DEPARTMENT", "department"),
            Map.entry("PHONE", "phone"), Map.entry("FAX", "fax"), Map.entry("EMAIL", "email"), Map.entry("URL", "url"),
            Map.entry("POSTALAD1", "postalAddress.line1"), Map.entry("POSTALAD2", "postalAddress.line2"),
            Map.entry("POSTALZIP", "postalAddress.postalCode"), Map.entry("POSTALCITY", "postalAddress.city"),
            Map.entry("POSTALCOUNTY", "postalAddress.county"), Map.entry("STREETAD1", "streetAddress.line1"),
            Map.entry("STREETAD2", "streetAddress.line2"), Map.entry("STREETZIP", "streetAddress.postalCode"),
            Map.entry("STREETCITY", "streetAddress.city"), Map.entry("STREETCOUNTY", "streetAddress.county"),
            Map.entry("COUNTRY", "country"), Map.entry("VATNO", "orgnr"));
    private static final Map<String, String> CONTACT = Map.ofEntries(Map.entry("FIRSTNAME", "firstName"),
            Map.entry("MIDDLENAME", "middleName"), Map.entry("LASTNAME", "lastName"), Map.entry("TITLE", "title"),
            Map.entry("NUMBER", "number"), Map.entry("PHONE_DIRECT", "directPhone"),
            Map.entry("PHONE_PRIVATE", "privatePhone"), Map.entry("PHONE_MOBILE", "mobilePhone"),
            Map.entry("PHONE_OTHER", "otherPhone"), Map.entry("EMAIL", "email"), Map.entry("POSITION", "position"),
            Map.entry("BIRTHDATE", "birthDate"), Map.entry("URL", "url"), Map.entry("POSTALAD1", "address.line1"),
            Map.entry("POSTALAD2", "address.line2"), Map.entry("POSTALZIP", "address.postalCode"),
            Map.entry("POSTALCITY", "address.city"), Map.entry("POSTALCOUNTY", "address.county"),
            Map.entry("POSTALCOUNTRY", "country"));
    private static final Map<String, String> PROJECT = Map.of("NAME", "name", "TEXT", "description", "NUMBER", "number",
            "URL", "url", "ENDDATE", "endDate");

    private AutomaticNames() {
    }

    /** The CRM field that belongs to such a key. */
    static Optional<String> crmField(EntityType type, String erpKey) {
        Map<String, String> names = switch (type) {
            case COMPANY -> COMPANY;
            case CONTACT -> CONTACT;
            case PROJECT -> PROJECT;
        };
        return Optional.ofNullable(names.get(erpKey.toUpperCase(Locale.ROOT)));
    }
}
