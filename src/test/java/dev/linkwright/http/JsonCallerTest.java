package dev.linkwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.ScriptedServer.Reply;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

class JsonCallerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final HttpClients clients = new HttpClients(Clock.fixed(NOW, ZoneOffset.UTC));
    private ScriptedServer server;
    private RemoteSystem system;

    @AfterEach
    void close() {
        clients.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anAnswerIsReadWithItsHeadersAndExactNumbers() throws IOException {
        JsonCaller caller = caller(_ -> Reply.of(200, "application/json", "{\"a\":1.50}", "Last-Modified: then"));
        JsonAnswer answer = caller.read(get(), Priority.PERSON);
        assertThat(answer.body().get("a").decimalValue().toPlainString()).isEqualTo("1.50");
        assertThat(answer.header("last-modified")).contains("then");
        assertThat(server.requests.getFirst()).contains("Authorization: Basic c2VjcmV0")
                .contains("Accept: application/json");
    }

    @Test
    void aWriteOnAKeptConnectionThatIsCutAfterTheServerReadItIsSentOnce() throws IOException {
        JsonCaller caller = caller(number -> number == 1 ? Reply.json("{}") : new Reply.Cut());
        caller.read(get(), Priority.PERSON);
        Problem problem = problem(() -> caller.write(post("{\"name\":\"Ann\"}"), Priority.PERSON));
        assertThat(problem).isInstanceOfSatisfying(Problem.Unreachable.class,
                unreachable -> assertThat(unreachable.failure()).isEqualTo(Failure.CUT));
        assertThat(problem.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(server.connections).hasValue(1);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void aReadOnAKeptConnectionThatIsCutIsSentAgain() throws IOException {
        JsonCaller caller = caller(number -> number == 2 ? new Reply.Cut() : Reply.json("{}"));
        caller.read(get(), Priority.PERSON);
        assertThat(caller.read(get(), Priority.PERSON).status()).isEqualTo(200);
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void aServerThatWentDownIsNotReachedEvenIfAConnectionToItWasKept() throws IOException {
        JsonCaller caller = caller(_ -> Reply.json("{}"));
        caller.read(get(), Priority.PERSON);
        server.close();
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOfSatisfying(
                Problem.Unreachable.class,
                unreachable -> assertThat(unreachable.failure()).isEqualTo(Failure.NO_CONNECTION));
    }

    @Test
    void aReadThatIsCutOnANewConnectionDidNothing() throws IOException {
        JsonCaller caller = caller(_ -> new Reply.Cut());
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isEqualTo(new Problem.Unreachable("Test ERP",
                Failure.CUT, "IOException: unexpected end of stream on " + server.address() + "...",
                Outcome.NOTHING_DONE));
    }

    @Test
    void aWriteWithoutABodyIsNotReplayedWhenTheServerSaysTryAgainNow() throws IOException {
        JsonCaller caller = caller(_ -> Reply.of(503, "text/plain", "", "Retry-After: 0"));
        Request delete = new Request.Builder().url(server.address().resolve("key")).delete().build();
        assertThat(problem(() -> caller.write(delete, Priority.PERSON))).isInstanceOf(Problem.Throttled.class);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void aRefusedConnectionDidNothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        HttpUrl nobody = HttpUrl.get("http://127.0.0.1:" + free + "/");
        JsonCaller caller = clients.caller(RemoteSystem.of("Test ERP", nobody, Authorisation.none()));
        Problem problem = problem(() -> caller.write(
                new Request.Builder().url(nobody).post(RequestBody.create(new byte[0], null)).build(),
                Priority.PERSON));
        assertThat(problem.code()).isEqualTo("LW-101");
        assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
    }

    @Test
    void htmlInsteadOfJsonIsMalformedAndNamesTheRequestWithoutItsValues() throws IOException {
        JsonCaller caller = caller(_ -> Reply.of(200, "text/html", "<html>Sign in, Ann</html>"));
        Request request = get().newBuilder()
                .url(server.address().resolve("contact?$filter=name%20is%20%27Ann%27")).build();
        assertThat(problem(() -> caller.read(request, Priority.PERSON))).isEqualTo(new Problem.Malformed("Test ERP",
                "GET /contact", "HTML instead of JSON, HTTP 200", Outcome.NOTHING_DONE));
    }

    @Test
    void brokenJsonAfterAWriteLeavesTheOutcomeOpenAndIsNotQuoted() throws IOException {
        JsonCaller caller = caller(_ -> Reply.json("{\"name\":\"Ann\" oops}"));
        ProblemException thrown = thrown(() -> caller.write(post("{}"), Priority.PERSON));
        assertThat(thrown.problem()).isEqualTo(
                new Problem.Malformed("Test ERP", "POST /rpc", "not JSON at line 1 column 15", Outcome.UNKNOWN));
        assertThat(thrown).hasNoCause();
    }

    @Test
    void anAnswerWithoutEndIsRefused() throws IOException {
        JsonCaller caller = caller(_ -> Reply.json("\"" + "x".repeat(2000) + "\""), Duration.ofSeconds(5));
        assertThat(problem(() -> caller.read(get(), Priority.PERSON)).details()).contains("longer than 1000 bytes");
    }

    @Test
    void aServerErrorLeavesTheOutcomeOfAWriteOpen() throws IOException {
        JsonCaller caller = caller(_ -> Reply.of(500, "text/html", "<h1>Oops</h1>"));
        assertThat(problem(() -> caller.write(post("{}"), Priority.PERSON))).isEqualTo(
                new Problem.Unreachable("Test ERP", Failure.SERVER_ERROR, "HTTP 500", Outcome.UNKNOWN));
        assertThat(problem(() -> caller.read(get(), Priority.PERSON)).outcome()).isEqualTo(Outcome.NOTHING_DONE);
    }

    @Test
    void aServerThatIsAskedTooMuchSaysUntilWhen() throws IOException {
        JsonCaller caller = caller(number -> switch (number) {
            case 1 -> Reply.of(429, "text/plain", "", "Retry-After: 7");
            case 2 -> Reply.of(429, "text/plain", "", "Retry-After: Sun, 22 Nov 2026 10:01:00 GMT");
            default -> Reply.of(429, "text/plain", "");
        });
        for (int seconds : new int[]{7, 60, 30}) {
            assertThat(problem(() -> caller.read(get(), Priority.PERSON)))
                    .isEqualTo(new Problem.Throttled("Test ERP", NOW.plusSeconds(seconds)));
        }
    }

    @Test
    void whoIsRefusedAgainWithoutATimeWaitsLonger() throws IOException {
        JsonCaller caller = caller(number -> number == 7
                ? Reply.of(200, "application/json", "{}")
                : Reply.of(429, "text/plain", ""));
        for (int seconds : new int[]{30, 60, 120, 240, 480, 480}) {
            assertThat(problem(() -> caller.read(get(), Priority.PERSON)))
                    .isEqualTo(new Problem.Throttled("Test ERP", NOW.plusSeconds(seconds)));
        }
        caller.read(get(), Priority.PERSON);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON)))
                .isEqualTo(new Problem.Throttled("Test ERP", NOW.plusSeconds(30)));
    }

    @Test
    void statusesMeanWhatTheyUsuallyMeanUnlessTheSystemKnowsBetter() throws IOException {
        JsonCaller caller = caller(number -> Reply.of(switch (number) {
            case 1 -> 401;
            case 2 -> 403;
            case 3 -> 404;
            case 4 -> 412;
            case 5 -> 302;
            default -> 400;
        }, "application/json", "{\"why\":\"Too short\"}"));
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOf(Problem.Unauthorised.class);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOf(Problem.NotAllowed.class);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOf(Problem.NotFound.class);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOf(Problem.Stale.class);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON))).isInstanceOf(Problem.Malformed.class);
        assertThat(problem(() -> caller.read(get(), Priority.PERSON)))
                .isEqualTo(new Problem.Refused("Test ERP", "Too short", null));
    }

    @Test
    void aWriteThatTakesTooLongMayHaveHappened() throws IOException {
        JsonCaller caller = caller(_ -> new Reply.Silence(), Duration.ofMillis(200));
        Problem problem = problem(() -> caller.write(post("{}"), Priority.PERSON));
        assertThat(problem.code()).isEqualTo("LW-102");
        assertThat(problem.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void interruptingTheCallerClosesTheConnection() throws Exception {
        JsonCaller caller = caller(_ -> new Reply.Silence());
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                caller.read(get(), Priority.PERSON);
                cancelled.complete(false);
            } catch (CancellationException expected) {
                cancelled.complete(Thread.currentThread().isInterrupted());
            }
        });
        assertThat(server.asked.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        assertThat(cancelled.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.closedByClient.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptedCallerSendsNothing() throws Exception {
        JsonCaller caller = caller(_ -> Reply.json("{}"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> caller.write(post("{}"), Priority.PERSON)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void backgroundCallsLeaveRoomForAPerson() throws Exception {
        JsonCaller caller = caller(number -> number == 1 ? new Reply.Silence() : Reply.json("{}"));
        Thread working = Thread.startVirtualThread(() -> catchThrowableOfType(CancellationException.class,
                () -> caller.read(get(), Priority.BACKGROUND)));
        assertThat(server.asked.await(20, TimeUnit.SECONDS)).isTrue();
        Thread waiting = Thread.startVirtualThread(() -> catchThrowableOfType(CancellationException.class,
                () -> caller.read(get(), Priority.BACKGROUND)));
        assertThat(caller.read(get(), Priority.PERSON).status()).isEqualTo(200);
        waiting.interrupt();
        waiting.join();
        assertThat(server.requests).as("the second background call waits for its permit").hasSize(2);
        working.interrupt();
        working.join();
    }

    @Test
    void credentialsGoToNoOtherHost() throws IOException {
        JsonCaller caller = caller(_ -> Reply.json("{}"));
        Request elsewhere = new Request.Builder().url("http://127.0.0.2:1/").build();
        assertThatThrownBy(() -> caller.read(elsewhere, Priority.PERSON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(system.toString()).doesNotContain("secret").doesNotContain("c2VjcmV0");
    }

    private JsonCaller caller(IntFunction<Reply> script) throws IOException {
        return caller(script, Duration.ofSeconds(10));
    }

    private JsonCaller caller(IntFunction<Reply> script, Duration whole) throws IOException {
        server = new ScriptedServer(script);
        system = RemoteSystem.of("Test ERP", server.address(), () -> Optional.of("Basic c2VjcmV0"))
                .with(new CallLimits(Duration.ofSeconds(2), whole, whole, 1, 1000))
                .with(answer -> answer.status() == 400
                        ? Optional.of(new Problem.Refused("Test ERP", answer.body().get("why").textValue(), null))
                        : Optional.empty());
        return clients.caller(system);
    }

    private Request get() {
        return new Request.Builder().url(server.address().resolve("contact")).build();
    }

    private Request post(String body) {
        return new Request.Builder().url(server.address().resolve("rpc"))
                .post(RequestBody.create(body, MediaType.get("application/json"))).build();
    }

    private static Problem problem(Runnable call) {
        return thrown(call).problem();
    }

    private static ProblemException thrown(Runnable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call::run);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown;
    }
}
