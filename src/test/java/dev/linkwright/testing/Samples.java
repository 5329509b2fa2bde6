package dev.linkwright.testing;

import java.util.List;
import java.util.Map;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;

/** A company, a customer, their fields, and the connection between their systems. */
public final class Samples {
    public static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");
    public static final CrmEntity COMPANY = CrmEntity.company(17);
    public static final ErpActor CUSTOMER = new ErpActor(ActorType.CUSTOMER, "812");
    public static final String HOME_COUNTRY = "NO";

    static final List<ListItem> COUNTRIES = List.of(new ListItem("NO", "Norway"), new ListItem("SE", "Sweden"),
            new ListItem("DK", "Denmark"), new ListItem("FI", "Finland"));

    private Samples() {
    }

    public static List<FieldDefinition> crmFields() {
        String address = "streetAddress";
        return List.of(text("name", "Name", Notation.PLAIN, Access.MANDATORY, 219),
                text("number", "Number", Notation.PLAIN, Access.NORMAL, 49),
                text("orgnr", "Organisation number", Notation.ORGANISATION_NUMBER, Access.NORMAL, 49),
                text("phone", "Phone", Notation.PHONE, Access.NORMAL, 80).inSlot("phone"),
                text("email", "E-mail", Notation.EMAIL, Access.NORMAL, 254).inSlot("email"),
                text("url", "Website", Notation.WEB_ADDRESS, Access.NORMAL, 254).inSlot("url"),
                text("streetAddress.line1", "Street", Notation.PLAIN, Access.NORMAL, 100).inGroup(address),
                text("streetAddress.postalCode", "Postal code", Notation.PLAIN, Access.NORMAL, 20).inGroup(address),
                text("streetAddress.city", "City", Notation.PLAIN, Access.NORMAL, 100).inGroup(address),
                country("country", "country").inGroup(address));
    }

    public static List<FieldDefinition> erpFields() {
        String address = "address";
        return List.of(text("name", "Name", Notation.PLAIN, Access.MANDATORY, 0),
                text("code", "Code", Notation.PLAIN, Access.READ_ONLY, 0),
                text("identifier", "Identifier", Notation.ORGANISATION_NUMBER, Access.NORMAL, 0),
                text("phone", "Phone", Notation.PHONE, Access.NORMAL, 0).inSlot("phone"),
                text("email", "E-mail", Notation.EMAIL, Access.NORMAL, 0).inSlot("email"),
                text("website", "Website", Notation.WEB_ADDRESS, Access.NORMAL, 40).inSlot("website"),
                text("address.street", "Street", Notation.PLAIN, Access.NORMAL, 0).inGroup(address).inSlot(address),
                text("address.postal_code", "Postal code", Notation.PLAIN, Access.NORMAL, 0).inGroup(address)
                        .inSlot(address),
                text("address.city", "City", Notation.PLAIN, Access.NORMAL, 0).inGroup(address).inSlot(address),
                country("address.country", "country.country").inGroup(address).inSlot(address));
    }

    /** In rank order; the ERP's code goes one way, everything else both. */
    public static List<FieldMapping> mappings() {
        return List.of(both("name", "name"), new FieldMapping("code", "number", Direction.ERP_TO_CRM, true, true),
                both("identifier", "orgnr"), both("phone", "phone"), both("email", "email"), both("website", "url"),
                both("address.street", "streetAddress.line1"),
                both("address.postal_code", "streetAddress.postalCode"), both("address.city", "streetAddress.city"),
                both("address.country", "country"));
    }

    /** The same, joined. */
    public static List<MappedField> mappedFields() {
        return mappings().stream().map(mapping -> new MappedField(definition(crmFields(), mapping.crmField()),
                definition(erpFields(), mapping.erpField()), mapping.direction(), null)).toList();
    }

    public static ErpConnection connection() {
        return new ErpConnection(CONNECTION, FakeErp.SYSTEM, "tryton", true, "Sales in Oslo", HOME_COUNTRY, Map.of(),
                List.of(new ActorMapping(ActorType.CUSTOMER, true, mappings(), List.of()),
                        new ActorMapping(ActorType.SUPPLIER, true, mappings(), List.of()),
                        new ActorMapping(ActorType.PERSON, true, EntitySamples.personMappings(), List.of()),
                        new ActorMapping(ActorType.PROJECT, true, EntitySamples.projectMappings(), List.of())));
    }

    public static Map<String, String> companyValues() {
        return Map.of("name", "Stavne Elektro AS", "orgnr", "995 525 828", "phone", "73 80 22 10", "email",
                "post@stavne.example", "streetAddress.line1", "Bromstadvegen 57", "streetAddress.postalCode", "7047",
                "streetAddress.city", "Trondheim", "country", "NO");
    }

    public static Map<String, String> customerValues() {
        return Map.of("name", "STAVNE ELEKTRO AS", "code", "C-10877", "identifier", "NO995525828MVA", "phone",
                "+4773802210", "website", "https://www.stavne.example", "address.street", "Bromstadveien 57",
                "address.postal_code", "7047", "address.city", "Trondheim", "address.country", "NO");
    }

    /** A CRM that holds {@link #COMPANY}. */
    public static FakeCrm crm() {
        FakeCrm crm = new FakeCrm(crmFields());
        crm.defineList("country", COUNTRIES);
        crm.put(COMPANY, companyValues());
        return crm;
    }

    /** An ERP that holds {@link #CUSTOMER}. */
    public static FakeErp erp() {
        FakeErp erp = new FakeErp(erpFields(), List.of(ActorType.values()));
        erp.defineList("country.country", COUNTRIES);
        erp.put(CUSTOMER, customerValues());
        return erp;
    }

    private static FieldMapping both(String erp, String crm) {
        return new FieldMapping(erp, crm, Direction.BOTH, true, true);
    }

    private static FieldDefinition definition(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }

    private static FieldDefinition text(String key, String label, Notation notation, Access access, int length) {
        return FieldDefinition.text(key, label, notation, access, length);
    }

    private static FieldDefinition country(String key, String list) {
        return new FieldDefinition(key, "Country", FieldType.LIST, Notation.COUNTRY, Access.NORMAL, 0, list, null,
                null, null);
    }
}
