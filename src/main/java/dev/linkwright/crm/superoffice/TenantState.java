package dev.linkwright.crm.superoffice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;
import okhttp3.Request;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.http.RequestName;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/**
 * Whether a tenant is open, and where, as the sign-in service says to anybody.
 *
 * @param root       of its WebAPI
 * @param validUntil when to ask again
 */
record TenantState(HttpUrl root, Instant validUntil) {
    private static final String REQUEST = "ask for the state of the tenant";

    /** @throws ProblemException Unreachable if the tenant is closed */
    static TenantState ask(HttpClients clients, OnlineService service, String tenant) {
        JsonCaller caller = clients.caller(
                RemoteSystem.of(OnlineService.NAME, service.address(), Authorisation.none()));
        JsonAnswer answer = caller.read(new Request.Builder().url(service.state(tenant))
                .tag(RequestName.class, new RequestName(REQUEST)).build(), Priority.PERSON);
        String state = answer.body().path("State").asText();
        Optional<Failure> closed = closed(state);
        if (closed.isPresent()) {
            throw new ProblemException(new Problem.Unreachable(OnlineService.NAME, closed.orElseThrow(),
                    "the state of " + tenant + " is " + known(state), Outcome.NOTHING_DONE));
        }
        return new TenantState(root(service, answer.body()), until(answer.body().path("ValidUntil").asText()));
    }

    private static Optional<Failure> closed(String state) {
        return switch (state) {
            case "Running", "OnlineMaintenance" -> Optional.empty();
            case "OfflineMaintenance", "MigrationPending", "Provisioning" -> Optional.of(Failure.MAINTENANCE);
            default -> Optional.of(Failure.CLOSED);
        };
    }

    private static String known(String state) {
        return state.matches("[A-Za-z]{1,30}") ? state : "not told";
    }

    private static HttpUrl root(OnlineService service, JsonNode state) {
        return checked(service, state.path("Api").asText());
    }

    /** Tokens go nowhere but to servers of the service that gave them. */
    static HttpUrl checked(OnlineService service, String address) {
        try {
            HttpUrl root = Tenant.rootOf(address);
            if (service.trusts(root)) {
                return root;
            }
        } catch (IllegalArgumentException _) {
            // no address at all: said below, without repeating it
        }
        throw new ProblemException(new Problem.Malformed(OnlineService.NAME, REQUEST,
                "the address of the tenant is none of this service", Outcome.NOTHING_DONE));
    }

    private static Instant until(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return Instant.MIN; // then it counts for the shortest time
        }
    }
}
