package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrmSandboxWriteTest extends SandboxTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private CrmSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(CrmSandboxOptions.small().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
        client = client(sandbox);
    }

    private JsonNode company() {
        return sandbox.company(1);
    }

    @Test
    void aPatchChangesWhatItNamesAndStampsTheCompany() throws Exception {
        var reply = client.send("PATCH", "Contact/1",
                """
                        [{"op":"test","path":"/orgNr","value":"313 550 729"},{"op":"replace","path":"Department","value":"Oslo"},
                         {"op":"replace","path":"/Category/Id","value":3},{"op":"replace","path":"/address/street/city","value":"Heimdal"},
                         {"op":"add","path":"/Phones/-","value":{"value":"+47 900 00 000"}}]""",
                "SO-TimeZone", UTC);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("UpdatedDate").asText()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(reply.json().path("UpdatedBy").path("FullName").asText()).isEqualTo("Ingrid Solheim");
        assertThat(company().path("Department").asText()).isEqualTo("Oslo");
        assertThat(company().path("Category").path("Value").asText()).isEqualTo("Supplier");
        assertThat(company().path("Address").path("Street").path("City").asText()).isEqualTo("Heimdal");
        assertThat(company().path("Address").path("Street").path("Address1").asText()).isEqualTo("Bromstadvegen 57");
        assertThat(company().path("Phones")).hasSize(2);
    }

    @Test
    void aFailedTestWritesNothing() throws Exception {
        var reply = client.send("PATCH", "Contact/1", """
                [{"op":"replace","path":"/Department","value":"Oslo"},{"op":"test","path":"/Name","value":"Other"}]""");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(company().path("Department").asText()).isNotEqualTo("Oslo");
    }

    @Test
    void aMergePatchAppendsAnObjectToAnArrayAndReplacesByAnArray() throws Exception {
        client.send("PATCH", "Contact/1", "{\"department\":\"Merged\",\"Phones\":{\"Value\":\"1\"}}");
        assertThat(company().path("Phones")).hasSize(2);
        client.send("PATCH", "Contact/1",
                "{\"Phones\":[{\"Value\":\"2\"}],\"Address\":{\"Street\":{\"Zipcode\":\"7000\"}}}");
        assertThat(company().path("Phones")).hasSize(1);
        assertThat(company().path("Department").asText()).isEqualTo("Merged");
        assertThat(company().path("Address").path("Street").path("Zipcode").asText()).isEqualTo("7000");
        assertThat(company().path("Address").path("Street").path("City").asText()).isEqualTo("Trondheim");
    }

    @Test
    void theLocalisedAddressRegistersAsWell() throws Exception {
        client.send("PATCH", "Contact/1",
                "[{\"op\":\"replace\",\"path\":\"/Address/LocalizedAddress/0/0/Value\",\"value\":\"Nygata 1\"}]");
        assertThat(company().path("Address").path("Street").path("Address1").asText()).isEqualTo("Nygata 1");
    }

    @Test
    void aChangeSinceTheNamedMomentIsRefused() throws Exception {
        String modified = client.get("Contact/1").header("Last-Modified");
        sandbox.edit(1, Map.of("Department", "Stranger"));
        for (String method : new String[]{"PATCH", "PUT", "DELETE"}) {
            SandboxClient administrator = client(sandbox, SandboxUser.ADMINISTRATOR);
            var reply = administrator.send(method, "Contact/1", "{\"Name\":\"X\"}", "If-Unmodified-Since", modified);
            assertThat(reply.status()).as(method).isEqualTo(412);
            assertThat(reply.json().path("Error").asBoolean()).isTrue();
        }
        assertThat(company().path("Department").asText()).isEqualTo("Stranger");
    }

    @Test
    void aChangeWithinTheSameSecondIsInvisibleToTheHeader() throws Exception {
        sandbox.edit(1, Map.of("Department", "First"));
        String modified = client.get("Contact/1").header("Last-Modified");
        sandbox.edit(1, Map.of("Department", "Second"));
        var reply = client.send("PATCH", "Contact/1", "{\"Department\":\"Third\"}", "If-Unmodified-Since", modified);
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void ofManyWritersWithTheSameTestExactlyOneWins() throws Exception {
        sandbox.edit(1, Map.of("Department", "Before"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 12).<Callable<Integer>>mapToObj(number -> () -> client
                    .send("PATCH", "Contact/1",
                            "[{\"op\":\"test\",\"path\":\"/Department\",\"value\":\"Before\"},"
                                    + "{\"op\":\"replace\",\"path\":\"/Department\",\"value\":\"Writer " + number
                                    + "\"}]")
                    .status()).toList();
            var statuses = threads.invokeAll(writers).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        }
    }

    @Test
    void aPutReplacesTheWholeCompany() throws Exception {
        ObjectNode whole = (ObjectNode) client.get("Contact/1").json();
        whole.put("Name", "New Name AS");
        whole.remove("OrgNr");
        var reply = client.send("PUT", "Contact/1", whole.toString());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(company().path("Name").asText()).isEqualTo("New Name AS");
        assertThat(company().path("OrgNr").asText()).isEmpty();
        assertThat(company().path("Emails").path(0).path("Value").asText()).isEqualTo("faktura@stavne.example");
        assertThat(client.send("PUT", "Contact/1", "").status()).isEqualTo(400);
    }

    @Test
    void aNewCompanyIsMadeFromTheDefaults() throws Exception {
        ObjectNode blank = (ObjectNode) client.get("Contact/default").json();
        assertThat(blank.path("Number2").asText()).isNotEmpty();
        var reply = client.send("POST", "Contact", blank.put("Name", "Nytt AS").toString());
        assertThat(reply.status()).isEqualTo(200);
        int id = reply.json().path("ContactId").asInt();
        assertThat(sandbox.company(id).path("Name").asText()).isEqualTo("Nytt AS");
        assertThat(reply.json().path("_Links").path("Self").asText()).endsWith("/Contact/" + id);
    }

    @Test
    void whatIsTooLongOrUnknownIsRefusedInWords() throws Exception {
        var tooLong = client.send("PATCH", "Contact/1", "{\"OrgNr\":\"" + "1".repeat(50) + "\"}");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("ErrorMessage").asText())
                .isEqualTo("OrgNr holds 49 characters, the value has 50.");
        for (String body : new String[]{"{\"Category\":{\"Id\":99}}", "{\"Country\":{\"CountryId\":1}}",
                "{\"Name\":\" \"}",
                "{\"Nonsense\":1}", "[{\"op\":\"move\",\"path\":\"/Name\",\"from\":\"/Department\"}]", "{\"Name\""}) {
            assertThat(client.send("PATCH", "Contact/1", body).status()).as(body).isEqualTo(400);
        }
        assertThat(company().path("OrgNr").asText()).isEqualTo("313 550 729");
    }

    @Test
    void validateTellsTheFieldsAndWritesNothing() throws Exception {
        ObjectNode entity = (ObjectNode) client.get("Contact/1").json();
        assertThat(client.send("POST", "Contact/Validate", entity.toString()).json()).isEmpty();
        var reply = client.send("POST", "Contact/Validate", entity.put("Name", "x".repeat(220)).toString());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("Name").asText()).contains("219");
        assertThat(company().path("Name").asText()).isEqualTo("Stavne Elektro AS");
    }

    @Test
    void whoOnlyReadsCannotWrite() throws Exception {
        SandboxClient guest = client(sandbox, SandboxUser.GUEST);
        JsonNode json = guest.get("Contact/1").json();
        assertThat(json.path("TableRight").path("Mask").asText()).isEqualTo("Select");
        assertThat(json.path("FieldProperties").path("Name").path("FieldRight").path("Mask").asText())
                .isEqualTo("Read");
        assertThat(guest.send("PATCH", "Contact/1", "{\"Department\":\"x\"}").status()).isEqualTo(403);
        assertThat(client.send("DELETE", "Contact/1", "").status()).isEqualTo(403);
    }

    @Test
    void fieldsCanBeHiddenFromAUserOrLocked() throws Exception {
        CrmSandbox strict = start(CrmSandboxOptions.small()
                .withUsers(SandboxUser.INGRID.withHidden("OrgNr"), SandboxUser.TORSTEIN.withLocked("Name")));
        SandboxClient ingrid = client(strict, SandboxUser.INGRID);
        JsonNode json = ingrid.get("Contact/1").json();
        assertThat(json.path("OrgNr").asText()).isEmpty();
        assertThat(json.path("FieldProperties").path("OrgNr").path("FieldRight").path("Mask").asText())
                .isEqualTo("None");
        assertThat(ingrid.send("PATCH", "Contact/1", "{\"OrgNr\":\"1\"}").status()).isEqualTo(403);
        assertThat(ingrid.send("PUT", "Contact/1", json.toString()).status()).isEqualTo(200);
        assertThat(strict.company(1).path("OrgNr").asText()).isEqualTo("313 550 729");
        SandboxClient torstein = client(strict, SandboxUser.TORSTEIN);
        assertThat(torstein.send("PATCH", "Contact/1", "{\"Name\":\"x\"}").status()).isEqualTo(403);
        assertThat(torstein.send("PATCH", "Contact/1", "{\"Department\":\"x\"}").status()).isEqualTo(200);
    }

    @Test
    void aPersonNeedsAFirstNameAndACompany() throws Exception {
        ObjectNode person = (ObjectNode) client.get("Person/1").json();
        assertThat(person.path("FieldProperties").path("Firstname").path("FieldRight").path("Mask").asText())
                .contains("UIHintMandatory");
        assertThat(client.send("POST", "Person/Validate", person.toString()).json()).isEmpty();
        person.put("Firstname", "").set("Contact", Wire.object().put("ContactId", 0));
        assertThat(client.send("POST", "Person/Validate", person.toString()).json().properties())
                .extracting(Map.Entry::getKey).containsExactly("Firstname", "Contact");
    }

    @Test
    void aDeletedPersonLeavesItsArchivesAndADeletedProjectIsGoneAtOnce() throws Exception {
        SandboxClient administrator = client(sandbox, SandboxUser.ADMINISTRATOR);
        int member = sandbox.entity(EntityKind.PROJECT, 1).path("ProjectMembers").path(0).path("PersonId").asInt();
        assertThat(administrator.send("DELETE", "Person/" + member, "").status()).isEqualTo(204);
        assertThat(client.list("Person?$select=fullName", "personId = " + member).json().path("value")).isEmpty();
        assertThat(client.list("Project/1/Members?$select=personId", "personId = " + member).json().path("value"))
                .isEmpty();
        assertThat(administrator.send("DELETE", "Project/1", "").status()).isEqualTo(204);
        assertThat(sandbox.entity(EntityKind.PROJECT, 1)).isNull();
        assertThat(client.get("Project/1").status()).isEqualTo(404);
    }

    @Test
    void personsAndProjectsAreWrittenToo() throws Exception {
        assertThat(client.send("PATCH", "Person/1", "{\"Title\":\"Boss\"}").status()).isEqualTo(200);
        assertThat(sandbox.entity(EntityKind.PERSON, 1).path("Title").asText()).isEqualTo("Boss");
        assertThat(client.send("PATCH", "Person/1", "{\"Contact\":{\"ContactId\":99999}}").status()).isEqualTo(400);
        assertThat(client
                .send("PATCH", "Project/1",
                        "[{\"op\":\"replace\",\"path\":\"EndDate\",\"value\":\"2028-02-29T00:00:00Z\"}]")
                .status()).isEqualTo(200);
        assertThat(sandbox.entity(EntityKind.PROJECT, 1).path("EndDate").asText()).startsWith("2028-02-29");
        JsonNode project = client.get("Project/1").json();
        assertThat(client.send("PUT", "Project/1", project.toString()).status()).isEqualTo(200);
        assertThat(client.get("Project/1").json().path("ProjectMembers")).hasSize(1);
    }
}
