package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmSandboxReadTest extends SandboxTest {

    private CrmSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(CrmSandboxOptions.small());
        client = client(sandbox);
    }

    @Test
    void theVersionIsToldToAnybody() throws Exception {
        var reply = client(sandbox, "").get("/api");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("v1").asText()).isEqualTo(sandbox.address().toString());
        assertThat(reply.json().path("Version").asText()).isEqualTo("v1");
    }

    @Test
    void everySchemeSignsInAndOthersAreRefusedWithAnErrorBody() throws Exception {
        SandboxUser user = SandboxUser.INGRID;
        for (String good : List.of("Bearer " + user.token(), "bearer " + user.token(), "SOTicket " + user.ticket(),
                "SoTicket " + user.ticket(), SandboxClient.basic("ingrid", "ingrid"),
                SandboxClient.basic(user.ticket(), ""))) {
            var reply = client(sandbox, good).get("User/currentPrincipal");
            assertThat(reply.json().path("FullName").asText()).as(good).isEqualTo("Ingrid Solheim");
        }
        for (String bad : List.of("", "Bearer nonsense", SandboxClient.basic("ingrid", "wrong"), "Digest x")) {
            var reply = client(sandbox, bad).get("User/currentPrincipal");
            assertThat(reply.status()).as(bad).isEqualTo(401);
            assertThat(reply.json().path("Error").asBoolean()).isTrue();
            assertThat(reply.json().path("ErrorMessage").asText()).isNotEmpty();
        }
    }

    @Test
    void whoIsSignedInNamesTheTenant() throws Exception {
        var reply = client.get("User/currentPrincipal");
        assertThat(reply.json().path("DatabaseContextIdentifier").asText()).isEqualTo("Cust26759");
        assertThat(reply.json().path("AssociateId").asInt()).isEqualTo(11);
    }

    @Test
    void aListHasItsKeyAndEntityFirstAndTheColumnsAskedFor() throws Exception {
        var reply = client.list("Contact?$select=name,orgnr,streetAddress/city,category", "name begins 'stavne el'");
        JsonNode row = reply.json().path("value").path(0);
        assertThat(row.properties().stream().map(Map.Entry::getKey)).containsExactly("PrimaryKey",
                "EntityName", "name",
                "orgnr", "streetAddress/city", "category");
        assertThat(row.path("orgnr").asText()).isEqualTo("313 550 729");
        assertThat(row.path("category").asText()).isEqualTo("Customer");
    }

    @Test
    void pagesAreFollowedToTheEndWithoutMissingOrRepeatingACompany() throws Exception {
        var seen = new ArrayList<Integer>();
        String next = "Contact?$select=contactId&$orderby=name%20desc&$top=7&$filter="
                + SandboxClient.encoded("contactId gt 0");
        while (!next.isEmpty()) {
            var reply = client.get(next);
            reply.json().path("value").forEach(row -> seen.add(row.path("contactId").asInt()));
            next = reply.json().path("odata.nextLink").asText("");
        }
        assertThat(seen).hasSize(60).hasSameSizeAs(new HashSet<>(seen));
    }

    @Test
    void unknownColumnsAndOperatorsAreRefusedInWords() throws Exception {
        var column = client.get("Contact?$select=nonsense");
        assertThat(column.status()).isEqualTo(400);
        assertThat(column.json().path("ErrorMessage").asText()).contains("nonsense");
        assertThat(client.list("Contact?$select=name", "contactId begins 'x'").status()).isEqualTo(400);
        assertThat(client.list("Contact?$select=name", "name begins 'x").status()).isEqualTo(400);
        assertThat(client.get("Contact?$select=name&$orderby=phone/formattedNumber").status()).isEqualTo(400);
    }

    @Test
    void personsAndProjectsAreListedToo() throws Exception {
        assertThat(client.get("Person?$select=personId,fullName,personUpdatedDate&$top=5").json().path("value"))
                .hasSize(5);
        assertThat(client.get("Project?$select=projectId,name,status,endDate&$top=5").json().path("value")).hasSize(5);
        assertThat(client.get("Archive/SimpleContact?$select=contactId&$top=5").json().path("value")).hasSize(5);
        assertThat(client.get("Contact/1/Persons?$select=personId,contactId").json().path("value"))
                .isNotEmpty().allMatch(row -> row.path("contactId").asInt() == 1);
    }

    @Test
    void membersLeadFromAProjectToItsCompaniesAndPersonsAndBack() throws Exception {
        JsonNode member = client
                .get("Project/1/Members?$select=projectId,contactId,personId,person/fullName,contact/name").json()
                .path("value").path(0);
        assertThat(member.path("projectId").asInt()).isEqualTo(1);
        assertThat(member.path("person/fullName").asText()).isNotEmpty();
        JsonNode projects = client.list("Archive/ContactProjects?$select=projectId,name,number,contactId",
                "contactId = " + member.path("contactId").asInt()).json().path("value");
        assertThat(projects).isNotEmpty().anyMatch(row -> row.path("projectId").asInt() == 1);
        assertThat(client.list("Archive/ProjectMember?$select=projectId",
                "personId = " + member.path("personId").asInt()).json().path("value")).isNotEmpty();
        assertThat(client.get("Contact/1/Members?$select=personId").status()).isEqualTo(404);
    }

    @Test
    void aCompanyIsReadWithRightsFieldLengthsAndLastModified() throws Exception {
        var reply = client.get("Contact/1", "SO-TimeZone", UTC);
        JsonNode json = reply.json();
        assertThat(json.path("TableRight").path("Mask").asText()).isEqualTo("Select, Update, Insert");
        assertThat(json.path("FieldProperties").path("Name").path("FieldLength").asInt()).isEqualTo(219);
        assertThat(json.path("FieldProperties").path("Name").path("FieldRight").path("Mask").asText())
                .isEqualTo("Update, UIHintMandatory");
        assertThat(json.path("UpdatedDate").asText()).endsWith("Z");
        assertThat(json.path("Country").path("TwoLetterISOCountry").asText()).isEqualTo("NO");
        assertThat(json.path("Address").path("Street").path("Address1").asText()).isEqualTo("Bromstadvegen 57");
        assertThat(json.path("Address").path("LocalizedAddress").path(0).path(0).path("Value").asText())
                .isEqualTo("Bromstadvegen 57");
        assertThat(json.path("Phones").path(0).path("StrippedValue").asText()).isEqualTo("73802210");
        assertThat(reply.header("Last-Modified")).endsWith("GMT");
    }

    @Test
    void datesHaveNoOffsetUnlessItIsAskedFor() throws Exception {
        assertThat(client.get("Contact/1").json().path("UpdatedDate").asText()).hasSize(19);
        assertThat(client.get("Contact/1", "SO-TimeZone", "NO, includeTZOffset").json().path("UpdatedDate").asText())
                .matches(".*\\+0[12]:00");
        assertThat(client.get("Contact/1").json().path("DbiLastModified").asText()).isEqualTo("0001-01-01T00:00:00");
    }

    @Test
    void aDateNeverMoves() throws Exception {
        assertThat(client.get("Project/1", "SO-TimeZone", UTC).json().path("EndDate").asText()).startsWith("2027-1")
                .endsWith("T00:00:00Z");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        String modified = client.get("Contact/2").header("Last-Modified");
        var unchanged = client.get("Contact/2", "If-Modified-Since", modified);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.response().body()).isEmpty();
    }

    @Test
    void aMissingCompanyIsToldInTheDocumentedForm() throws Exception {
        var reply = client.get("Contact/99999");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json()).isEqualTo(Wire.MAPPER.readTree("""
                {"Error":true,"ErrorType":"SoNotFoundException","ErrorMessage":"Contact id 99999 not found",
                 "ErrorSource":"SuperOffice.Services.Implementation"}"""));
    }

    @Test
    void onlySelectedPropertiesAreFilled() throws Exception {
        JsonNode json = client.get("Contact/1?$select=Name,OrgNr").json();
        assertThat(json.path("Name").asText()).isEqualTo("Stavne Elektro AS");
        assertThat(json.path("Department").isNull()).isTrue();
        assertThat(json.path("ContactId").asInt()).isEqualTo(1);
    }

    @Test
    void listsAreServedBothWays() throws Exception {
        assertThat(client.get("MDOList/category").json().path(0).path("Name").asText()).isEqualTo("Customer");
        assertThat(client.get("MDOList/country").json()).anyMatch(item -> item.path("Id").asInt() == 578);
        assertThat(client.get("MDOList/associate").json()).hasSize(4);
        assertThat(client.get("List/Business/Items").json()).hasSize(15);
        assertThat(client.get("MDOList/nonsense").status()).isEqualTo(404);
    }

    @Test
    void secretsAreNotKeptInTheRequestLog() throws Exception {
        client.get("Contact/1", "SO-AppToken", "very-secret");
        assertThat(sandbox.requests().getLast().headers().toString()).contains("Bearer …")
                .doesNotContain("Sandbox.ingrid")
                .doesNotContain("very-secret");
        assertThat(sandbox.requests().getLast().status()).isEqualTo(200);
    }
}
