package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The access and refresh tokens that the sign-in service has given out, and the tickets that the server itself has. */
final class AccessTokens {

    /** Whose a token is, for which application, and until when it counts. */
    record Given(SandboxUser user, String application, Instant until) {
    }

    private static final Duration TICKET_LIFETIME = Duration.ofHours(6);

    private final String tenant;
    private final Clock clock;
    private final Map<String, Given> access = new ConcurrentHashMap<>();
    private final Map<String, Given> refresh = new ConcurrentHashMap<>();
    private volatile Duration lifetime = Duration.ofHours(1);

    AccessTokens(String tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    void lifetime(Duration newLifetime) {
        lifetime = newLifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    String access(SandboxUser user, String application) {
        String token = "8A:" + tenant + "." + UUID.randomUUID();
        access.put(token, new Given(user, application, clock.instant().plus(lifetime)));
        return token;
    }

    /** A ticket, as onsite. */
    String ticket(SandboxUser user) {
        String ticket = "7T:" + UUID.randomUUID();
        access.put(ticket, new Given(user, "", clock.instant().plus(TICKET_LIFETIME)));
        return ticket;
    }

    String refresh(SandboxUser user, String application) {
        String token = "refresh-" + UUID.randomUUID();
        refresh.put(token, new Given(user, application, Instant.MAX));
        return token;
    }

    /** Who a refresh token stands for; null when it is not known, or was revoked. */
    @Nullable
    Given ofRefresh(String token) {
        return refresh.get(token);
    }

    /** Whose an access token or a ticket is; null when it was never given out. One that is over is refused in the words of its kind. */
    @Nullable
    SandboxUser user(String token, Function<String, ApiError> expired) {
        Given given = access.get(token);
        if (given == null) {
            return null;
        }
        if (!clock.instant().isBefore(given.until())) {
            throw expired.apply("The token has expired.");
        }
        return given.user();
    }

    void expireAccess() {
        access.replaceAll((token, given) -> new Given(given.user(), given.application(), Instant.MIN));
    }

    void revokeRefresh() {
        refresh.clear();
    }
}
