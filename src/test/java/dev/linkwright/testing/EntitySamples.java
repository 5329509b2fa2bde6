package dev.linkwright.testing;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;

/** A contact of {@link Samples#COMPANY}, a project of both, their fields, and a CRM that holds all three. */
public final class EntitySamples {
    public static final CrmEntity CONTACT = new CrmEntity(EntityType.CONTACT, 23);
    public static final CrmEntity PROJECT = new CrmEntity(EntityType.PROJECT, 31);

    private static final List<ListItem> STATUSES = List.of(new ListItem("1", "Planned"),
            new ListItem("2", "In progress"));

    public static final ErpActor PERSON = new ErpActor(ActorType.PERSON, "900");
    public static final ErpActor ERP_PROJECT = new ErpActor(ActorType.PROJECT, "700");

    private EntitySamples() {
    }

    public static List<FieldMapping> personMappings() {
        return List.of(new FieldMapping("name", null, Direction.ERP_TO_CRM, true, true),
                new FieldMapping("code", "number", Direction.ERP_TO_CRM, true, true),
                new FieldMapping("phone", "mobilePhone", Direction.BOTH, false, true),
                new FieldMapping("email", "email", Direction.BOTH, true, true));
    }

    public static List<FieldMapping> projectMappings() {
        return List.of(new FieldMapping("name", "name", Direction.BOTH, true, true),
                new FieldMapping("code", "number", Direction.ERP_TO_CRM, true, true));
    }

    /** An ERP that holds {@link Samples#CUSTOMER}, one of its persons, and a project. */
    public static FakeErp erp() {
        FakeErp erp = Samples.erp();
        erp.put(PERSON, Map.of("name", "Kari Stavne", "code", "P-900", "phone", "+4790012345", "email",
                "kari@stavne.example"));
        erp.join(PERSON, Samples.CUSTOMER);
        erp.put(ERP_PROJECT, Map.of("name", "Renewal", "code", "J-700"));
        return erp;
    }

    public static List<FieldDefinition> contactFields() {
        return List.of(text("firstName", "First name", Notation.PLAIN, Access.MANDATORY).inGroup("name"),
                text("middleName", "Middle name", Notation.PLAIN, Access.NORMAL).inGroup("name"),
                text("lastName", "Last name", Notation.PLAIN, Access.NORMAL).inGroup("name"),
                text("title", "Title", Notation.PLAIN, Access.NORMAL),
                text("number", "Number", Notation.PLAIN, Access.NORMAL),
                text("directPhone", "Direct phone", Notation.PHONE, Access.NORMAL).inSlot("directPhone"),
                text("mobilePhone", "Mobile phone", Notation.PHONE, Access.NORMAL).inSlot("mobilePhone"),
                text("email", "E-mail", Notation.EMAIL, Access.NORMAL).inSlot("email"),
                of("birthDate", "Birth date", FieldType.DATE, null),
                of("retired", "Former employee", FieldType.YES_NO, null));
    }

    public static List<FieldDefinition> projectFields() {
        return List.of(text("name", "Project name", Notation.PLAIN, Access.MANDATORY),
                text("number", "Number", Notation.PLAIN, Access.NORMAL),
                of("status", "Status", FieldType.LIST, "projectstatus"),
                of("endDate", "End date", FieldType.DATE, null),
                of("completed", "Completed", FieldType.YES_NO, null),
                text("description", "Description", Notation.PLAIN, Access.NORMAL));
    }

    public static Map<String, String> contactValues() {
        return Map.of("firstName", "Kari", "lastName", "Stavne", "title", "Managing director", "number", "20017",
                "mobilePhone", "900 12 345", "email", "kari@stavne.example", "birthDate", "1975-03-30", "retired",
                "false");
    }

    public static Map<String, String> projectValues() {
        return Map.of("name", "Stavne Elektro AS: Renewal", "number", "30004", "status", "2", "endDate",
                "2027-10-15", "completed", "false");
    }

    public static FakeCrm crm() {
        FakeCrm crm = new FakeCrm(Map.of(EntityType.COMPANY, Samples.crmFields(), EntityType.CONTACT, contactFields(),
                EntityType.PROJECT, projectFields()));
        crm.defineList("country", Samples.COUNTRIES);
        crm.defineList("projectstatus", STATUSES);
        crm.put(Samples.COMPANY, Samples.companyValues());
        crm.put(CONTACT, contactValues());
        crm.put(PROJECT, projectValues());
        crm.relate(CONTACT, Samples.COMPANY);
        crm.relate(PROJECT, Samples.COMPANY);
        crm.relate(PROJECT, CONTACT);
        return crm;
    }

    private static FieldDefinition text(String key, String label, Notation notation, Access access) {
        return FieldDefinition.text(key, label, notation, access, 219);
    }

    private static FieldDefinition of(String key, String label, FieldType type, @Nullable String list) {
        return new FieldDefinition(key, label, type, Notation.PLAIN, Access.NORMAL, 0, list, null, null, null);
    }
}
