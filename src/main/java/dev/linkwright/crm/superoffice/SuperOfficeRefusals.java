package dev.linkwright.crm.superoffice;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.Problem;

/** Reads {@code {"Error":true,"ErrorType":…,"ErrorMessage":…}}. */
record SuperOfficeRefusals(String system) implements Refusals {

    @Override
    public Optional<Problem> problem(JsonAnswer answer) {
        JsonNode words = answer.body().path("ErrorMessage");
        return switch (answer.status()) {
            case 401, 403, 404, 409, 410, 412 -> Optional.empty(); // their usual meanings, words or not
            default -> words.asText().isBlank()
                    ? Optional.empty()
                    : Optional.of(new Problem.Refused(system, words.asText(), null));
        };
    }
}
