package dev.linkwright.sandbox.crm;

import static dev.linkwright.sandbox.crm.FieldSpec.item;
import static dev.linkwright.sandbox.crm.FieldSpec.rows;
import static dev.linkwright.sandbox.crm.FieldSpec.text;

import java.util.List;

/** The properties of the three entities, in the order of the wire. */
final class EntityFields {

    private static final List<FieldSpec> CONTACT = List.of(of("ContactId", FieldForm.ID), text("Name", 219).needed(),
            text("Department", 219), text("OrgNr", 49), text("Number1", 49), text("Number2", 49),
            of("UpdatedDate", FieldForm.INSTANT).setByServer(), of("CreatedDate", FieldForm.INSTANT).setByServer(),
            rows("Emails", 239), of("Interests", FieldForm.EMPTY_LIST), rows("Urls", 1023), rows("Phones", 239),
            rows("Faxes", 239), text("Description", 2047), of("UpdatedBy", FieldForm.ASSOCIATE).setByServer(),
            of("CreatedBy", FieldForm.ASSOCIATE).setByServer(), of("Associate", FieldForm.ASSOCIATE),
            item("Business", "business").needed(), item("Category", "category").needed(),
            of("Country", FieldForm.COUNTRY),
            of("Persons", FieldForm.PERSONS), of("NoMailing", FieldForm.FLAG), text("Kananame", 219),
            of("Xstop", FieldForm.FLAG), of("ActiveInterests", FieldForm.NUMBER).setByServer(),
            of("GroupId", FieldForm.NUMBER),
            of("ActiveStatusMonitorId", FieldForm.NUMBER).setByServer(), of("SupportAssociate", FieldForm.ASSOCIATE),
            of("TicketPriority", FieldForm.ALWAYS_NULL), of("CustomerLanguage", FieldForm.ALWAYS_NULL),
            of("Deleted", FieldForm.NUMBER).setByServer(), of("DbiAgentId", FieldForm.NUMBER),
            of("DbiLastSyncronized", FieldForm.INSTANT).setByServer(), text("DbiKey", 255),
            of("DbiLastModified", FieldForm.INSTANT).setByServer(), of("SupportPerson", FieldForm.ALWAYS_NULL),
            of("Address", FieldForm.ADDRESS), of("Source", FieldForm.NUMBER),
            of("ActiveErpLinks", FieldForm.NUMBER).setByServer(), of("BounceEmails", FieldForm.EMPTY_LIST),
            of("Domains", FieldForm.EMPTY_LIST), of("UtmParameters", FieldForm.ALWAYS_NULL),
            of("UserDefinedFields", FieldForm.CUSTOM));

    private static final List<FieldSpec> PERSON = List.of(of("PersonId", FieldForm.ID), text("Firstname", 99).needed(),
            text("MiddleName", 99), text("Lastname", 99), text("Mrmrs", 239), text("Title", 239),
            of("UpdatedDate", FieldForm.INSTANT).setByServer(), of("CreatedDate", FieldForm.INSTANT).setByServer(),
            of("BirthDate", FieldForm.DATE), of("CreatedBy", FieldForm.ASSOCIATE).setByServer(), rows("Emails", 239),
            text("Description", 4000), of("IsAssociate", FieldForm.FLAG).setByServer(), rows("PrivatePhones", 239),
            rows("Faxes", 239), rows("MobilePhones", 239), rows("OfficePhones", 239), rows("OtherPhones", 239),
            item("Position", "perspos"), of("UpdatedBy", FieldForm.ASSOCIATE).setByServer(),
            of("Contact", FieldForm.COMPANY).needed(), of("Country", FieldForm.COUNTRY),
            of("Interests", FieldForm.EMPTY_LIST),
            text("PersonNumber", 49), of("FullName", FieldForm.FULL_NAME), of("NoMailing", FieldForm.FLAG),
            of("UsePersonAddress", FieldForm.FLAG), of("Retired", FieldForm.FLAG), rows("Urls", 1023),
            of("FormalName", FieldForm.FULL_NAME), of("Address", FieldForm.ADDRESS), text("Post3", 99),
            text("Post2", 99),
            text("Post1", 99), text("Kanalname", 99), text("Kanafname", 99),
            of("CorrespondingAssociate", FieldForm.ALWAYS_NULL), item("Category", "category"),
            item("Business", "business"),
            of("Associate", FieldForm.ASSOCIATE), text("Salutation", 239),
            of("ActiveInterests", FieldForm.NUMBER).setByServer(), of("SupportAssociate", FieldForm.ASSOCIATE),
            of("TicketPriority", FieldForm.ALWAYS_NULL), of("CustomerLanguage", FieldForm.ALWAYS_NULL),
            of("DbiAgentId", FieldForm.NUMBER), text("DbiKey", 255),
            of("DbiLastModified", FieldForm.INSTANT).setByServer(),
            of("DbiLastSyncronized", FieldForm.INSTANT).setByServer(), of("SentInfo", FieldForm.NUMBER),
            of("ShowContactTickets", FieldForm.NUMBER), of("UserInfo", FieldForm.ALWAYS_NULL), rows("ChatEmails", 239),
            rows("InternetPhones", 239), of("Source", FieldForm.NUMBER),
            of("ActiveErpLinks", FieldForm.NUMBER).setByServer(),
            of("ShipmentTypes", FieldForm.EMPTY_LIST), of("Consents", FieldForm.EMPTY_LIST),
            of("BounceEmails", FieldForm.EMPTY_LIST), of("ActiveStatusMonitorId", FieldForm.NUMBER).setByServer(),
            of("UserDefinedFields", FieldForm.CUSTOM));

    private static final List<FieldSpec> PROJECT = List.of(of("ProjectId", FieldForm.ID), text("Name", 219).needed(),
            text("ProjectNumber", 49), of("ProjectMembers", FieldForm.MEMBERS), rows("Urls", 1023),
            of("CreatedDate", FieldForm.INSTANT).setByServer(), of("UpdatedDate", FieldForm.INSTANT).setByServer(),
            text("Description", 2047), text("Postit", 2047), of("CreatedBy", FieldForm.ASSOCIATE).setByServer(),
            of("UpdatedBy", FieldForm.ASSOCIATE).setByServer(), of("Associate", FieldForm.ASSOCIATE),
            item("ProjectStatus", "projectstatus"), item("ProjectType", "projecttype"),
            of("HasImage", FieldForm.FLAG).setByServer(), text("ImageDescription", 239),
            of("ActiveStatusMonitorId", FieldForm.NUMBER).setByServer(), of("Links", FieldForm.EMPTY_LIST),
            of("ActiveLinks", FieldForm.NUMBER).setByServer(), of("Completed", FieldForm.FLAG),
            of("NextMilestoneDate", FieldForm.DATE), of("NmdAppointmentId", FieldForm.NUMBER),
            of("EndDate", FieldForm.DATE),
            of("ActiveErpLinks", FieldForm.NUMBER).setByServer(), of("EventId", FieldForm.NUMBER),
            of("StartDate", FieldForm.DATE), of("UserDefinedFields", FieldForm.CUSTOM),
            of("PublishEventDate", FieldForm.DATE),
            of("PublishTo", FieldForm.DATE), of("PublishFrom", FieldForm.DATE), of("IsPublished", FieldForm.FLAG));

    private EntityFields() {
    }

    static List<FieldSpec> of(EntityKind kind) {
        return switch (kind) {
            case CONTACT -> CONTACT;
            case PERSON -> PERSON;
            case PROJECT -> PROJECT;
        };
    }

    private static FieldSpec of(String name, FieldForm form) {
        return FieldSpec.of(name, form);
    }
}
