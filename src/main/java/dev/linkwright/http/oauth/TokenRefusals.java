package dev.linkwright.http.oauth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;

/**
 * Reads why no token was given. Only codes are taken over: a description is free text, and may repeat what was sent.
 */
record TokenRefusals(String system) implements Refusals {
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
    /** Microsoft's own numbers, such as AADSTS70008, say more than the standard's codes. */
    private static final Pattern NUMBER = Pattern.compile("\\bAADSTS\\d{3,9}\\b");

    @Override
    public Optional<Problem> problem(JsonAnswer answer) {
        String code = answer.body().path("error").asText();
        String description = answer.body().path("error_description").asText();
        if (code.equals("temporarily_unavailable") || code.equals("server_error")) {
            return Optional.of(new Problem.Unreachable(system, Failure.SERVER_ERROR, code, Outcome.NOTHING_DONE));
        }
        if (code.isEmpty() && answer.status() != 400 && answer.status() != 401) {
            return Optional.empty();
        }
        return Optional.of(new Problem.Unauthorised(system, "no token: " + safe(code, description)));
    }

    /** What may be shown and logged of a refusal. */
    static String safe(String code, String description) {
        String known = CODE.matcher(code).matches() ? code : "a refusal without a known code";
        Matcher number = NUMBER.matcher(description);
        return number.find() ? known + " " + number.group() : known;
    }
}
