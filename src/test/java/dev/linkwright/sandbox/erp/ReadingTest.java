package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.sandbox.erp.MadeRows.Kind;

class ReadingTest extends ErpSandboxTest {

    private ErpSandbox sandbox;
    private ErpClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(small());
        client = client(sandbox);
    }

    @Test
    void companiesAreListedInBothFormsOfTheAddress() throws Exception {
        var local = client.get(sandbox.address() + "companies");
        assertThat(local.values("id")).hasSize(2).contains(sandbox.company());
        assertThat(local.values("name")).first().isEqualTo("Nordvik Handel AS");
        assertThat(client.get(sandbox.address() + "companies(" + sandbox.company() + ")").json().path("displayName")
                .asText()).isEqualTo("Nordvik Handel AS");
        Principals token = (scheme, secret) -> scheme.equals("bearer") && secret.equals("made-up")
                ? ErpUser.INGRID.principal()
                : null;
        ErpSandbox online = start(small().withTokens(token));
        ErpClient bearer = client(online, "Bearer made-up");
        assertThat(bearer.get(online.online() + "companies").values("id")).hasSize(2);
        assertThat(bearer.get(online.online().toString().replace("/v2.0/production", "/v2.0/tenant.example/production")
                + "companies").status()).isEqualTo(200);
        assertThat(bearer.get(online.online().toString().replace("production", "other") + "companies").code())
                .isEqualTo("NoEnvironment");
        assertThat(client(online).get(online.online() + "companies").status()).isEqualTo(401);
    }

    @Test
    void companiesAreNotMadeHere() throws Exception {
        var reply = client.send("POST", sandbox.address() + "companies", "{\"name\":\"x\"}");
        assertThat(reply.code()).isEqualTo("BadRequest_MethodNotAllowed");
    }

    @Test
    void aRowHasEveryPropertyAndItsVersion() throws Exception {
        JsonNode row = client.get("customers").json().path("value").path(1);
        assertThat(row.path("@odata.etag").asText()).matches("W/\"[A-Za-z0-9+/=]+\"");
        assertThat(row.path("number").asText()).isEqualTo(MadeRows.number(Kind.CUSTOMER, 1));
        assertThat(row.path("addressLine2").asText("absent")).isEmpty();
        assertThat(row.path("paymentTermsId").asText()).isEqualTo(Property.NO_ID);
        assertThat(row.path("blocked").asText()).isEqualTo(" ");
        assertThat(row.path("balanceDue").isNumber()).isTrue();
        assertThat(row.path("taxLiable").isBoolean()).isTrue();
        assertThat(row.has("paymentTermsCode")).isFalse();
        JsonNode one = client.get("customers(" + row.path("id").asText() + ")").json();
        assertThat(one.path("@odata.etag")).isEqualTo(row.path("@odata.etag"));
        assertThat(one.path("@odata.context").asText()).endsWith("/customers/$entity");
    }

    @Test
    void idsOfRelatedRecordsAreThoseOfTheirLists() throws Exception {
        JsonNode row = client.get("customers?$top=1&$expand=paymentTerm,currency,shipmentMethod").json().path("value")
                .path(0);
        assertThat(row.path("paymentTerm").path("code").asText()).isEqualTo("30 DAYS");
        assertThat(row.path("paymentTerm").path("id")).isEqualTo(row.path("paymentTermsId"));
        assertThat(row.path("currency").path("id")).isEqualTo(row.path("currencyId"));
        assertThat(row.path("shipmentMethod").isNull()).isTrue();
        assertThat(client.get("paymentTerms(" + row.path("paymentTermsId").asText() + ")").json().path("code")
                .asText()).isEqualTo("30 DAYS");
        assertThat(client.get("countriesRegions").values("code")).contains("NO", "SE");
    }

    @Test
    void pagesHaveNeitherGapsNorDoubles() throws Exception {
        List<String> expected = IntStream.range(0, 30).mapToObj(index -> MadeRows.number(Kind.CUSTOMER, index))
                .toList();
        assertThat(client.all("customers", "number", "Prefer", "odata.maxpagesize=7")).isEqualTo(expected);
        assertThat(client.all("customers?$orderby=displayName%20desc", "number", "Prefer", "maxpagesize=7"))
                .containsExactlyInAnyOrderElementsOf(expected);
        var page = client.get("customers?$skip=28&$top=5&$count=true&$select=number");
        assertThat(page.values("number")).isEqualTo(expected.subList(28, 30));
        assertThat(page.next()).isEmpty();
        assertThat(page.json().path("@odata.count").asInt()).isEqualTo(30);
        assertThat(page.json().path("value").path(0).propertyStream().map(one -> one.getKey()))
                .containsExactly("@odata.etag", "number");
    }

    @Test
    void aPageLinkIsAbsoluteAndCarriesTheRestOfTheQuestion() throws Exception {
        var page = client.get("customers?$select=number&$top=12&$skip=2&$filter=" + ErpClient.encoded("city eq 'Oslo'"),
                "Prefer", "odata.maxpagesize=5");
        assertThat(page.header("Preference-Applied")).isEqualTo("odata.maxpagesize=5");
        assertThat(page.next()).startsWith(sandbox.address().toString()).contains("$top=7").contains("$skiptoken=")
                .doesNotContain("$skip=");
        var rest = client.all(page.next(), "number");
        assertThat(rest).hasSize(7).doesNotContainAnyElementsOf(page.values("number"));
    }

    @Test
    void theServerHasALongestPage() throws Exception {
        ErpSandbox narrow = start(small().withPageMaximum(10));
        assertThat(client(narrow).get("customers", "Prefer", "odata.maxpagesize=500").values("id")).hasSize(10);
        assertThat(client(narrow).all("customers", "id")).hasSize(30);
        assertThat(client(narrow).get("customers?$top=10").next()).isEmpty();
        assertThat(narrow.rowsServed()).isEqualTo(50);
        narrow.resetRowsServed();
        assertThat(narrow.rowsServed()).isZero();
    }

    @Test
    void rowsAreSortedByWhatIsAskedFor() throws Exception {
        List<String> names = client.all("customers?$orderby=creditLimit%20desc,displayName", "displayName", "Prefer",
                "odata.maxpagesize=4");
        var expected = IntStream.range(0, 30).boxed().sorted((left, right) -> left % 5 == right % 5
                ? MadeRows.name(left).compareToIgnoreCase(MadeRows.name(right))
                : Integer.compare(right % 5, left % 5)).map(MadeRows::name).toList();
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void countsAreToldAlone() throws Exception {
        assertThat(client.get("customers/$count").text()).isEqualTo("30");
        assertThat(client.get("customers/$count?$filter=" + ErpClient.encoded("city eq 'Oslo'")).text())
                .isEqualTo("15");
    }

    @Test
    void contactsLieBeneathTheirCustomer() throws Exception {
        String customer = sandbox.idOf("customers", MadeRows.number(Kind.CUSTOMER, 1));
        var reply = client.get("customers(" + customer + ")/contactsInformation");
        assertThat(reply.values("contactNumber")).containsExactly("CT0000004", "CT0000005", "CT0000006");
        assertThat(reply.values("contactType")).containsExactly("Company", "Person", "Person");
        assertThat(reply.values("relatedId")).containsOnly(customer);
        assertThat(reply.values("contactId").getFirst()).isEqualTo(sandbox.idOf("contacts", "CT0000004"));
        assertThat(client.get("contactsInformation").message()).startsWith("id type not specified.");
        JsonNode person = client.filter("contacts", "number eq 'CT0000005'").json().path("value").path(0);
        assertThat(person.path("companyNumber").asText()).isEqualTo("CT0000004");
        assertThat(person.path("companyName").asText()).isEqualTo(MadeRows.name(3));
        assertThat(person.path("contactBusinessRelation").asText()).isEqualTo("Customer");
        assertThat(client.get("customers(" + customer + ")?$expand=contactsInformation").json()
                .path("contactsInformation")).hasSize(3);
    }

    @Test
    void whatIsNotThereIsSaidInItsOwnWay() throws Exception {
        assertThat(client.get("customers(" + Property.NO_ID + ")").code()).isEqualTo("Internal_RecordNotFound");
        assertThat(client.get("customers(17)").code()).isEqualTo("BadRequest_NotFound");
        assertThat(client.get("customerz").code()).isEqualTo("BadRequest_ResourceNotFound");
        assertThat(client.get(sandbox.address() + "companies(" + Property.NO_ID + ")/customers").code())
                .isEqualTo("Internal_CompanyNotFound");
        assertThat(client.get("customers?$search=fjord").status()).isEqualTo(400);
        assertThat(client.get("customers?$select=nickname").code()).isEqualTo("BadRequest");
        assertThat(client.get("customers?$top=-1").status()).isEqualTo(400);
    }

    @Test
    void errorsNameTheirCorrelationAndFollowTheLanguage() throws Exception {
        assertThat(client.get("customerz").message())
                .matches("Resource not found for the segment 'customerz'\\.  CorrelationId:  [0-9a-f-]{36}\\.");
        assertThat(client.get("customerz", "Accept-Language", "nb-NO").message()).startsWith("Finner ikke ressursen");
    }

    @Test
    void theOtherCompanyHasListsAndNoCustomers() throws Exception {
        String other = sandbox.address() + "companies(" + sandbox.companyNamed("Nordvik Eiendom AS") + ")/";
        assertThat(client.get(other + "customers").json().path("value")).isEmpty();
        assertThat(client.get(other + "paymentTerms").json().path("value")).isNotEmpty();
        assertThat(client.get(other + "customers(" + sandbox.idOf("customers", "C0000001") + ")").status())
                .isEqualTo(404);
    }

    @Test
    void metadataNamesTypesAndLengths() throws Exception {
        assertThat(client.get(sandbox.address() + "$metadata").text()).contains("<EntityType Name=\"customer\">")
                .contains("<Property Name=\"displayName\" Type=\"Edm.String\" MaxLength=\"100\"/>");
        assertThat(client.get(sandbox.address().toString()).values("name")).contains("customers", "projects");
    }
}
