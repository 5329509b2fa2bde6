package dev.linkwright.erp.tryton;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.http.RequestName;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** One call: exactly the keys id, method and params go out; a result, or an error under HTTP 200, comes back. */
final class JsonRpc {
    private static final MediaType JSON = MediaType.get("application/json");
    /** Tryton answers a wrong password ever slower, up to 31 seconds. */
    private static final Duration LOGIN = Duration.ofSeconds(60);
    private static final String LOGIN_METHOD = "common.db.login";

    private final HttpUrl database;
    private final JsonCaller caller;
    private final JsonCaller loginCaller;
    private final TrytonFault faults;
    private final AtomicInteger number = new AtomicInteger();

    /** @param database the server's address with the database as its path */
    JsonRpc(HttpClients clients, String system, HttpUrl database, Clock clock) {
        RemoteSystem remote = RemoteSystem.of(system, database, Authorisation.none())
                .with(answer -> refusal(system, answer));
        this.database = database;
        this.caller = clients.caller(remote);
        this.loginCaller = clients.caller(remote.with(CallLimits.USUAL.within(LOGIN)));
        this.faults = new TrytonFault(system, clock);
    }

    private static Optional<Problem> refusal(String system, JsonAnswer answer) {
        return switch (answer.status()) {
            // Tryton has this only for methods that it does not offer; rights are refused under HTTP 200.
            case 403 ->
                Optional.of(new Problem.Malformed(system, answer.request(), "the server does not offer this call",
                        Outcome.NOTHING_DONE));
            case 404 -> Optional.of(TrytonFault.noSuchDatabase(system));
            default -> Optional.empty();
        };
    }

    String system() {
        return caller.system().name();
    }

    /** Never repeated by itself: every wrong password brings the user nearer to being blocked. */
    JsonNode login(ArrayNode parameters) {
        return result(LOGIN_METHOD, loginCaller.write(request(LOGIN_METHOD, parameters).build(), Priority.PERSON),
                Outcome.NOTHING_DONE);
    }

    JsonNode read(String method, ArrayNode parameters, String authorization) {
        Request request = request(method, parameters).header("Authorization", authorization).build();
        return result(method, caller.read(request, Priority.current()), Outcome.NOTHING_DONE);
    }

    JsonNode write(String method, ArrayNode parameters, String authorization) {
        Request request = request(method, parameters).header("Authorization", authorization).build();
        return result(method, caller.write(request, Priority.current()), Outcome.UNKNOWN);
    }

    private Request.Builder request(String method, ArrayNode parameters) {
        byte[] body = Wire.object().put("id", number.incrementAndGet()).put("method", method).set("params", parameters)
                .toString().getBytes(StandardCharsets.UTF_8);
        return new Request.Builder().url(database).tag(RequestName.class, new RequestName(method))
                .post(RequestBody.create(body, JSON));
    }

    private JsonNode result(String method, JsonAnswer answer, Outcome ifBroken) {
        JsonNode body = answer.body();
        if (body.has("error")) {
            throw new ProblemException(faults.problem(method, body.path("error")));
        }
        if (!body.has("result")) {
            throw new ProblemException(
                    new Problem.Malformed(system(), method, "neither result nor error", ifBroken));
        }
        return body.path("result");
    }

    ProblemException malformed(String method, String detail) {
        return new ProblemException(new Problem.Malformed(system(), method, detail, Outcome.NOTHING_DONE));
    }
}
