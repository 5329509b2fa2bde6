package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.crm.superoffice.OnlineAccount;
import dev.linkwright.crm.superoffice.OnlineService;
import dev.linkwright.crm.superoffice.OnlineSession;
import dev.linkwright.crm.superoffice.OnlineSignIn;
import dev.linkwright.crm.superoffice.RobotBrowser;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.http.HttpClients;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.settings.MemorySecrets;

@Timeout(60)
class CrmTest {
    private final MemorySecrets store = new MemorySecrets();

    @Test
    void whoSignedInOnceIsKnownAtTheNextStart(@TempDir Path folder) throws IOException {
        try (CrmSandbox sandbox = CrmSandbox.start(CrmSandboxOptions.small());
                RobotBrowser browser = new RobotBrowser("ingrid");
                HttpClients clients = new HttpClients()) {
            OnlineService service = OnlineService.of(sandbox.signInAddress().toString(), "linkwright-test", 0);
            OnlineSignIn signIn = new OnlineSignIn(clients, browser, new KeptRefreshTokens(store), Clock.systemUTC());
            OnlineAccount account = start(clients, signIn.signIn(service), folder);
            assertThat(store.kept.keySet()).extracting(SecretPlace::account)
                    .containsExactly("crm " + service.address() + " Cust26759/ingrid refresh token");
            assertThat(start(clients, signIn.resume(account), folder)).isEqualTo(account);
            assertThat(browser.pages()).hasSize(1);
        }
    }

    @Test
    void onsiteThePasswordGoesOnceWhereTheServerGivesATicket(@TempDir Path folder) throws IOException {
        try (CrmSandbox sandbox = CrmSandbox.start(CrmSandboxOptions.small().with(Assumption.ProvidedTicket.GIVEN));
                HttpClients clients = new HttpClients();
                Crm crm = Crm.of(new CrmChoice.Onsite(sandbox.address().toString(), "ingrid", "ingrid"), folder,
                        clients)) {
            SuperOfficeGateway gateway = new SuperOfficeGateway(clients, crm.access());
            gateway.whoAmI();
            gateway.whoAmI();
            assertThat(sandbox.requests()).extracting(request -> request.headers().get("authorization"))
                    .containsOnlyOnce("Basic …").contains("SOTicket …");
        }
    }

    private static OnlineAccount start(HttpClients clients, OnlineSession session, Path folder) throws IOException {
        try (Crm crm = Crm.of(new CrmChoice.Online(session), folder, clients)) {
            assertThat(crm.tenant()).isEqualTo("Cust26759");
            assertThat(crm.user()).isEqualTo("ingrid");
            assertThat(new SuperOfficeGateway(clients, crm.access()).whoAmI().fullName()).isEqualTo(crm.fullName());
            return session.account();
        }
    }
}
