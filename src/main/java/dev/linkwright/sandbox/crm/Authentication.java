package dev.linkwright.sandbox.crm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Basic, Bearer and SOTicket; schemes in any letter case. */
final class Authentication {

    private final List<SandboxUser> users;
    private final AccessTokens tokens;
    private final Assumptions assumptions;
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    Authentication(List<SandboxUser> users, AccessTokens tokens, Assumptions assumptions) {
        this.users = users;
        this.tokens = tokens;
        this.assumptions = assumptions;
    }

    void expire(String secret) {
        expired.add(secret);
    }

    void renew(String secret) {
        expired.remove(secret);
    }

    SandboxUser userOf(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw ApiError.unauthorised("Authentication is required.");
        }
        String[] parts = authorization.strip().split("\\s+", 2);
        String secret = parts.length > 1 ? parts[1] : "";
        if (expired.contains(secret)) {
            throw expired("The token has expired.");
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearer(secret);
            case "soticket" -> {
                SandboxUser known = tokens.user(secret, this::expired);
                yield known == null ? find(user -> user.ticket().equals(secret)) : known;
            }
            case "basic" -> basic(secret);
            default -> throw ApiError.unauthorised("Unknown authentication scheme.");
        };
    }

    private ApiError expired(String message) {
        return assumptions.is(Assumption.ExpiredToken.FORBIDDEN)
                ? ApiError.forbidden(message)
                : ApiError.unauthorised(message);
    }

    private SandboxUser bearer(String token) {
        SandboxUser signedIn = tokens.user(token, this::expired);
        return signedIn == null ? find(user -> user.token().equals(token)) : signedIn;
    }

    private SandboxUser basic(String secret) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.unauthorised("Malformed credentials.");
        }
        int colon = decoded.indexOf(':');
        String name = colon < 0 ? decoded : decoded.substring(0, colon);
        String password = colon < 0 ? "" : decoded.substring(colon + 1);
        if (password.isEmpty() && name.startsWith("7T:")) {
            return find(user -> user.ticket().equals(name));
        }
        // A ticket may stand where the user name does, and tickets hold a colon.
        if (name.equals("7T") && password.endsWith(":")) {
            return find(user -> user.ticket().equals("7T:" + password.substring(0, password.length() - 1)));
        }
        return find(user -> user.login().equalsIgnoreCase(name) && user.password().equals(password));
    }

    private SandboxUser find(Predicate<SandboxUser> which) {
        return users.stream().filter(which).findFirst().orElseThrow(
                () -> ApiError.unauthorised("The user name, password or token is not known."));
    }
}
