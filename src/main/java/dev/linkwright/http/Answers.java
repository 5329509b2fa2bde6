package dev.linkwright.http;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.jspecify.annotations.Nullable;

import okhttp3.MediaType;
import okhttp3.Response;
import okio.BufferedSource;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Reads answers of one system, and turns those that are not an answer into problems. */
final class Answers {
    private static final Duration WITHOUT_RETRY_AFTER = Duration.ofSeconds(30);
    /** 8 minutes. */
    private static final int MOST_DOUBLINGS = 4;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final RemoteSystem system;
    private final Clock clock;
    private final ServerTimes times;
    private final AtomicInteger refusedInARow = new AtomicInteger();

    Answers(RemoteSystem system, Clock clock, ServerTimes times) {
        this.system = system;
        this.clock = clock;
        this.times = times;
    }

    /**
     * @param ifBroken whether the request may have been carried out if the answer cannot be read
     */
    JsonAnswer read(Response response, String request, Outcome ifBroken) throws IOException {
        check(response, request, ifBroken);
        return new JsonAnswer(response.code(), response.headers(),
                strict(bytes(response, request, ifBroken), response, request, ifBroken), request);
    }

    /** Turns what is not an answer into a problem; leaves the body of what is one. */
    void check(Response response, String request, Outcome ifBroken) throws IOException {
        times.heard(system.name(), response.header("Date"));
        int status = response.code();
        if (status < 400) {
            refusedInARow.set(0);
        }
        if (status == 429 || (status == 503 && response.header("Retry-After") != null)) {
            throw new ProblemException(new Problem.Throttled(system.name(), until(response.header("Retry-After"))));
        }
        if (status >= 500) {
            throw unreachable(Failure.SERVER_ERROR, status, ifBroken);
        }
        if (status == 408) {
            throw unreachable(Failure.TIME_LIMIT, status, ifBroken);
        }
        if (status >= 300 && status < 400 && status != 304) {
            throw malformed(request, "redirected with HTTP " + status, ifBroken);
        }
        if (status >= 400) {
            throw refused(new JsonAnswer(status, response.headers(), lenient(bytes(response, request, ifBroken)),
                    request));
        }
    }

    private byte[] bytes(Response response, String request, Outcome ifBroken) throws IOException {
        long limit = system.limits().answerBytes();
        BufferedSource source = response.body().source();
        if (source.request(limit + 1)) {
            throw malformed(request, "longer than " + limit + " bytes", ifBroken);
        }
        return source.readByteArray();
    }

    private JsonNode strict(byte[] bytes, Response response, String request, Outcome ifBroken) throws IOException {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        @Nullable
        MediaType type = response.body().contentType();
        if (type != null && type.subtype().equals("html")) {
            throw malformed(request, "HTML instead of JSON, HTTP " + response.code(), ifBroken);
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            // The cause would carry a piece of the answer into logs.
            @Nullable
            JsonLocation place = broken.getLocation();
            throw malformed(request, place == null
                    ? "not JSON"
                    : "not JSON at line " + place.getLineNr() + " column " + place.getColumnNr(), ifBroken);
        }
    }

    private static JsonNode lenient(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance(); // a refusal counts by its status, its words are a courtesy
        }
    }

    private ProblemException refused(JsonAnswer answer) {
        return new ProblemException(system.refusals().problem(answer).orElseGet(() -> usual(answer)));
    }

    private Problem usual(JsonAnswer answer) {
        return switch (answer.status()) {
            case 401 -> new Problem.Unauthorised(system.name(), answer.request());
            case 403 -> new Problem.NotAllowed(system.name(), answer.request());
            case 404, 410 -> new Problem.NotFound(system.name(), answer.request());
            case 409, 412 -> new Problem.Stale(system.name());
            default -> new Problem.Refused(system.name(), "HTTP " + answer.status(), null);
        };
    }

    private Instant until(@Nullable String retryAfter) {
        Instant now = clock.instant();
        if (retryAfter == null) {
            return now.plus(longerEachTime());
        }
        String text = retryAfter.strip();
        if (text.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(text));
        }
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException _) {
            return now.plus(longerEachTime()); // an unreadable wish is still a wish to wait
        }
    }

    /** Whoever tries again too early and is refused again waits twice as long. */
    private Duration longerEachTime() {
        int before = refusedInARow.getAndUpdate(count -> Math.min(count + 1, MOST_DOUBLINGS));
        return WITHOUT_RETRY_AFTER.multipliedBy(1L << before);
    }

    private ProblemException unreachable(Failure failure, int status, Outcome outcome) {
        return new ProblemException(new Problem.Unreachable(system.name(), failure, "HTTP " + status, outcome));
    }

    private ProblemException malformed(String request, String detail, Outcome outcome) {
        return new ProblemException(new Problem.Malformed(system.name(), request, detail, outcome));
    }
}
