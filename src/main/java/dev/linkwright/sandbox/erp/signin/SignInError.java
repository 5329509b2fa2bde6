package dev.linkwright.sandbox.erp.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;

/** A refusal: a code of the standard, and Microsoft's own number with a sentence. */
final class SignInError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter STAMP = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final int status;
    private final String code;
    private final int number;
    private final String sentence;

    private SignInError(int status, String code, int number, String sentence) {
        super(code + " " + number, null, false, false);
        this.status = status;
        this.code = code;
        this.number = number;
        this.sentence = sentence;
    }

    static SignInError invalidRequest(int number, String sentence) {
        return new SignInError(400, "invalid_request", number, sentence);
    }

    static SignInError invalidGrant(int number, String sentence) {
        return new SignInError(400, "invalid_grant", number, sentence);
    }

    static SignInError invalidClient(int number, String sentence) {
        return new SignInError(401, "invalid_client", number, sentence);
    }

    static SignInError other(String code, int number, String sentence) {
        return new SignInError(400, code, number, sentence);
    }

    static SignInError missing(String parameter) {
        return invalidRequest(900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    String code() {
        return code;
    }

    String description() {
        return "AADSTS" + number + ": " + sentence;
    }

    Answer answer(Clock clock) {
        String stamp = STAMP.format(clock.instant());
        String trace = UUID.randomUUID().toString();
        String correlation = UUID.randomUUID().toString();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("error", code)
                .put("error_description", description() + " Trace ID: " + trace + " Correlation ID: " + correlation
                        + " Timestamp: " + stamp);
        json.putArray("error_codes").add(number);
        json.put("timestamp", stamp).put("trace_id", trace).put("correlation_id", correlation);
        return Answer.of(status, json).with("Cache-Control", "no-store");
    }
}
