package dev.linkwright.erp.businesscentral;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;

/** Reads the error that stands in the body of a refusal: of most the documentation tells the code and no status. */
record BusinessCentralRefusals(String system) implements Refusals {
    /** What people can do nothing with. */
    private static final Pattern CORRELATION = Pattern.compile("\\s*CorrelationId:\\s*(\\S+?)\\.?\\s*$");
    private static final Pattern SET = Pattern.compile("/companies\\([^)]*\\)/(\\w+)");

    @Override
    public Optional<Problem> problem(JsonAnswer answer) {
        String code = answer.body().path("error").path("code").asText();
        String message = answer.body().path("error").path("message").asText();
        return byStatus(answer, code).or(() -> byCode(answer, code))
                .or(() -> message.isBlank() ? Optional.empty() : Optional.of(refused(code, message)));
    }

    /** These mean the same whatever the code; a missing right is an internal error to some versions. */
    private Optional<Problem> byStatus(JsonAnswer answer, String code) {
        return switch (answer.status()) {
            case 401 -> Optional.of(new Problem.Unauthorised(system, answer.request() + ": " + code));
            case 403 -> Optional.of(new Problem.NotAllowed(system, wish(answer.request())));
            case 404, 410 -> Optional.of(new Problem.NotFound(system, answer.request()));
            case 412 -> Optional.of(new Problem.Stale(system));
            default -> Optional.empty();
        };
    }

    private Optional<Problem> byCode(JsonAnswer answer, String code) {
        return switch (code) {
            case "Request_EntityChanged" -> Optional.of(new Problem.Stale(system));
            // The version names no state of the record that this server knows: reading it anew helps.
            case "BadRequest_InvalidToken" -> Optional.of(new Problem.Stale(system));
            case "Internal_RecordNotFound", "Internal_CompanyNotFound", "BadRequest_ResourceNotFound" ->
                Optional.of(new Problem.NotFound(system, answer.request()));
            case "Internal_ServerError", "Internal_TenantUnavailable" ->
                Optional.of(new Problem.Unreachable(system, Failure.SERVER_ERROR, code,
                        answer.request().startsWith("GET ") ? Outcome.NOTHING_DONE : Outcome.UNKNOWN));
            default -> byKind(answer, code);
        };
    }

    private Optional<Problem> byKind(JsonAnswer answer, String code) {
        if (code.startsWith("Authentication_")) {
            return Optional.of(new Problem.Unauthorised(system, answer.request() + ": " + code));
        }
        return code.startsWith("Authorization_")
                ? Optional.of(new Problem.NotAllowed(system, wish(answer.request())))
                : Optional.empty();
    }

    /** What was not allowed, in words. */
    private static String wish(String request) {
        Matcher set = SET.matcher(request);
        String what = set.find() ? set.group(1) : "companies";
        return (request.startsWith("POST ") ? "create " : request.startsWith("PATCH ") ? "change " : "read ") + what;
    }

    private Problem refused(String code, String message) {
        Matcher correlation = CORRELATION.matcher(message);
        return correlation.find()
                ? new Problem.Refused(system, message.substring(0, correlation.start()).strip(), null,
                        code + ", correlation " + correlation.group(1))
                : new Problem.Refused(system, message.strip(), null, code);
    }
}
