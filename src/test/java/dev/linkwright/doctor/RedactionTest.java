package dev.linkwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction = new Redaction(List.of("Ingrid Solheim", "ingrid", "io"), "/home/ingrid");

    @Test
    void secretsAddressesAndNamesAreTakenOut() {
        Map.of("Authorization: Basic aW5ncmlkOmh1bnRlcjI=", "Authorization: Basic (secret)",
                "sent bearer eyJhbGciOi.eyJzdWIi.c2ln now", "sent bearer (secret) now",
                "ticket 7T:Sandbox.ingrid and 8A:Cust12345.abc", "ticket (secret) and (secret)",
                "?access_token=abc123&page=2", "?access_token=(secret)&page=2",
                "password: hunter2, next", "password: (secret), next",
                "mail to kari.nordmann@acme.example failed", "mail to (e-mail address) failed",
                "INGRID opened /home/ingrid/.local", "(user) opened ~/.local",
                "Ingrid Solheim saved", "(user) saved").forEach(
                        (text, redacted) -> assertThat(redaction.of(text)).isEqualTo(redacted));
    }

    @Test
    void whatHelpsStays() {
        for (String text : List.of("LW-101 Tryton: NO_CONNECTION, ConnectException: Connection refused (NOTHING_DONE)",
                "GET https://erp.example:8000/house/ 200", "links.db: 4096 bytes, schema 7",
                "solheimsgata and io.Reader",
                "[virtual-7] d.l.http.JsonCaller read key Link")) {
            assertThat(redaction.of(text)).isEqualTo(text);
        }
    }
}
