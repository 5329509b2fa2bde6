package dev.linkwright.sandbox.nordic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NordicDataTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ERP_HASH = "74d9272e26f93334";

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%064x", new BigInteger(1, digest)).substring(0, 16);
    }

    private static List<JsonNode> lines(int count, boolean projects) throws Exception {
        var out = new StringBuilder();
        ErpSeed.write(count, out);
        var lines = new ArrayList<JsonNode>();
        for (String line : out.toString().lines().toList()) {
            JsonNode read = MAPPER.readTree(line);
            if (read.has("project") == projects) {
                lines.add(read);
            }
        }
        return lines;
    }

    private static List<JsonNode> parties(int count) throws Exception {
        return lines(count, false);
    }

    @Test
    void mostProjectsOfTheCrmAreInTheErpSomeUnderAnotherName() throws Exception {
        List<JsonNode> projects = lines(5_000, true);
        List<String> names = projects.stream().map(project -> project.path("project").asText()).toList();
        assertThat(names).hasSize(400).doesNotHaveDuplicates();
        List<String> ofCrm = NordicData.usual().projects().stream().map(NordicData.Project::name).toList();
        assertThat(names.stream().filter(ofCrm::contains).count()).isBetween(60L, 120L);
        assertThat(projects).filteredOn(project -> project.path("party").asText().isEmpty())
                .hasSizeBetween(60, 120);
        Set<String> codes = new HashSet<>();
        parties(5_000).forEach(party -> codes.add(party.path("code").asText()));
        assertThat(projects).allMatch(project -> project.path("party").asText().isEmpty()
                || codes.contains(project.path("party").asText()));
        assertThat(lines(20, true)).as("few parties").hasSizeBetween(240, 399);
    }

    @Test
    void theErpsPartiesAreTheSameInEveryProcess() throws Exception {
        var erp = new StringBuilder();
        ErpSeed.write(5_000, erp);
        assertThat(hash(erp.toString())).isEqualTo(ERP_HASH);
    }

    @Test
    void sixOfTenCompaniesAreInBothSystems() throws Exception {
        long shared = NordicData.companies(2_000).stream().filter(pair -> pair.erp() != null).count();
        assertThat(shared).isBetween(1_140L, 1_260L);
        Set<String> names = new HashSet<>();
        parties(5_000).forEach(party -> names.add(party.path("name").asText()));
        assertThat(NordicData.companies(2_000).stream().filter(pair -> pair.erp() != null))
                .allMatch(pair -> names.contains(pair.erp().name()));
    }

    @Test
    void codesAndOrganisationNumbersAreGivenOnce() throws Exception {
        List<JsonNode> parties = parties(5_000);
        assertThat(parties.stream().map(party -> party.path("code").asText())).doesNotHaveDuplicates().hasSize(5_000);
        assertThat(parties.stream().map(party -> party.path("orgnr").asText()).filter(number -> !number.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOrganisationNumberHasItsCheckDigit() throws Exception {
        for (JsonNode party : parties(5_000)) {
            String number = party.path("orgnr").asText();
            if (!number.isEmpty()) {
                assertThat(isValid(party.path("country").asText(), number)).as(party.toString()).isTrue();
                assertThat(party.path("orgnrType").asText("").equals("no_orgnr"))
                        .isEqualTo(party.path("country").asText().equals("NO"));
            }
        }
    }

    /** Written anew from the countries' own descriptions, not from the code under test. */
    private static boolean isValid(String country, String number) {
        int[] digits = number.chars().filter(Character::isDigit).map(digit -> digit - '0').toArray();
        return switch (country) {
            case "NO" -> digits.length == 9 && sum(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "DK" -> digits.length == 8 && sum(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "FI" -> digits.length == 8 && sum(digits, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
            default -> {
                int sum = 0;
                for (int place = digits.length - 1; place >= 0; place--) {
                    boolean doubled = (digits.length - 1 - place) % 2 == 1;
                    sum += !doubled ? digits[place] : digits[place] > 4 ? digits[place] * 2 - 9 : digits[place] * 2;
                }
                yield digits.length == 10 && sum % 10 == 0;
            }
        };
    }

    private static int sum(int[] digits, int... weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += digits[place] * weights[place];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"NO,923609016", "NO,974760673", "DK,10150817", "FI,0112038-9", "SE,5560125790"})
    void knownRealNumbersPassTheSameCheck(String country, String number) {
        assertThat(isValid(country, number)).isTrue();
        String compact = number.replace("-", "");
        String made = switch (country) {
            case "NO" -> OrganisationNumbers.norwegian(compact.substring(0, 8));
            case "DK" -> OrganisationNumbers.danish(compact.substring(0, 7));
            case "FI" -> OrganisationNumbers.finnish(compact.substring(0, 7)).replace("-", "");
            default -> OrganisationNumbers.swedish(compact.substring(0, 9));
        };
        assertThat(made).isEqualTo(compact);
    }

    @Test
    void onlyExampleDomainsAreUsed() throws Exception {
        for (JsonNode party : parties(5_000)) {
            for (String field : List.of("email", "website")) {
                String value = party.path(field).asText();
                assertThat(value.isEmpty() || value.endsWith(".example")).as(party.toString()).isTrue();
            }
        }
    }

    @Test
    void theCompanyOfDemonstrationsDiffersAsItShould() throws Exception {
        JsonNode party = parties(100).stream().filter(one -> one.path("code").asText().equals("C-10877")).findFirst()
                .orElseThrow();
        assertThat(party.path("name").asText()).isEqualTo("STAVNE ELEKTRO AS");
        assertThat(party.path("street").asText()).isEqualTo("Bromstadveien 57");
        assertThat(party.path("orgnr").asText()).isEqualTo("313550729");
        assertThat(party.path("email").asText()).isEqualTo("regnskap@stavne.example");
        assertThat(party.path("website").asText() + party.path("phone").asText()).isEmpty();
        assertThat(party.path("kind").asText()).isEqualTo("Customer");
    }
}
