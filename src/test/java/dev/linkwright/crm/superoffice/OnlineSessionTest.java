package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.SignInFault;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.OnlineFault;

@Timeout(60)
class OnlineSessionTest {
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
    void aTokenIsRenewedWithoutAskingAnybodyWhenItsTimeIsOver() {
        kit.sandbox.online().lifetime(Duration.ofMinutes(20));
        OnlineSession session = kit.signedIn();
        SuperOfficeGateway gateway = kit.gateway(session);
        Optional<String> before = session.access(Locale.ENGLISH).authorisation().header();
        kit.clock.step(Duration.ofMinutes(21));
        assertThat(gateway.whoAmI().login()).isEqualTo("ingrid");
        assertThat(session.access(Locale.ENGLISH).authorisation().header()).isNotEqualTo(before);
        assertThat(kit.browser.pages()).hasSize(1);
    }

    @Test
    void theRefreshTokenIsKeptOnceAsItStaysTheSame() {
        OnlineSession session = kit.signedIn();
        String kept = kit.kept.tokens.get("ingrid");
        kit.sandbox.online().expireAccess();
        kit.kept.tokens.clear();
        kit.gateway(session).whoAmI();
        assertThat(kept).startsWith("refresh-");
        assertThat(kit.kept.tokens).as("nothing new to keep").isEmpty();
    }

    @Test
    void aRevokedSignInIsForgottenAndThePersonAskedOnce() {
        OnlineAccount account = kit.signedIn().account();
        String before = kit.kept.tokens.get("ingrid");
        kit.sandbox.online().revokeRefresh();
        SuperOfficeGateway gateway = kit.gateway(kit.signIn().resume(account));
        assertThat(gateway.whoAmI().login()).isEqualTo("ingrid");
        assertThat(kit.kept.tokens.get("ingrid")).startsWith("refresh-").isNotEqualTo(before);
        assertThat(kit.browser.pages()).hasSize(2);
        assertThat(kit.browser.pages().getLast().getQuery()).as("the same tenant").contains("tenant:Cust26759");
    }

    @Test
    void manyCallsWaitForOneSignIn() throws Exception {
        SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
        kit.sandbox.online().revokeRefresh();
        kit.sandbox.online().expireAccess();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page<CrmHit>>> calls = Stream.generate(() -> threads.submit(
                    () -> OnlineKit.search(gateway, Optional.empty()))).limit(6).toList();
            for (Future<Page<CrmHit>> call : calls) {
                assertThat(call.get().items()).isNotEmpty();
            }
        }
        assertThat(kit.browser.pages()).hasSize(2);
    }

    @Test
    void whoSaidNoIsAskedAgainByTheirOwnNextStepOnly() {
        SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
        kit.sandbox.online().revokeRefresh();
        kit.sandbox.online().expireAccess();
        kit.sandbox.online().goesWrong(OnlineFault.PERSON_REFUSES);
        assertThat(fault(SandboxCrm.problem(gateway::whoAmI))).isEqualTo(SignInFault.DECLINED);
        kit.sandbox.online().allIsWell();
        assertThat(fault(SandboxCrm.problem(() -> Priority.BACKGROUND.during(gateway::whoAmI))))
                .isEqualTo(SignInFault.DECLINED);
        assertThat(kit.browser.pages()).hasSize(2);
        assertThat(gateway.whoAmI().login()).isEqualTo("ingrid");
        assertThat(kit.browser.pages()).hasSize(3);
    }

    @Test
    void aPersonCanCancelASignIn() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        OnlineSignIn signIn = new OnlineSignIn(kit.clients, _ -> shown.countDown(), kit.kept, kit.clock);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread person = Thread.startVirtualThread(() -> {
            try {
                signIn.signIn(kit.service());
                ended.complete(new AssertionError("signed in"));
            } catch (RuntimeException thrown) {
                ended.complete(thrown);
            }
        });
        assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
        person.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aKeyringThatIsLockedCostsAnotherSignInAndNothingElse() {
        KeptSignIns locked = new KeptSignIns() {
            private ProblemException closed() {
                return new ProblemException(new Problem.SecretsClosed(Sentence.of("test"), "locked"));
            }

            @Override
            public Optional<String> token(OnlineAccount account) {
                throw closed();
            }

            @Override
            public void keep(OnlineAccount account, String token) {
                throw closed();
            }

            @Override
            public void forget(OnlineAccount account) {
                throw closed();
            }
        };
        OnlineSession session = new OnlineSignIn(kit.clients, kit.browser, locked, kit.clock).signIn(kit.service());
        assertThat(kit.gateway(session).whoAmI().login()).isEqualTo("ingrid");
    }

    @Test
    void theBrowserComesBackToThePortThatWasRegistered() throws IOException {
        try (OnlineKit strict = new OnlineKit(Assumption.RedirectPort.AS_REGISTERED)) {
            int port = freePort();
            strict.sandbox.online().register(port);
            assertThat(strict.signIn().signIn(strict.service(port)).who().login()).isEqualTo("ingrid");
            assertThat(URI.create(strict.browser.pages().getFirst().toString()).getQuery())
                    .contains("redirect_uri=http://127.0.0.1:" + port + "/signed-in");
            assertThatThrownBy(() -> strict.signIn(Duration.ofMillis(100)).signIn(strict.service()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void withoutNetworkAnEarlierSignInWaitsForIt() {
        OnlineAccount account = kit.signedIn().account();
        kit.sandbox.close();
        SuperOfficeGateway gateway = kit.gateway(kit.signIn().resume(account));
        assertThat(SandboxCrm.problem(gateway::whoAmI)).isInstanceOf(Problem.Unreachable.class);
        assertThat(kit.browser.pages()).hasSize(1);
        assertThat(kit.kept.tokens).containsKey("ingrid");
    }

    @Test
    void whatEndsWithTheProgramIsOnlyWhatIsInMemory() {
        OnlineSession session = kit.signedIn();
        SuperOfficeGateway gateway = kit.gateway(session);
        session.close();
        assertThat(SandboxCrm.problem(gateway::whoAmI)).isInstanceOf(Problem.Unauthorised.class);
        assertThat(kit.kept.tokens).containsKey("ingrid");
    }

    @Test
    void environmentsAreNamedAsSuperOfficeNamesThem() {
        assertThat(OnlineService.of("sod", "id", 0).address()).hasToString("https://sod.superoffice.com/");
        assertThat(OnlineService.of(" Stage ", "id", 0).address()).hasToString("https://qaonline.superoffice.com/");
        assertThat(OnlineService.of("online", "id", 0).address()).hasToString("https://online.superoffice.com/");
        assertThatThrownBy(() -> OnlineService.of("http://crm.example.com", "id", 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("plain-http");
        assertThatThrownBy(() -> OnlineService.of("sod", " ", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensGoToServersOfTheServiceOnly() {
        OnlineService service = OnlineService.of("online", "id", 0);
        assertThat(TenantState.checked(service, "https://online3.superoffice.com/Cust1/api"))
                .hasToString("https://online3.superoffice.com/Cust1/api/v1/");
        for (String other : List.of("https://evil.example/Cust1/api", "https://superoffice.com.evil.example/api",
                "https://evilsuperoffice.com/api", "http://online3.superoffice.com/Cust1/api", "")) {
            assertThatThrownBy(() -> TenantState.checked(service, other)).isInstanceOf(ProblemException.class);
        }
    }

    private static SignInFault fault(Problem problem) {
        assertThat(problem).isInstanceOf(Problem.Unauthorised.class);
        return ((Problem.Unauthorised) problem).fault();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }
}
