package dev.linkwright.http.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

/**
 * What a sign-in gave.
 *
 * @param header     what stands in the {@code Authorization} header
 * @param usableTill shortly before the access token ends, so that it does not end on its way
 * @param refresh    exchanged for new tokens without asking anybody
 * @param statement  of who signed in, not yet checked; empty where the service makes none
 */
record Tokens(String header, Instant usableTill, Optional<RefreshToken> refresh, Optional<JWT> statement) {
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);
    private static final int PART_OF_LIFETIME = 10;

    /** @param asked when the tokens were asked for; their lifetime counts from then at the earliest */
    static Tokens of(com.nimbusds.oauth2.sdk.token.Tokens answered, Instant asked) {
        AccessToken access = answered.getAccessToken();
        return new Tokens(access.toAuthorizationHeader(), till(asked, Duration.ofSeconds(access.getLifetime())),
                Optional.ofNullable(answered.getRefreshToken()),
                answered instanceof OIDCTokens open ? Optional.ofNullable(open.getIDToken()) : Optional.empty());
    }

    /** What is left of an earlier sign-in: not yet, or no longer, of use for a call. */
    static Tokens toRenew(RefreshToken refresh) {
        return new Tokens("", Instant.MIN, Optional.of(refresh), Optional.empty());
    }

    /** Without a lifetime the service tells by 401 when it is over. */
    private static Instant till(Instant asked, Duration lifetime) {
        if (lifetime.isZero()) {
            return Instant.MAX;
        }
        Duration part = lifetime.dividedBy(PART_OF_LIFETIME);
        return asked.plus(lifetime).minus(part.compareTo(LONGEST_MARGIN) < 0 ? part : LONGEST_MARGIN);
    }

    boolean isUsable(Instant now) {
        return now.isBefore(usableTill);
    }

    /** The same after the access token was refused. */
    Tokens spent() {
        return new Tokens(header, Instant.MIN, refresh, statement);
    }

    /** A service that does not rotate refresh tokens sends none again. */
    Tokens orElse(RefreshToken before) {
        return refresh.isPresent() ? this : new Tokens(header, usableTill, Optional.of(before), statement);
    }

    @Override
    public String toString() {
        return "tokens till " + usableTill;
    }
}
