package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records as they appear inside other records. */
final class RelatedViews {

    private final EntityStore store;
    private final Lists lists;

    RelatedViews(EntityStore store, Lists lists) {
        this.store = store;
        this.lists = lists;
    }

    static String fullName(JsonNode person) {
        return (person.path("Firstname").asText() + " " + person.path("MiddleName").asText() + " "
                + person.path("Lastname").asText()).replaceAll("\\s+", " ").strip();
    }

    static String firstValue(JsonNode kept, String rows) {
        return kept.path(rows).path(0).path("Value").asText();
    }

    JsonNode country(int id) {
        Lists.Country country = lists.country(id);
        if (country == null) {
            return Wire.nothing();
        }
        return country.json().putNull("TableRight").set("FieldProperties", Wire.object());
    }

    JsonNode associate(int id) {
        SandboxUser user = lists.associate(id);
        if (user == null) {
            return Wire.nothing();
        }
        ObjectNode json = Wire.object().put("AssociateId", id).put("Name", user.login()).put("PersonId", 0)
                .put("Rank", 0)
                .put("Tooltip", "").put("Type", "InternalAssociate").put("GroupIdx", 1).put("FullName", user.fullName())
                .put("FormalName", user.fullName()).put("Deleted", false).put("EjUserId", 0).putNull("UserName");
        json.set("TableRight", EntityView.right("Select", ""));
        return json.set("FieldProperties", Wire.object());
    }

    JsonNode company(int id) {
        ObjectNode kept = store.find(EntityKind.CONTACT, id);
        if (kept == null) {
            return Wire.nothing();
        }
        String department = kept.path("Department").asText();
        String name = kept.path("Name").asText();
        int country = kept.path("Country").asInt();
        ObjectNode json = Wire.object().put("ContactId", id).put("Name", name).put("OrgNr", kept.path("OrgNr").asText())
                .put("Department", department).put("URL", firstValue(kept, "Urls"))
                .put("City", kept.path("Address").path("Street").path("City").asText())
                .put("DirectPhone", firstValue(kept, "Phones")).put("AssociateId", kept.path("Associate").asInt())
                .put("CountryId", country).put("EmailAddress", firstValue(kept, "Emails")).put("Kananame", "")
                .putNull("EmailAddressName").putNull("URLName")
                .put("AssociateFullName", lists.associateName(kept.path("Associate").asInt()))
                .put("BusinessName", lists.textOf("business", kept.path("Business").asInt()))
                .put("CategoryName", lists.textOf("category", kept.path("Category").asInt()))
                .put("CountryName", lists.textOf("country", country));
        json.set("Address", Addresses.render(EntityKind.CONTACT, kept.path("Address"), country));
        return json.put("FormattedAddress", Addresses.formatted(kept.path("Address").path("Street")))
                .put("FullName", department.isEmpty() ? name : name + ", " + department).put("IsOwnerContact", false)
                .put("ActiveErpLinks", 0).put("Number1", kept.path("Number1").asText())
                .put("Number2", kept.path("Number2").asText());
    }

    ArrayNode personsOf(int company, SandboxUser user) {
        ArrayNode persons = Wire.array();
        for (ObjectNode person : store.all(EntityKind.PERSON)) {
            if (company != 0 && person.path("Contact").asInt() == company && person.path("DeletedDate").asLong() == 0) {
                persons.add(simplePerson(person, user));
            }
        }
        return persons;
    }

    private ObjectNode simplePerson(ObjectNode person, SandboxUser user) {
        ObjectNode json = Wire.object().put("Position", lists.textOf("perspos", person.path("Position").asInt()))
                .put("PersonId", person.path("PersonId").asInt()).put("Mrmrs", person.path("Mrmrs").asText())
                .put("Firstname", person.path("Firstname").asText()).put("Lastname", person.path("Lastname").asText())
                .put("MiddleName", person.path("MiddleName").asText()).put("Title", person.path("Title").asText())
                .put("Description", person.path("Description").asText()).put("Email", firstValue(person, "Emails"))
                .put("FullName", fullName(person)).put("DirectPhone", firstValue(person, "OfficePhones"))
                .put("MobilePhone", firstValue(person, "MobilePhones")).put("FormalName", fullName(person))
                .put("ContactId", person.path("Contact").asInt())
                .put("Retired", person.path("Retired").asBoolean() ? 1 : 0)
                .put("Rank", 0).put("ActiveErpLinks", 0);
        json.set("TableRight", EntityView.right(user.rights().tableMask(), ""));
        return json.set("FieldProperties", Wire.object());
    }

    ArrayNode members(JsonNode kept) {
        ArrayNode members = Wire.array();
        for (JsonNode member : kept) {
            ObjectNode person = store.find(EntityKind.PERSON, member.path("PersonId").asInt());
            ObjectNode company = store.find(EntityKind.CONTACT, member.path("ContactId").asInt());
            members.addObject().put("ProjectmemberId", member.path("ProjectmemberId").asInt())
                    .put("ContactId", member.path("ContactId").asInt()).put("PersonId", member.path("PersonId").asInt())
                    .put("ProjectMemberTypeId", 1).put("ProjectMemberTypeName", "Member")
                    .put("FullName", person == null ? "" : fullName(person))
                    .put("ContactName", company == null ? "" : company.path("Name").asText())
                    .put("EmailAddress", person == null ? "" : firstValue(person, "Emails"))
                    .put("Phone", person == null ? "" : firstValue(person, "OfficePhones"))
                    .put("Comment", member.path("Comment").asText());
        }
        return members;
    }
}
