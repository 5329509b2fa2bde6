package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import dev.linkwright.sandbox.nordic.NordicData;

class BusinessCentralSeedTest {

    private static final String HASH = "0bcd4602adbc4fa3";
    private static final SeedTables USUAL = BusinessCentralSeed.usual();
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(Map.entry("number", 20),
            Map.entry("displayName", 100), Map.entry("companyName", 100), Map.entry("addressLine1", 100),
            Map.entry("addressLine2", 50), Map.entry("city", 30), Map.entry("postalCode", 20),
            Map.entry("country", 10), Map.entry("phoneNumber", 30), Map.entry("mobilePhoneNumber", 30),
            Map.entry("email", 80), Map.entry("website", 80), Map.entry("taxRegistrationNumber", 20),
            Map.entry("salespersonCode", 20), Map.entry("currencyCode", 10));

    private static List<ObjectNode> rows(SeedRows rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::row).toList();
    }

    private static List<ObjectNode> all() {
        var all = new ArrayList<ObjectNode>();
        for (SeedRows rows : List.of(USUAL.customers(), USUAL.vendors(), USUAL.contacts(), USUAL.projects())) {
            all.addAll(rows(rows));
        }
        return all;
    }

    private static ObjectNode row(SeedRows rows, String number) {
        return rows(rows).stream().filter(one -> one.path("number").asText().equals(number)).findFirst().orElseThrow();
    }

    private static Set<String> texts(SeedRows rows, String property) {
        var texts = new HashSet<String>();
        rows(rows).forEach(row -> texts.add(row.path(property).asText()));
        texts.remove("");
        return texts;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Test
    void theDataIsTheSameInEveryProcess() throws Exception {
        var text = new StringBuilder();
        all().forEach(text::append);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(String.format("%064x", new BigInteger(1, digest)).substring(0, 16)).isEqualTo(HASH);
    }

    @Test
    void thereAreThreeThousandCustomersEightHundredVendorsSixThousandContactsAndThreeHundredProjects() {
        assertThat(List.of(USUAL.customers().size(), USUAL.vendors().size(), USUAL.contacts().size(),
                USUAL.projects().size())).containsExactly(3_000, 800, 6_000, 300);
    }

    @Test
    void numbersAscendAndAreGivenOnce() {
        for (SeedRows rows : List.of(USUAL.customers(), USUAL.vendors(), USUAL.contacts(), USUAL.projects())) {
            assertThat(rows(rows).stream().map(row -> row.path("number").asText())).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextFitsAndNoPhoneHasLetters() {
        for (ObjectNode row : all()) {
            LENGTHS.forEach((property, length) -> assertThat(row.path(property).asText()).as(row.toString())
                    .hasSizeLessThanOrEqualTo(length));
            assertThat(row.path("phoneNumber").asText() + row.path("mobilePhoneNumber").asText())
                    .as(row.toString()).matches("[0-9 +]*");
            assertThat(row.path("lastModifiedDateTime").asText()).startsWith("202").endsWith("Z");
        }
    }

    @Test
    void blanksAreLeftOut() {
        assertThat(all()).noneMatch(row -> row.properties().stream().anyMatch(one -> one.getValue().isTextual()
                && one.getValue().asText().isEmpty()));
    }

    @Test
    void aValueIsThatOfItsRow() {
        for (SeedRows rows : List.of(BusinessCentralSeed.customers(4_000).customers(), USUAL.vendors())) {
            for (int index = 0; index < rows.size(); index += 97) {
                ObjectNode row = rows.row(index);
                for (String property : row.properties().stream().map(Map.Entry::getKey).toList()) {
                    assertThat(rows.value(index, property)).isEqualTo(row.path(property));
                }
            }
        }
    }

    @Test
    void halfOfTheCompaniesOfTheCrmAreKnownUnderTheirOrganisationNumberAndOthersAreNot() {
        Set<String> known = texts(USUAL.contacts(), "taxRegistrationNumber");
        long shared = NordicData.companies(2_000).stream()
                .filter(pair -> pair.erp() != null && known.contains(pair.erp().orgnr())).count();
        assertThat(shared).isBetween(900L, 1_250L);
    }

    @Test
    void someCompaniesAreCustomerAndVendorAndSomeWereEnteredTwice() {
        List<ObjectNode> contacts = rows(USUAL.contacts());
        assertThat(contacts.stream().filter(one -> one.has("customerNumber") && one.has("vendorNumber")).count())
                .isBetween(30L, 300L);
        Set<String> names = texts(USUAL.customers(), "displayName").stream().map(BusinessCentralSeedTest::upper)
                .collect(Collectors.toSet());
        long again = rows(USUAL.customers()).stream().filter(one -> !one.has("taxRegistrationNumber")
                && names.stream().anyMatch(name -> name.startsWith(upper(one.path("displayName").asText()) + " ")))
                .count();
        assertThat(again).isBetween(40L, 200L);
    }

    @Test
    void everyCustomerAndVendorHasAContactAndPeopleBelongToOne() {
        assertThat(texts(USUAL.contacts(), "customerNumber")).isEqualTo(texts(USUAL.customers(), "number"));
        assertThat(texts(USUAL.contacts(), "vendorNumber")).isEqualTo(texts(USUAL.vendors(), "number"));
        Set<String> companies = new HashSet<>();
        int persons = 0;
        for (ObjectNode contact : rows(USUAL.contacts())) {
            if (contact.path("type").asText().equals("Company")) {
                companies.add(contact.path("number").asText());
                assertThat(contact.path("companyNumber")).isEqualTo(contact.path("number"));
            } else {
                persons++;
                assertThat(companies).contains(contact.path("companyNumber").asText());
            }
        }
        assertThat(persons).isBetween(2_000, 2_800);
    }

    @Test
    void manyPeopleOfTheCrmAreKnown() {
        Set<String> known = texts(USUAL.contacts(), "email");
        assertThat(NordicData.usual().employees().stream().filter(one -> known.contains(one.person().email())).count())
                .isGreaterThan(500);
    }

    @Test
    void someProjectsHaveTheSameNameInTheCrmAndOthersDoNot() {
        Set<String> names = texts(USUAL.projects(), "displayName");
        assertThat(NordicData.usual().projects().stream().filter(one -> names.contains(one.name())).count())
                .isBetween(40L, 120L);
    }

    @Test
    void theCompanyOfDemonstrationsDiffersAsItShould() {
        JsonNode stavne = row(USUAL.customers(), "C-10877");
        assertThat(stavne.path("displayName").asText()).isEqualTo("STAVNE ELEKTRO AS");
        assertThat(stavne.path("addressLine1").asText()).isEqualTo("Bromstadveien 57");
        assertThat(stavne.path("taxRegistrationNumber").asText()).isEqualTo("313550729");
        assertThat(stavne.path("email").asText()).isEqualTo("regnskap@stavne.example");
        assertThat(stavne.has("phoneNumber") || stavne.has("website") || stavne.has("blocked")).isFalse();
        ObjectNode contact = rows(USUAL.contacts()).stream()
                .filter(one -> one.path("customerNumber").asText().equals("C-10877")).findFirst().orElseThrow();
        assertThat(rows(USUAL.contacts()).stream().filter(one -> one.path("type").asText().equals("Person")
                && one.path("companyNumber").equals(contact.path("number")))).isNotEmpty();
        assertThat(row(USUAL.vendors(), "V-10547").path("displayName").asText())
                .isEqualTo("Dalsland Trävaror Aktiebolag");
    }

    @Test
    void aMillionCustomersAreMadeUpWhenTheyAreAskedFor() {
        SeedRows rows = BusinessCentralSeed.customers(1_000_000).customers();
        assertThat(rows.size()).isEqualTo(1_000_000);
        String before = "";
        for (int index = 0; index < rows.size(); index++) {
            String number = rows.value(index, "number").asText();
            assertThat(number.compareTo(before)).isPositive();
            before = number;
        }
        for (int index = 2_999; index < rows.size(); index += 40_003) {
            ObjectNode row = rows.row(index);
            assertThat(row.path("displayName").asText()).hasSizeGreaterThan(5);
            assertThat(row).isEqualTo(rows.row(index));
        }
    }
}
