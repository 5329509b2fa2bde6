package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

import org.junit.jupiter.api.Test;

class CrmDataTest {

    private static final String CRM_HASH = "d8d02fb62c9b27aa";

    private static EntityStore fresh() {
        return SandboxData.open(CrmSandboxOptions.usual().withClock(Clock.systemUTC()), new ForeignKeys());
    }

    @Test
    void theDataIsTheSameInEveryProcess() throws Exception {
        EntityStore store = fresh();
        var all = new StringBuilder();
        for (EntityKind kind : EntityKind.values()) {
            store.all(kind).forEach(all::append);
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(String.format("%064x", new BigInteger(1, digest))).startsWith(CRM_HASH);
    }

    @Test
    void thereAreTwoThousandCompaniesFiveThousandPersonsAndThreeHundredProjects() {
        EntityStore store = fresh();
        assertThat(store.all(EntityKind.CONTACT)).hasSize(2_000);
        assertThat(store.all(EntityKind.PERSON)).hasSize(5_000);
        assertThat(store.all(EntityKind.PROJECT)).hasSize(300);
    }
}
