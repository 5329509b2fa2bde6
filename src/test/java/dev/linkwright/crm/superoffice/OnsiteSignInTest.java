package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.RecordedRequest;

@Timeout(60)
class OnsiteSignInTest {
    private final HttpClients clients = new HttpClients();
    private volatile String password = SandboxUser.INGRID.password();
    private CrmSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = CrmSandbox.start(CrmSandboxOptions.small());
    }

    @AfterEach
    void stop() {
        clients.close();
        sandbox.close();
    }

    @Test
    void withoutATicketThePasswordGoesWithEveryCall() {
        SuperOfficeGateway gateway = gateway();
        gateway.whoAmI();
        OnlineKit.search(gateway, Optional.empty());
        assertThat(schemes()).isNotEmpty().containsOnly("Basic …");
    }

    @Test
    void withATicketThePasswordGoesOnce() throws IOException {
        restart(Assumption.ProvidedTicket.GIVEN);
        SuperOfficeGateway gateway = gateway();
        OnlineKit.search(gateway, Optional.empty());
        OnlineKit.search(gateway, Optional.empty());
        assertThat(schemes()).containsExactly("Basic …", "SOTicket …", "SOTicket …");
    }

    @Test
    void aTicketThatEndsInTheMiddleIsReplacedUnasked() throws IOException {
        for (Assumption told : Assumption.ExpiredToken.values()) {
            restart(Assumption.ProvidedTicket.GIVEN, told);
            SuperOfficeGateway gateway = gateway();
            Optional<String> next = Optional.ofNullable(OnlineKit.search(gateway, Optional.empty()).next());
            sandbox.online().expireAccess();
            assertThat(OnlineKit.search(gateway, next).items()).isNotEmpty();
        }
    }

    @Test
    void manyCallsWaitForOneTicket() throws Exception {
        restart(Assumption.ProvidedTicket.GIVEN);
        SuperOfficeGateway gateway = gateway();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page<CrmHit>>> calls = Stream.generate(
                    () -> threads.submit(() -> OnlineKit.search(gateway, Optional.empty()))).limit(6).toList();
            for (Future<Page<CrmHit>> call : calls) {
                assertThat(call.get().items()).isNotEmpty();
            }
        }
        assertThat(schemes()).containsOnlyOnce("Basic …");
    }

    @Test
    void aPasswordThatIsNotTakenIsSaid() {
        password = "wrong";
        Problem problem = SandboxCrm.problem(gateway()::whoAmI);
        assertThat(problem).isInstanceOf(Problem.Unauthorised.class);
        assertThat(problem.details()).doesNotContain("wrong");
    }

    @Test
    void whatRunsInTheBackgroundSendsAWrongPasswordOnce() {
        password = "wrong";
        SuperOfficeGateway gateway = gateway();
        Priority.BACKGROUND.during(() -> SandboxCrm.problem(gateway::whoAmI));
        sandbox.forgetRequests();
        Problem again = Priority.BACKGROUND.during(() -> SandboxCrm.problem(gateway::whoAmI));
        assertThat(again).isInstanceOf(Problem.Unauthorised.class);
        assertThat(sandbox.requests()).isEmpty();
        password = SandboxUser.INGRID.password();
        assertThat(Priority.BACKGROUND.during(gateway::whoAmI).login()).isEqualTo("ingrid");
    }

    @Test
    void aPasswordThatWasTypedAnewIsTakenByTheNextCall() {
        SuperOfficeGateway gateway = gateway();
        gateway.whoAmI();
        String before = new Credentials.Basic("ingrid", password).header().replace("Basic ", "");
        sandbox.expire(before);
        assertThat(SandboxCrm.problem(gateway::whoAmI)).isInstanceOf(Problem.Unauthorised.class);
        sandbox.renew(before);
        assertThat(gateway.whoAmI().login()).isEqualTo("ingrid");
    }

    @Test
    void noTextHoldsThePassword() {
        password = "a-secret";
        assertThat(signIn().toString() + signIn().access(Locale.ENGLISH)).doesNotContain("a-secret");
        assertThat(SandboxCrm.problem(signIn()::header).details()).doesNotContain("a-secret");
    }

    private void restart(Assumption... assumptions) throws IOException {
        sandbox.close();
        sandbox = CrmSandbox.start(CrmSandboxOptions.small().with(assumptions));
    }

    private OnsiteSignIn signIn() {
        return new OnsiteSignIn(clients, sandbox.address().toString(), "ingrid", () -> password);
    }

    private SuperOfficeGateway gateway() {
        return new SuperOfficeGateway(clients, signIn().access(Locale.ENGLISH));
    }

    private List<String> schemes() {
        return sandbox.requests().stream().map(RecordedRequest::headers).map(headers -> headers.get("authorization"))
                .toList();
    }
}
