package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.UnusableException;
import dev.linkwright.ui.common.Texts;

class TrytonProviderTest {
    private static final Map<String, String> COMPLETE = Map.of("address", "https://erp.example.com/tryton", "database",
            "erp", "user", "sales", "password", " with blanks ");

    private final HttpClients clients = new HttpClients();
    private final TrytonProvider provider = new TrytonProvider(clients);

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void onlyThePasswordIsASecret() {
        assertThat(provider.configuration()).filteredOn(field -> field.type() == FieldType.PASSWORD)
                .extracting(ConfigurationField::key).containsExactly("password");
    }

    @Test
    void theFingerprintIsAddressAndDatabase() {
        try (SyncConnector connector = provider.open("Tryton", COMPLETE)) {
            assertThat(connector.fingerprint()).isEqualTo(new Fingerprint("https://erp.example.com/tryton/", "erp"));
            assertThat(connector.capabilities().has(Feature.SAVE)).isTrue();
            assertThat(connector.capabilities().whyNot(Feature.OPEN_IN_ERP)).isPresent();
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String key : Set.of("address", "database", "user", "password")) {
            Map<String, String> incomplete = new HashMap<>(COMPLETE);
            incomplete.remove(key);
            assertThat(refusal(incomplete)).isEqualToIgnoringCase(key + " is missing");
        }
    }

    @Test
    void anUnusableAddressIsNamed() {
        Map<String, String> unusable = new HashMap<>(COMPLETE);
        unusable.put("address", "http://erp.example.com/");

        assertThat(refusal(unusable)).startsWith("Address: Plain http to erp.example.com is refused");
    }

    private String refusal(Map<String, String> unusable) {
        return Texts.neutral().say(
                catchThrowableOfType(UnusableException.class, () -> provider.open("Tryton", unusable)).sentence());
    }
}
