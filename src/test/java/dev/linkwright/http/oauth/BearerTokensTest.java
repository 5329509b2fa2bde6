package dev.linkwright.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.SteppingClock;

@Timeout(60)
class BearerTokensTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient person = HttpClient.newHttpClient();
    private final SteppingClock clock = new SteppingClock();
    private LoopbackSignIn service;
    private HttpClients clients;

    @BeforeEach
    void start() throws IOException {
        service = new LoopbackSignIn();
        clients = new HttpClients(clock);
    }

    @AfterEach
    void stop() {
        clients.close();
        service.close();
        person.close();
        threads.close();
    }

    @Test
    void aPersonSignsInOnceForAllCalls() {
        BearerTokens tokens = person(this::agreeing);
        assertThat(tokens.header()).isEqualTo(tokens.header()).hasValueSatisfying(text -> assertThat(text)
                .startsWith("Bearer access-"));
        assertThat(pages).hasSize(1);
    }

    @Test
    void theBrowserIsAskedForACodeThatOnlyThisProgramCanUse() {
        person(this::agreeing).header();
        Map<String, String> page = LoopbackSignIn.query(pages.getFirst());
        assertThat(page).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "linkwright").containsEntry("scope", "api offline_access");
        assertThat(page.get("redirect_uri")).startsWith("http://127.0.0.1:");
        assertThat(service.asked.getFirst()).containsEntry("redirect_uri", page.get("redirect_uri"))
                .doesNotContainKey("client_secret");
    }

    @Test
    void theBrowserShowsThatItCanBeClosed() throws Exception {
        CompletableFuture<HttpResponse<String>> shown = new CompletableFuture<>();
        person(page -> threads.execute(() -> shown.complete(come(service.agreed(page))))).header();
        assertThat(shown.get().body()).contains("You can close this window");
        assertThat(shown.get().headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whatTheBrowserAsksBesidesEndsNothing() {
        BearerTokens tokens = person(page -> threads.execute(() -> {
            come(URI.create(LoopbackSignIn.query(page).get("redirect_uri")).resolve("/favicon.ico"));
            come(URI.create(LoopbackSignIn.query(page).get("redirect_uri")));
            come(service.agreed(page));
        }));
        assertThat(tokens.header()).isPresent();
    }

    @Test
    void anAnswerToAnotherSignInIsRefused() {
        Problem problem = refusedAfter(redirect -> redirect.replaceAll("state=[^&]+", "state=another"));
        assertThat(problem.details()).contains("belongs to another sign-in");
        assertThat(service.asked).isEmpty();
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        Problem problem = refusedAfter(redirect -> redirect + "&iss=https%3A%2F%2Fevil.example");
        assertThat(problem.details()).contains("comes from another sign-in service");
        assertThat(service.asked).isEmpty();
    }

    @Test
    void anAnswerOfTheRightIssuerIsTaken() {
        BearerTokens tokens = person(page -> threads.execute(
                () -> come(URI.create(service.agreed(page) + "&iss=https%3A%2F%2Fissuer.example%2F"))));
        assertThat(tokens.header()).isPresent();
    }

    @Test
    void afterARefusalTheNextCallAsksAnew() {
        BearerTokens tokens = person(page -> {
            if (pages.isEmpty()) {
                pages.add(page);
                threads.execute(() -> come(URI.create(service.agreed(page).toString().replaceAll("code=[^&]+",
                        "error=access_denied&error_description=somebody@example.com"))));
            } else {
                agreeing(page);
            }
        });
        assertThat(unauthorised(tokens).details()).contains("access_denied").doesNotContain("somebody");
        assertThat(tokens.header()).isPresent();
        assertThat(pages).hasSize(2);
    }

    @Test
    void anExpiredCodeIsSaidWithoutTellingTheCode() {
        service.codesExpire = true;
        Problem problem = unauthorised(person(this::agreeing));
        assertThat(problem.details()).contains("invalid_grant AADSTS70008").doesNotContain("code-");
        assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
    }

    @Test
    void whoNeverComesBackIsNotWaitedForForever() {
        BearerTokens tokens = BearerTokens.ofPerson(clients, where(), application(),
                SignInPage.in(pages::add).within(Duration.ofMillis(50)), clock);
        assertThat(unauthorised(tokens).details()).contains("nobody signed in");
        assertListensNoMore();
    }

    @Test
    void aBrowserThatCannotBeShownEndsTheSignIn() {
        BearerTokens tokens = person(page -> {
            pages.add(page);
            throw new ProblemException(new Problem.Unauthorised("ERP", "nobody is here"));
        });
        assertThat(unauthorised(tokens).details()).contains("nobody is here");
        assertListensNoMore();
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            BrowserSignIn signIn = new BrowserSignIn(where(), application(),
                    new TokenEndpoint(clients, where(), application(), clock),
                    SignInPage.in(pages::add).withPort(taken.getLocalPort()), Optional.empty());
            ProblemException failed = catchThrowableOfType(ProblemException.class, signIn::signIn);
            assertThat(failed.problem().details()).contains("gave no port");
            assertThat(pages).isEmpty();
        }
    }

    @Test
    void allWhoCallMeanwhileShareOneSignIn() throws Exception {
        BearerTokens tokens = person(pages::add);
        List<Future<Optional<String>>> calls = List.of(threads.submit(tokens::header), threads.submit(tokens::header),
                threads.submit(tokens::header));
        agreeing(firstPage());
        assertThat(calls.get(0).get()).isEqualTo(calls.get(1).get()).isEqualTo(calls.get(2).get()).isPresent();
        assertThat(service.asked).hasSize(1);
    }

    @Test
    void theLastWhoIsCancelledEndsTheSignIn() throws Exception {
        BearerTokens tokens = person(pages::add);
        CompletableFuture<Throwable> first = new CompletableFuture<>();
        CompletableFuture<Throwable> second = new CompletableFuture<>();
        Thread one = Thread.startVirtualThread(() -> first.complete(thrownBy(tokens)));
        firstPage();
        Thread other = Thread.startVirtualThread(() -> second.complete(thrownBy(tokens)));
        one.interrupt();
        assertThat(first.get()).isInstanceOf(CancellationException.class);
        other.interrupt();
        assertThat(second.get()).isInstanceOf(CancellationException.class);
        assertListensNoMore();
    }

    @Test
    void closingTheConnectionEndsTheSignIn() throws Exception {
        BearerTokens tokens = person(pages::add);
        Future<Throwable> call = threads.submit(() -> thrownBy(tokens));
        firstPage();
        tokens.close();
        assertThat(call.get()).isInstanceOf(CancellationException.class);
        assertListensNoMore();
        unauthorised(tokens);
    }

    @Test
    void theTokenIsRenewedShortlyBeforeItEnds() {
        BearerTokens tokens = person(this::agreeing);
        Optional<String> first = tokens.header();
        clock.step(Duration.ofSeconds(3600 - 61));
        assertThat(tokens.header()).isEqualTo(first);
        clock.step(Duration.ofSeconds(2));
        Optional<String> second = tokens.header();
        assertThat(second).isNotEqualTo(first);
        clock.step(Duration.ofHours(1));
        assertThat(tokens.header()).as("with the rotated refresh token").isNotEqualTo(second);
        assertThat(pages).hasSize(1);
    }

    @Test
    void aRevokedRefreshTokenAsksThePersonAgain() {
        BearerTokens tokens = person(this::agreeing);
        tokens.header();
        service.revokeRefresh();
        clock.step(Duration.ofHours(1));
        assertThat(tokens.header()).isPresent();
        assertThat(pages).hasSize(2);
    }

    @Test
    void whoeverCancelsWhileTokensAreRenewedLosesNone() throws Exception {
        BearerTokens tokens = person(this::agreeing);
        tokens.header();
        clock.step(Duration.ofHours(1));
        service.answering.drainPermits();
        CompletableFuture<Throwable> call = new CompletableFuture<>();
        Thread caller = Thread.startVirtualThread(() -> call.complete(thrownBy(tokens)));
        await(() -> service.asked.size() == 2);
        caller.interrupt();
        assertThat(call.get()).isInstanceOf(CancellationException.class);
        service.answering.release(1000);
        assertThat(tokens.header()).isPresent();
        assertThat(pages).as("the rotated refresh token was kept").hasSize(1);
        assertThat(service.asked).hasSize(2);
    }

    @Test
    void anApplicationSignsInByItsSecret() {
        BearerTokens tokens = application(LoopbackSignIn.SECRET);
        assertThat(tokens.header()).isPresent();
        assertThat(service.asked.getFirst()).containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "api offline_access").containsEntry("client_id", "linkwright");
    }

    @Test
    void aWrongSecretIsSaidWithoutTellingIt() {
        assertThat(unauthorised(application("wrong-secret")).details()).contains("invalid_grant")
                .doesNotContain("wrong-secret");
        assertThat(new RegisteredApplication("id", Optional.of("wrong-secret"), List.of()).toString())
                .doesNotContain("wrong-secret");
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewedAndTheWriteCarriedOutOnce() {
        BearerTokens tokens = person(this::agreeing);
        JsonCaller caller = caller(tokens);
        caller.read(new Request.Builder().url(service.address("/resource")).build(), Priority.PERSON);
        service.revokeAccess();
        caller.write(new Request.Builder().url(service.address("/resource"))
                .patch(RequestBody.create("{\"a\":1}", MediaType.get("application/json"))).build(), Priority.PERSON);
        assertThat(service.resourceBodies).containsExactly("", "{\"a\":1}");
        assertThat(service.resourceCalls).hasValue(3);
        assertThat(pages).hasSize(1);
    }

    @Test
    void anAccountThatTheServerNeverTakesIsAskedForAnewByTheNextCall() {
        service.takesTokens = false;
        JsonCaller caller = caller(person(this::agreeing));
        Request request = new Request.Builder().url(service.address("/resource")).build();
        assertThatThrownBy(() -> caller.read(request, Priority.PERSON)).isInstanceOf(ProblemException.class);
        assertThat(service.resourceCalls).hasValue(2);
        assertThat(pages).hasSize(1);
        service.takesTokens = true;
        caller.read(request, Priority.PERSON);
        assertThat(pages).hasSize(2);
    }

    @Test
    void withoutARefreshTokenARefusedTokenOpensNoPageUnasked() {
        service.takesTokens = false;
        service.refreshTokens = false;
        JsonCaller caller = caller(person(this::agreeing));
        Request request = new Request.Builder().url(service.address("/resource")).build();
        assertThatThrownBy(() -> caller.read(request, Priority.PERSON)).isInstanceOf(ProblemException.class);
        assertThat(pages).hasSize(1);
        assertThat(service.resourceCalls).hasValue(1);
    }

    @Test
    void aTokenThatAnotherCallGaveUpMeanwhileIsWorthOneMoreTry() {
        assertThat(person(this::agreeing).renew("Bearer before")).isTrue();
    }

    private SignInService where() {
        return new SignInService("ERP", service.address("/authorise"), service.address("/token"),
                Optional.of(LoopbackSignIn.ISSUER));
    }

    private static RegisteredApplication application() {
        return new RegisteredApplication("linkwright", Optional.empty(), List.of("api", "offline_access"));
    }

    private BearerTokens person(Consumer<URI> browser) {
        return BearerTokens.ofPerson(clients, where(), application(), SignInPage.in(browser).within(LONG), clock);
    }

    private BearerTokens application(String secret) {
        return BearerTokens.ofApplication(clients, where(),
                new RegisteredApplication("linkwright", Optional.of(secret), List.of("api", "offline_access")), clock);
    }

    private JsonCaller caller(BearerTokens tokens) {
        return clients.caller(RemoteSystem.of("ERP", service.address("/"), tokens));
    }

    private void agreeing(URI page) {
        pages.add(page);
        threads.execute(() -> come(service.agreed(page)));
    }

    private HttpResponse<String> come(URI redirect) {
        try {
            return person.send(HttpRequest.newBuilder(redirect).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Problem refusedAfter(UnaryOperator<String> changed) {
        BearerTokens tokens = person(page -> {
            pages.add(page);
            threads.execute(() -> come(URI.create(changed.apply(service.agreed(page).toString()))));
        });
        Problem problem = unauthorised(tokens);
        assertListensNoMore();
        return problem;
    }

    private static Problem unauthorised(BearerTokens tokens) {
        ProblemException failed = catchThrowableOfType(ProblemException.class, tokens::header);
        assertThat(failed.problem()).isInstanceOf(Problem.Unauthorised.class);
        return failed.problem();
    }

    private static Throwable thrownBy(BearerTokens tokens) {
        try {
            tokens.header();
            return new AssertionError("nothing was thrown");
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    private URI firstPage() throws InterruptedException {
        await(() -> !pages.isEmpty());
        return pages.getFirst();
    }

    /** The sign-in runs on a thread of its own, which closes the port after its callers have left. */
    private void assertListensNoMore() {
        URI redirect = URI.create(LoopbackSignIn.query(pages.getLast()).get("redirect_uri"));
        try {
            await(() -> {
                try (Socket socket = new Socket("127.0.0.1", redirect.getPort())) {
                    return !socket.isConnected();
                } catch (ConnectException closed) {
                    return true;
                }
            });
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        try (var ticks = Executors.newSingleThreadScheduledExecutor()) {
            ticks.scheduleAtFixedRate(() -> {
                try {
                    if (condition.holds()) {
                        held.countDown();
                    }
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            }, 0, 5, TimeUnit.MILLISECONDS);
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            ticks.shutdownNow();
        }
    }
}
