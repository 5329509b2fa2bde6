package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SandboxCrm.change;
import static dev.linkwright.crm.superoffice.SandboxCrm.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.Access;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Saved;

/** What is a contact's own, and a project's. */
class SuperOfficePeopleTest {
    private SandboxCrm crm;
    private CrmEntity contact;
    private CrmEntity project;

    @BeforeEach
    void open() throws IOException {
        crm = new SandboxCrm();
        contact = crm.entity(EntityType.CONTACT);
        project = crm.entity(EntityType.PROJECT);
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void thePartsOfAPersonsNameAreOneGroupAndTheFirstIsMandatory() {
        List<FieldDefinition> fields = crm.gateway().fields(EntityType.CONTACT);
        assertThat(fields).filteredOn(field -> "name".equals(field.group())).extracting(FieldDefinition::key)
                .containsExactly("firstName", "middleName", "lastName");
        assertThat(field(fields, "firstName").access()).isEqualTo(Access.MANDATORY);
        assertThat(field(fields, "firstName").maximumLength()).isEqualTo(99);
        assertThat(field(fields, "mobilePhone").slot()).isEqualTo("mobilePhone");
        assertThat(field(fields, "mobilePhone").notation()).isEqualTo(Notation.PHONE);
        assertThat(field(fields, "address.city").maximumLength()).isEqualTo(79);
        assertThat(field(fields, "country").group()).isEqualTo(field(fields, "address.city").group());
        assertThat(field(fields, "birthDate").type()).isEqualTo(FieldType.DATE);
        assertThat(field(fields, "retired").type()).isEqualTo(FieldType.YES_NO);
        assertThat(field(fields, "company").access()).isEqualTo(Access.READ_ONLY);
        assertThat(field(fields, "fullName").access()).isEqualTo(Access.READ_ONLY);
    }

    @Test
    void listsOfContactsAndProjectsAreNamedAndRead() {
        assertThat(field(crm.gateway().fields(EntityType.CONTACT), "position").listName()).isEqualTo("perspos");
        List<FieldDefinition> fields = crm.gateway().fields(EntityType.PROJECT);
        assertThat(field(fields, "type").listName()).isEqualTo("projecttype");
        assertThat(field(fields, "status").listName()).isEqualTo("projectstatus");
        assertThat(crm.gateway().list("perspos")).contains(new ListItem("4", "Purchaser"));
        assertThat(crm.gateway().list("projecttype")).contains(new ListItem("2", "Implementation"));
        assertThat(crm.gateway().list("projectstatus")).contains(new ListItem("3", "On hold"));
    }

    @Test
    void aContactKnowsItsCompanyAndMovingToAnotherIsAChange() {
        CrmRecord read = crm.read(contact);
        assertThat(read.company()).contains(CrmEntity.company(1));
        assertThat(read.values().get("company")).isEqualTo(FieldValue.of("Stavne Elektro AS"));
        assertThat(read.country()).isEqualTo("NO");
        crm.edit(contact, json -> json.set("Contact", json.objectNode().put("ContactId", 2)));
        CrmRecord moved = crm.read(contact);
        assertThat(moved.company()).contains(CrmEntity.company(2));
        assertThat(moved.version()).isNotEqualTo(read.version());
        assertThat(crm.read(project).company()).isEmpty();
    }

    @Test
    void aPersonWithoutACountryLivesInItsCompanys() {
        crm.edit(CrmEntity.company(1), json -> json.set("Country", json.objectNode().put("CountryId", 752)));
        crm.edit(contact, json -> json.putNull("Country"));
        CrmRecord read = crm.read(contact);
        assertThat(read.country()).isEqualTo("SE");
        assertThat(read.values().get("country").isBlank()).isTrue();
    }

    @Test
    void nameAddressCountryAndPositionAreWrittenTogether() {
        CrmRecord read = crm.read(contact);
        Saved saved = crm.save(contact, read, change(read, "firstName", "Kari"), change(read, "lastName", "Åsen"),
                change(read, "address.city", "Bergen"), change(read, "country", "DK"), change(read, "position", "4"),
                change(read, "email", "kari@stavne.example"));
        assertThat(crm.held(contact).path("FullName").asText()).isEqualTo("Kari Åsen");
        assertThat(crm.held(contact).path("Address").path("Street").path("City").asText()).isEqualTo("Bergen");
        assertThat(crm.held(contact).path("Country").path("TwoLetterISOCountry").asText()).isEqualTo("DK");
        assertThat(crm.held(contact).path("Position").path("Value").asText()).isEqualTo("Purchaser");
        CrmRecord again = crm.read(contact);
        assertThat(again.title()).isEqualTo("Kari Åsen");
        assertThat(again.values()).containsEntry("fullName", new FieldValue.Text("Kari Åsen"));
        assertThat(again.labels()).containsEntry("position", "Purchaser");
        assertThat(saved.values()).isEqualTo(again.values());
        assertThat(crm.patches()).isEqualTo(1);
    }

    @Test
    void aFirstNameMustNotBeBlankAndTheCompanyIsNotWritten() {
        CrmRecord read = crm.read(contact);
        assertThat(problem(() -> crm.gateway().validate(contact, List.of(change(read, "firstName", "")),
                read.bindings()))).isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("firstName"));
        assertThat(problem(() -> crm.save(contact, read, change(read, "company", "Other AS"))))
                .isInstanceOf(Problem.NotAllowed.class);
    }

    @Test
    void daysAndYesNoAreWrittenAndBlanked() {
        CrmRecord read = crm.read(project);
        Saved saved = crm.save(project, read, change(read, "endDate", "2028-02-29"), change(read, "completed", "true"),
                change(read, "startDate", ""));
        assertThat(crm.held(project).path("EndDate").asText()).startsWith("2028-02-29T00:00:00");
        assertThat(crm.held(project).path("Completed").asBoolean()).isTrue();
        assertThat(saved.values()).containsEntry("endDate", FieldValue.of("2028-02-29")).containsEntry("completed",
                FieldValue.of("true"));
        CrmRecord again = crm.read(project);
        crm.save(project, again, change(again, "endDate", ""), change(again, "completed", "false"));
        assertThat(crm.held(project).path("EndDate").asText()).startsWith("0001-01-01");
        assertThat(crm.read(project).values().get("endDate").isBlank()).isTrue();
        assertThat(crm.read(project).values().get("completed")).isEqualTo(FieldValue.of("false"));
        assertThat(problem(() -> crm.save(project, crm.read(project), change(crm.read(project), "endDate", "soon"))))
                .isInstanceOf(Problem.Refused.class);
    }

    @Test
    void aBirthdayWithoutAYearIsNotTakenForADate() {
        crm.edit(contact, json -> json.put("BirthDate", "0002-05-17T00:00:00"));
        assertThat(crm.read(contact).values().get("birthDate").isReadable()).isFalse();
        crm.edit(contact, json -> json.put("BirthDate", "1999-05-13T00:00:00"));
        assertThat(crm.read(contact).values().get("birthDate")).isEqualTo(FieldValue.of("1999-05-13"));
    }

    @Test
    void aContactIsFoundByTheStartOfEachOfItsNames() {
        crm.edit(contact, json -> json.put("Firstname", "Ann Kristin").put("MiddleName", "Dahl")
                .put("Lastname", "Berg O'Hara"));
        for (String typed : List.of("ann", "krist berg", "berg ann", "dahl", "o'h")) {
            assertThat(find(typed)).as(typed).contains(contact);
        }
        assertThat(find("nn berg")).doesNotContain(contact);
        assertThat(crm.gateway().find(new FinderQuery(EntityType.CONTACT, "krist berg", Optional.empty(), 10)).items()
                .getFirst()).isEqualTo(new CrmHit(contact, "Ann Kristin Dahl Berg O'Hara", "Stavne Elektro AS",
                        crm.read(contact).values().get("number").textOrEmpty()));
    }

    @Test
    void theCardsOfContactsAndProjectsShowWhatPeopleLookFor() {
        assertThat(crm.gateway().card(EntityType.CONTACT).subtitle()).contains("title");
        assertThat(crm.gateway().card(EntityType.CONTACT).facts()).contains(List.of("company"), List.of("mobilePhone"),
                List.of("email"));
        assertThat(crm.gateway().card(EntityType.PROJECT).facts()).contains(List.of("endDate"));
    }

    private List<CrmEntity> find(String text) {
        return crm.gateway().find(new FinderQuery(EntityType.CONTACT, text, Optional.empty(), 100)).items().stream()
                .map(CrmHit::entity).toList();
    }

    private static FieldDefinition field(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }
}
