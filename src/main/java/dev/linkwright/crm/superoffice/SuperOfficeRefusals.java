package dev.linkwright.crm.superoffice;

import java.util.Optional;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** Reads {@code {"Error":true,"ErrorType":…,"ErrorMessage":…}}. */
record SuperOfficeRefusals(String system) implements Refusals {
    /** Everybody who is signed in may ask who they are. */
    static final String WHO_AM_I = "User/currentPrincipal";
    private static final int ELSEWHERE = 421;
    private static final String CODE = "HTTP " + ELSEWHERE;

    @Override
    public Optional<Problem> problem(JsonAnswer answer) {
        String words = answer.body().path("ErrorMessage").asText();
        return switch (answer.status()) {
            case 403 -> answer.request().endsWith(WHO_AM_I)
                    ? Optional.of(new Problem.Unauthorised(system, answer.request()))
                    : Optional.empty();
            case 401, 404, 409, 410, 412 -> Optional.empty(); // their usual meanings, words or not
            case ELSEWHERE -> Optional.of(new Problem.Refused(system, words, null, CODE));
            default -> words.isBlank() ? Optional.empty() : Optional.of(new Problem.Refused(system, words, null));
        };
    }

    /** Whether the tenant is behind another address. */
    static boolean isElsewhere(Problem problem) {
        return problem instanceof Problem.Refused(String _, Sentence _, String _, String detail) && detail.equals(CODE);
    }
}
