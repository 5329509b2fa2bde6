package dev.linkwright.crm.superoffice;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Requests to the WebAPI. */
final class WebApi {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final JsonCaller caller;

    WebApi(JsonCaller caller) {
        this.caller = caller;
    }

    String system() {
        return caller.system().name();
    }

    HttpUrl root() {
        return caller.system().base();
    }

    /** An address below the root; segments are escaped. */
    HttpUrl at(String... segments) {
        HttpUrl.Builder url = root().newBuilder();
        url.removePathSegment(root().pathSize() - 1); // the empty segment behind the closing slash
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    JsonAnswer get(HttpUrl url) {
        return allowed(() -> caller.read(new Request.Builder().url(url).build(), Priority.current()));
    }

    /** A POST that changes nothing. */
    JsonAnswer ask(HttpUrl url, JsonNode body) {
        return allowed(() -> caller.read(new Request.Builder().url(url).post(body(body)).build(), Priority.current()));
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
        return allowed(() -> caller.write(request.build(), Priority.current()));
    }

    private static RequestBody body(JsonNode json) {
        return RequestBody.create(json.toString(), JSON);
    }

    /** SuperOffice tells an expired token by 403 as well; then even the own user is refused. */
    private JsonAnswer allowed(Supplier<JsonAnswer> call) {
        try {
            return call.get();
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed(String system, String what) && isSignedOut()) {
                throw new ProblemException(new Problem.Unauthorised(system, what), refused);
            }
            throw refused;
        }
    }

    private boolean isSignedOut() {
        try {
            caller.read(new Request.Builder().url(at("User", "currentPrincipal")).build(), Priority.current());
            return false;
        } catch (ProblemException refused) {
            return refused.problem() instanceof Problem.NotAllowed || refused.problem() instanceof Problem.Unauthorised;
        }
    }

    ProblemException malformed(JsonAnswer answer, String detail, Outcome outcome) {
        return new ProblemException(new Problem.Malformed(system(), answer.request(), detail, outcome));
    }
}
