package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.sandbox.erp.MadeRows.Kind;

class FilterTest extends ErpSandboxTest {

    private static final String NESTS = "&$schemaversion=2.1";

    private ErpSandbox sandbox;
    private ErpClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(small());
        client = client(sandbox);
    }

    private void finds(String filter, IntPredicate expected) throws Exception {
        finds(filter, "", expected);
    }

    private void finds(String filter, String more, IntPredicate expected) throws Exception {
        var reply = client.get("customers?$filter=" + ErpClient.encoded(filter) + more);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<String> numbers = IntStream.range(0, 30).filter(expected)
                .mapToObj(index -> MadeRows.number(Kind.CUSTOMER, index)).toList();
        assertThat(reply.values("number")).as(filter).isEqualTo(numbers);
    }

    @Test
    void operatorsCompareByType() throws Exception {
        finds("city eq 'Oslo'", index -> index % 2 == 0);
        finds("city ne 'Oslo'", index -> index % 2 == 1);
        finds("number ge 'C0000028'", index -> index >= 27);
        finds("creditLimit gt 2000.5", index -> index % 5 > 2);
        finds("creditLimit le 1000", index -> index % 5 <= 1);
        finds("taxLiable eq true", index -> index % 2 == 1);
        finds("blocked eq 'All'", index -> index % 4 == 3);
        finds("blocked eq ' '", index -> index % 4 != 3);
        finds("type eq 'Person'", index -> index % 3 == 2);
        finds("lastModifiedDateTime gt 2026-03-01T10:05:00Z", index -> index > 5);
        finds("lastModifiedDateTime lt 2026-03-01T11:05:00.000+01:00", index -> index < 5);
        finds("addressLine2 eq ''", index -> true);
        finds("id eq " + sandbox.idOf("customers", "C0000004"), index -> index == 3);
        finds("paymentTermsId eq " + sandbox.idOf("paymentTerms", "30 DAYS"), index -> index % 2 == 0);
    }

    @Test
    void conditionsAreJoinedAndGrouped() throws Exception {
        finds("city eq 'Oslo' and (creditLimit eq 0 or creditLimit gt 3000) and type eq 'Company'",
                index -> index % 2 == 0 && (index % 5 == 0 || index % 5 == 4) && index % 3 != 2);
        finds("number eq 'C0000002' or number eq 'C0000005' or number eq 'NOBODY'",
                index -> index == 1 || index == 4);
        finds("number eq 'C0000002' and city eq 'Oslo'", index -> false);
        finds("number eq 'C0000002' or number ge 'C0000029'", index -> index == 1 || index >= 28);
    }

    @Test
    void textsAreSearchedWithTheirCase() throws Exception {
        finds("contains(displayName,'jord')", index -> index % 6 == 0);
        finds("contains(displayName, 'JORD')", index -> false);
        finds("startswith(displayName,'Fj')", index -> index % 6 == 0 || index % 6 == 5);
        finds("endswith(displayName,' 7')", index -> index == 7);
        finds("startswith(displayName,'O''Brien')", index -> index % 6 == 2);
        finds("contains(displayName,'& Dal')", index -> index % 6 == 4);
        finds("contains(displayName,'Ålesund')", index -> index % 6 == 3);
        finds("tolower(displayName) eq 'o''brien marine 2'", index -> index == 2);
        finds("toupper(city) eq 'oslo'", index -> index % 2 == 0);
        finds("number eq 'c0000002'", index -> index == 1);
        finds("contains(number,'c000001')", index -> index >= 9 && index < 19);
    }

    @Test
    void functionsNestFromSchemaVersion21On() throws Exception {
        String filter = "contains(tolower(displayName),'jord')";
        assertThat(client.filter("customers", filter).status()).isEqualTo(400);
        finds(filter, NESTS, index -> index % 6 == 0);
        finds("startswith(toupper(displayName),'FJ')", NESTS, index -> index % 6 == 0 || index % 6 == 5);
        finds(filter, "&$schemaversion=2.2", index -> index % 6 == 0);
        finds("number in ('C0000001','C0000030')", NESTS, index -> index == 0 || index == 29);
        finds("creditLimit in (1000, 3000)", NESTS, index -> index % 5 == 1 || index % 5 == 3);
        finds("city in ('Bergen')", NESTS, index -> index % 2 == 1);
    }

    @Test
    void orIsRefusedOverTwoFields() throws Exception {
        assertThat(client.filter("customers", "city eq 'Oslo' or number eq 'C0000001'").message())
                .contains("'OR' operator is not supported on distinct fields");
        assertThat(client.filter("customers", "(city eq 'Oslo' and taxLiable eq true) or city eq 'Bergen'").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nickname eq 'x'", "city eq", "city eq 'Oslo' and", "(city eq 'Oslo'", "city eq 'Oslo')",
            "city is 'Oslo'", "city eq 'Os", "not (city eq 'Oslo')", "not contains(city,'Oslo')", "length(city) eq 4",
            "number eq 10000", "creditLimit gt '5'", "creditLimit gt x", "id eq 'x'", "id eq 17", "taxLiable eq 'true'",
            "lastModifiedDateTime gt 2026-03-01", "lastModifiedDateTime gt '2026-03-01T00:00:00Z'",
            "blocked eq 'Maybe'", "contains(city,5)", "city eq null"})
    void whatTheServerDoesNotKnowIsAnError(String filter) throws Exception {
        assertThat(client.filter("customers", filter).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"number,20", "displayName,100", "city,30"})
    void aTextLongerThanItsFieldIsNoFilter(String property, int length) throws Exception {
        assertThat(client.filter("customers", property + " eq '" + "x".repeat(length) + "'").status()).isEqualTo(200);
        assertThat(client.filter("customers", property + " eq '" + "x".repeat(length + 1) + "'").code())
                .isEqualTo("Application_FilterErrorException");
    }

    @Test
    void listsAndContactsAreFilteredToo() throws Exception {
        assertThat(client.filter("contacts", "companyNumber eq 'CT0000001'").values("number"))
                .containsExactly("CT0000001", "CT0000002", "CT0000003");
        assertThat(client.filter("countriesRegions", "startswith(displayName,'Nor')").values("code"))
                .containsExactly("NO");
        String customer = sandbox.idOf("customers", "C0000002");
        assertThat(client.filter("customers(" + customer + ")/contactsInformation", "contactType eq 'Person'")
                .values("contactNumber")).containsExactly("CT0000005", "CT0000006");
        assertThat(client.filter(sandbox.address() + "companies", "name eq 'Nordvik Eiendom AS'").values("id"))
                .hasSize(1);
    }
}
