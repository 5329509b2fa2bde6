package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

class SystemLinksTest {
    private final List<Visit> received = new ArrayList<>();
    private final SystemLinks links = new SystemLinks(
            visit -> CompletableFuture.completedFuture(received.add(visit)));

    @ParameterizedTest
    @ValueSource(strings = {"linkwright://contact/12", "LINKWRIGHT://contact/12/"})
    void aLinkLeadsToItsRecord(String address) {
        links.open(URI.create(address));
        assertThat(received).containsExactly(new Visit.OpenRecord(new CrmEntity(EntityType.CONTACT, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "linkwright://company/0", "linkwright:settings",
            "https://example.com/company/1"})
    void whatLeadsToNoRecordIsNotOpened(String address) {
        links.open(URI.create(address));
        assertThat(received).isEmpty();
    }
}
