package dev.linkwright.crm.superoffice;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Requests to the WebAPI, wherever the tenant is. */
final class WebApi {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final String VERSION = "/api/v1/";

    /** How a request goes out. */
    @FunctionalInterface
    private interface Way {
        JsonAnswer send(JsonCaller caller, Request request, Priority priority);
    }

    private final HttpClients clients;
    private final SuperOfficeAccess access;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable JsonCaller last;

    WebApi(HttpClients clients, SuperOfficeAccess access) {
        this.clients = clients;
        this.access = access;
        access.tenant().lastRoot().ifPresent(access::system); // an address that cannot be used is said at once
    }

    String system() {
        return access.name();
    }

    Tenant tenant() {
        return access.tenant();
    }

    HttpUrl root() {
        return access.tenant().root();
    }

    /** An address below the root; segments are escaped. */
    HttpUrl at(String... segments) {
        HttpUrl root = root();
        HttpUrl.Builder url = root.newBuilder();
        url.removePathSegment(root.pathSize() - 1); // the empty segment behind the closing slash
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    JsonAnswer get(HttpUrl url) {
        return sent(new Request.Builder().url(url).build(), JsonCaller::read);
    }

    /** A POST that changes nothing. */
    JsonAnswer ask(HttpUrl url, JsonNode body) {
        return sent(new Request.Builder().url(url).post(body(body)).build(), JsonCaller::read);
    }

    JsonAnswer post(HttpUrl url, JsonNode body) {
        return write(url, "POST", body(body), null);
    }

    JsonAnswer put(HttpUrl url) {
        return write(url, "PUT", RequestBody.create(new byte[0], null), null);
    }

    /** Writes on condition that the record was not changed since, if a moment is given. */
    JsonAnswer patch(HttpUrl url, JsonNode operations, @Nullable String unmodifiedSince) {
        return write(url, "PATCH", body(operations), unmodifiedSince);
    }

    private JsonAnswer write(HttpUrl url, String method, RequestBody body, @Nullable String unmodifiedSince) {
        Request.Builder request = new Request.Builder().url(url).method(method, body);
        if (unmodifiedSince != null) {
            request.header("If-Unmodified-Since", unmodifiedSince);
        }
        return sent(request.build(), JsonCaller::write);
    }

    private static RequestBody body(JsonNode json) {
        return RequestBody.create(json.toString(), JSON);
    }

    /** A server that does not hold the tenant has carried nothing out, so that a write may go to the other one. */
    private JsonAnswer sent(Request request, Way way) {
        HttpUrl root = root();
        try {
            return allowed(request, root, way);
        } catch (ProblemException refused) {
            if (!SuperOfficeRefusals.isElsewhere(refused.problem())) {
                throw refused;
            }
            if (!access.tenant().moved(root)) {
                throw nowhere(refused);
            }
        }
        try {
            return allowed(request, root(), way);
        } catch (ProblemException refused) {
            throw SuperOfficeRefusals.isElsewhere(refused.problem()) ? nowhere(refused) : refused;
        }
    }

    private ProblemException nowhere(ProblemException refused) {
        return new ProblemException(new Problem.Unreachable(system(), Failure.SERVER_ERROR,
                "HTTP 421: the tenant is behind none of its addresses", Outcome.NOTHING_DONE), refused);
    }

    /** SuperOffice tells an expired token by 403 as well; then even the own user is refused. */
    private JsonAnswer allowed(Request request, HttpUrl root, Way way) {
        JsonCaller caller = caller(root);
        Request now = below(root, request);
        Optional<String> before = access.authorisation().header();
        try {
            return way.send(caller, now, Priority.current());
        } catch (ProblemException refused) {
            if (!(refused.problem() instanceof Problem.NotAllowed(String system, String what))) {
                throw refused;
            }
            askWhoIAm(caller, root, system, what);
            if (before.equals(access.authorisation().header())) {
                throw refused;
            }
        }
        return way.send(caller, now, Priority.current());
    }

    /** Has the token renewed on the way if it has expired. */
    private static void askWhoIAm(JsonCaller caller, HttpUrl root, String system, String what) {
        HttpUrl me = root.newBuilder().addPathSegments(SuperOfficeRefusals.WHO_AM_I).build();
        try {
            caller.read(new Request.Builder().url(me).build(), Priority.current());
        } catch (ProblemException refused) {
            throw refused.problem() instanceof Problem.Unauthorised
                    ? new ProblemException(new Problem.Unauthorised(system, what), refused)
                    : refused;
        }
    }

    /** The same below the root of now: an address, such as that of a next page, can be older than a move. */
    private static Request below(HttpUrl root, Request request) {
        String path = request.url().encodedPath();
        int version = path.indexOf(VERSION);
        if (version < 0 || request.url().toString().startsWith(root.toString())) {
            return request;
        }
        HttpUrl moved = request.url().newBuilder().scheme(root.scheme()).host(root.host()).port(root.port())
                .encodedPath(root.encodedPath() + path.substring(version + VERSION.length())).build();
        return request.newBuilder().url(moved).build();
    }

    private JsonCaller caller(HttpUrl root) {
        lock.lock();
        try {
            JsonCaller caller = last;
            if (caller == null || !caller.system().base().equals(root)) {
                caller = clients.caller(access.system(root));
                last = caller;
            }
            return caller;
        } finally {
            lock.unlock();
        }
    }

    ProblemException malformed(JsonAnswer answer, String detail, Outcome outcome) {
        return new ProblemException(new Problem.Malformed(system(), answer.request(), detail, outcome));
    }
}
