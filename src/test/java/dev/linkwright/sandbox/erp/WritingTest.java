package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.sandbox.erp.ErpAssumption.ManualNumbers;

class WritingTest extends ErpSandboxTest {

    private static final Instant NOW = Instant.parse("2026-11-12T09:30:15.123456Z");

    private ErpSandbox sandbox;
    private ErpClient client;
    private String id;
    private String path;

    @BeforeEach
    void open() throws Exception {
        use(small());
    }

    private void use(ErpSandboxOptions options) throws Exception {
        sandbox = start(options.withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
        client = client(sandbox);
        id = sandbox.idOf("customers", "C0000003");
        path = "customers(" + id + ")";
    }

    private String version() throws Exception {
        return client.get(path).json().path("@odata.etag").asText();
    }

    private ErpClient.Reply patch(String body) throws Exception {
        return client.send("PATCH", path, body, "If-Match", version());
    }

    private JsonNode kept(String property) {
        JsonNode entity = sandbox.entity("customers", id);
        assertThat(entity).isNotNull();
        return entity.path(property);
    }

    @Test
    void aChangeAnswersTheWholeRowWithItsNewVersionAndStamp() throws Exception {
        String before = version();
        var reply = client.send("PATCH", path, "{\"city\":\"Tromsø\",\"creditLimit\":12.5}", "If-Match", before);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("city").asText()).isEqualTo("Tromsø");
        assertThat(reply.json().path("addressLine1").asText()).isEqualTo("Storgata 2");
        assertThat(reply.json().path("lastModifiedDateTime").asText()).isEqualTo("2026-11-12T09:30:15.123Z");
        assertThat(reply.json().path("@odata.etag").asText()).isNotEqualTo(before).isEqualTo(version());
        assertThat(client.filter("customers", "city eq 'Tromsø'").values("id")).containsExactly(id);
        assertThat(client.filter("customers", "lastModifiedDateTime ge 2026-11-12T09:30:15.123Z").values("id"))
                .containsExactly(id);
    }

    @Test
    void aChangeNeedsAVersionAndTheRightOne() throws Exception {
        String body = "{\"city\":\"Ours\"}";
        assertThat(client.send("PATCH", path, body).code()).isEqualTo("BadRequest_InvalidToken");
        assertThat(client.send("PATCH", path, body, "If-Match", "\"x\"").code()).isEqualTo("BadRequest_InvalidToken");
        String seen = version();
        sandbox.edit("customers", id, Map.of("city", "Stranger's"));
        var stale = client.send("PATCH", path, body, "If-Match", seen);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("Request_EntityChanged");
        assertThat(stale.message()).startsWith("Another user has already changed the record.");
        assertThat(client.send("DELETE", path, "", "If-Match", seen).status()).isEqualTo(409);
        assertThat(kept("city").asText()).isEqualTo("Stranger's");
        assertThat(client.send("PATCH", path, body, "If-Match", "*").status()).isEqualTo(200);
        assertThat(kept("city").asText()).isEqualTo("Ours");
    }

    @Test
    void aDeletedRowIsGoneAndItsPageLinkStillLeadsOn() throws Exception {
        String next = client.get("customers", "Prefer", "odata.maxpagesize=3").next();
        assertThat(client.send("DELETE", path, "").code()).isEqualTo("BadRequest_InvalidToken");
        assertThat(client.send("DELETE", path, "", "If-Match", version()).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get(next).values("number")).first().isEqualTo("C0000004");
        assertThat(client.get("customers?$count=true").json().path("@odata.count").asInt()).isEqualTo(29);
        assertThat(client.filter("customers", "number eq 'C0000003'").values("id")).isEmpty();
    }

    @Test
    void aNewRowGetsTheNextNumberAndStandsLast() throws Exception {
        var reply = client.send("POST", "customers",
                "{\"displayName\":\"New AS\",\"country\":\"no\",\"paymentTermsId\":\""
                        + sandbox.idOf("paymentTerms", "14 DAYS") + "\",\"currencyCode\":\"sek\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.json().path("number").asText()).isEqualTo("C0000031");
        assertThat(reply.json().path("country").asText()).isEqualTo("NO");
        assertThat(reply.json().path("currencyId").asText()).isEqualTo(sandbox.idOf("currencies", "SEK"));
        assertThat(reply.json().path("type").asText()).isEqualTo("Company");
        assertThat(client.get(reply.header("Location")).json().path("id")).isEqualTo(reply.json().path("id"));
        client.send("POST", "customers", "{\"displayName\":\"Newer AS\"}");
        assertThat(client.all("customers", "number", "Prefer", "maxpagesize=8")).hasSize(32)
                .endsWith("C0000031", "C0000032");
        assertThat(client.send("POST", "projects", "{\"displayName\":\"New building\"}").json().path("number")
                .asText()).isEqualTo("PR0000006");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{\"displayName\":\"\"}; Application_DialogException; The blank \"displayName\"",
            "{\"phoneNumber\":\"22 51 80 00 ext\"}; Application_FieldValidationException; Phone No. must not contain letters",
            "{\"email\":\"nobody\"}; Application_DialogException; The email address \"nobody\"",
            "{\"blocked\":\"Perhaps\"}; Unknown; 'Perhaps' is not an option. The existing options are:  ,Ship,Invoice,All",
            "{\"type\":\"Robot\"}; Unknown; 'Robot' is not an option. The existing options are: Company,Person",
            "{\"nickname\":\"x\"}; BadRequest; The property 'nickname' does not exist on type 'Microsoft.NAV.customer'",
            "{\"id\":\"00000000-0000-0000-0000-000000000001\"}; BadRequest_InvalidOperation; Control 'Id' is read-only",
            "{\"balanceDue\":5}; BadRequest_InvalidOperation; Control 'Balance Due (LCY)' is read-only",
            "{\"country\":\"XX\"}; Internal_InvalidTableRelation; The field Country/Region Code of table Customer contains a value (XX)",
            "{\"currencyCode\":\"XXX\"}; Application_DialogException; The \"currencyCode\" does not match to a Currency.",
            "{\"paymentTermsId\":\"00000000-0000-0000-0000-000000000001\"}; Application_DialogException; The \"paymentTermsId\" does not match",
            "{\"creditLimit\":\"much\"}; BadRequest; Cannot convert the literal 'much'",
            "{\"city\":7}; BadRequest; Cannot convert the literal '7'",
            "{\"number\":\"C9\"}; Application_DialogException; You may not enter numbers manually.",
            "[]; BadRequest; Invalid Request Body", "{; BadRequest; Invalid Request Body"})
    void whatTheTablesDoNotTakeIsRefusedAndNothingIsWritten(String body, String code, String message)
            throws Exception {
        String before = version();
        var reply = patch(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.message()).startsWith(message).contains("  CorrelationId:  ");
        assertThat(version()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"displayName,100", "addressLine1,100", "addressLine2,50", "city,30", "state,30", "postalCode,20",
            "phoneNumber,30", "website,80", "taxRegistrationNumber,20"})
    void textsHaveLengths(String property, int length) throws Exception {
        assertThat(patch("{\"" + property + "\":\"" + "1".repeat(length) + "\"}").status()).isEqualTo(200);
        var reply = patch("{\"" + property + "\":\"" + "1".repeat(length + 1) + "\"}");
        assertThat(reply.code()).isEqualTo("Application_StringExceededLength");
        assertThat(reply.message()).startsWith("The length of the string is " + (length + 1)
                + ", but it must be less than or equal to " + length + " characters. Value: 111");
    }

    @Test
    void aCustomerNeedsAName() throws Exception {
        var reply = client.send("POST", "customers", "{\"city\":\"Oslo\"}", "Accept-Language", "nb-NO");
        assertThat(reply.message()).startsWith("En \"displayName\" må oppgis.");
        assertThat(client.send("POST", "vendors", "{\"city\":\"Oslo\"}").status()).isEqualTo(201);
    }

    @Test
    void blanksAreTakenInTheFormInWhichTheyAreShown() throws Exception {
        assertThat(
                patch("{\"city\":\"\",\"paymentTermsId\":\"" + Property.NO_ID + "\",\"email\":null,\"blocked\":\" \"}")
                        .status())
                .isEqualTo(200);
        assertThat(kept("city").asText("absent")).isEmpty();
        assertThat(kept("paymentTermsId").asText()).isEqualTo(Property.NO_ID);
        assertThat(kept("email").asText("absent")).isEmpty();
        String everything = client.get(path).json().toString();
        assertThat(patch(everything).status()).isEqualTo(200);
    }

    @Test
    void numbersAreChosenWhereTheSeriesAllowsIt() throws Exception {
        use(small().with(ManualNumbers.ALLOWED));
        assertThat(patch("{\"number\":\"nord-7\"}").json().path("number").asText()).isEqualTo("NORD-7");
        var taken = client.send("POST", "customers", "{\"number\":\"C0000001\",\"displayName\":\"x\"}");
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.code()).isEqualTo("Internal_EntityWithSameKeyExists");
        assertThat(patch("{\"number\":\"C0000001\"}").code()).isEqualTo("Internal_EntityWithSameKeyExists");
        assertThat(client.filter("customers", "number eq 'NORD-7'").values("id")).containsExactly(id);
        assertThat(client.filter("customers", "number eq 'C0000003'").values("id")).isEmpty();
    }

    @Test
    void contactsBelongToCompaniesThatExist() throws Exception {
        var person = client.send("POST", "contacts",
                "{\"displayName\":\"Kari\",\"type\":\"Person\",\"companyNumber\":\"CT0000007\"}");
        assertThat(person.json().path("companyName").asText()).isEqualTo(MadeRows.name(6));
        String parent = "customers(" + sandbox.idOf("customers", "C0000003") + ")/contactsInformation";
        assertThat(client.get(parent).values("contactName")).contains("Kari").hasSize(4);
        assertThat(client.send("POST", "contacts", "{\"displayName\":\"Per\",\"companyNumber\":\"NONE\"}").code())
                .isEqualTo("Internal_InvalidTableRelation");
    }

    @Test
    void strangersEditAddBlockAndRemove() throws Exception {
        String added = sandbox.insert("customers", Map.of("displayName", "Theirs", "number", "A1"));
        sandbox.block("customers", added);
        assertThat(client.get("customers(" + added + ")").json().path("blocked").asText()).isEqualTo("All");
        sandbox.remove("customers", added);
        assertThat(client.get("customers(" + added + ")").status()).isEqualTo(404);
        assertThat(sandbox.entity("customers", added)).isNull();
        sandbox.commitLate("customers", id, Map.of("city", "Late"), Duration.ofSeconds(60));
        assertThat(kept("lastModifiedDateTime").asText()).isEqualTo("2026-11-12T09:29:15.123Z");
        String late = sandbox.insertLate("vendors", Map.of("displayName", "Late"), Duration.ofMinutes(1));
        assertThat(client.get("vendors(" + late + ")").json().path("lastModifiedDateTime").asText())
                .isEqualTo("2026-11-12T09:29:15.123Z");
        assertThat(sandbox.ids("vendors")).hasSize(8).endsWith(late);
    }

    @Test
    void editsOutlastTheProcess(@TempDir Path folder) throws Exception {
        use(small().withFolder(folder));
        patch("{\"city\":\"Kept\"}");
        String tag = version();
        String gone = sandbox.idOf("customers", "C0000004");
        sandbox.remove("customers", gone);
        String added = sandbox.insert("customers", Map.of("displayName", "Added"));
        sandbox.close();
        use(small().withFolder(folder));
        assertThat(kept("city").asText()).isEqualTo("Kept");
        assertThat(version()).isEqualTo(tag);
        assertThat(client.get("customers(" + gone + ")").status()).isEqualTo(404);
        assertThat(client.get("customers(" + added + ")").json().path("number").asText()).isEqualTo("C0000031");
        patch("{\"city\":\"Again\"}");
        assertThat(version()).isNotEqualTo(tag);
    }

    @Test
    void listsAreNotWrittenHere() throws Exception {
        assertThat(client.send("POST", "paymentTerms", "{\"code\":\"X\"}").code())
                .isEqualTo("BadRequest_MethodNotAllowed");
        assertThat(client.send("PUT", path, "{}").status()).isEqualTo(405);
    }
}
