package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.OnlineSandbox;
import dev.linkwright.sandbox.http.RecordedRequest;

/** A write that was refused for who asked or where goes out again, and is carried out once. */
@Timeout(60)
class OnlineWritesTest {

    @Test
    void aWriteToTheServersBeforeIsCarriedOutByThoseOfNow() throws IOException {
        assertThat(statuses(online -> online.move("online2"))).containsExactly(421, 200);
    }

    @Test
    void aWriteUnderATokenThatEndedIsCarriedOutUnderTheNext() throws IOException {
        assertThat(statuses(OnlineSandbox::expireAccess)).containsExactly(401, 200);
        assertThat(statuses(OnlineSandbox::expireAccess, Assumption.ExpiredToken.FORBIDDEN)).containsExactly(403, 200);
    }

    /** Saves a company; what the server answered to the write when this happens just before it. */
    private static List<Integer> statuses(Consumer<OnlineSandbox> event, Assumption... assumptions)
            throws IOException {
        try (OnlineKit kit = new OnlineKit(assumptions)) {
            SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
            CrmEntity company = CrmEntity.company(kit.sandbox.ids(EntityKind.CONTACT).getFirst());
            CrmRecord read = gateway.read(company, Bindings.NONE);
            kit.sandbox.faults().before(1, OnlineWritesTest::isPatch, _ -> event.accept(kit.sandbox.online()));
            gateway.save(company, new SaveRequest(List.of(SandboxCrm.change(read, "orgnr", "987654321")),
                    read.version(), read.bindings()));
            assertThat(kit.sandbox.company((int) company.id()).path("OrgNr").asText()).isEqualTo("987654321");
            return kit.sandbox.requests().stream().filter(OnlineWritesTest::isPatch).map(RecordedRequest::status)
                    .toList();
        }
    }

    private static boolean isPatch(RecordedRequest request) {
        return request.method().equals("PATCH");
    }
}
