package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.sandbox.crm.SandboxUser;

@Timeout(60)
class OnlineSignInTest {
    private OnlineKit kit;

    @BeforeEach
    void start() throws IOException {
        kit = new OnlineKit();
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void whoSignsInIsKnownByTenantAndName() {
        OnlineSession session = kit.signedIn();
        assertThat(session.who()).isEqualTo(
                new SignedIn("Cust26759", "Linkwright Sandbox", "ingrid", SandboxUser.INGRID.fullName(), false,
                        Set.of("Sales", "Management")));
        assertThat(session.account())
                .isEqualTo(new OnlineAccount(kit.service(), "Cust26759", "ingrid", SandboxUser.INGRID.fullName()));
        assertThat(kit.browser.pages()).hasSize(1);
    }

    @Test
    void anAdministratorIsOneByTheStatementOfTheService() {
        kit.browser.sits("admin");
        OnlineSession session = kit.signedIn();
        assertThat(session.who().administrator()).isTrue();
        assertThat(kit.gateway(session).whoAmI().administrator()).isTrue();
    }

    @Test
    void theWebApiIsCalledWhereTheTenantIs() {
        SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
        kit.sandbox.forgetRequests();
        assertThat(OnlineKit.search(gateway, Optional.empty()).items()).isNotEmpty();
        assertThat(kit.asked()).containsExactly("GET /online1/Cust26759/api/v1/Contact");
        assertThat(gateway.address(CrmEntity.company(25)).orElseThrow().toString())
                .endsWith("/online1/Cust26759/default.aspx?contact_id=25");
    }

    @Test
    void theNextStartAsksNobody() {
        OnlineAccount account = kit.signedIn().account();
        OnlineSession next = kit.signIn().resume(account);
        assertThat(kit.gateway(next).whoAmI().login()).isEqualTo("ingrid");
        assertThat(kit.browser.pages()).hasSize(1);
    }

    @Test
    void theNextStartNeedsNoNetworkUntilTheFirstCall() {
        OnlineAccount account = kit.signedIn().account();
        kit.sandbox.forgetRequests();
        OnlineSession next = kit.signIn().resume(account);
        SuperOfficeGateway gateway = kit.gateway(next);
        assertThat(next.who().login()).isEqualTo("ingrid");
        assertThat(gateway.address(CrmEntity.company(1))).isEmpty();
        assertThat(kit.asked()).isEmpty();
    }

    @Test
    void whatAPersonSeesInTheBrowserNamesTheUsers() {
        kit.signedIn();
        String page = kit.browser.get(kit.browser.pages().getFirst()).body();
        assertThat(page).contains("Ingrid Solheim", "Torstein Vik", "Admin Adminson", "user=ingrid");
    }
}
