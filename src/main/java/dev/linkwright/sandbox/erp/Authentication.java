package dev.linkwright.sandbox.erp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Finds out who asks: Basic with an access key on-premises, bearer tokens everywhere. */
final class Authentication {

    private final List<ErpUser> users;
    private final List<Principals> tokens;

    Authentication(List<ErpUser> users, List<Principals> tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    Principal who(@Nullable String authorization, boolean online) {
        String[] parts = (authorization == null ? "" : authorization.strip()).split("\\s+", 2);
        String scheme = parts[0].toLowerCase(Locale.ROOT);
        String secret = parts.length > 1 ? parts[1] : "";
        var known = new ArrayList<>(tokens);
        if (!online) {
            known.addFirst(this::byAccessKey);
        }
        for (Principals one : known) {
            Principal principal = one.of(scheme, secret);
            if (principal != null) {
                return principal;
            }
        }
        throw ErpError.of(401, "Authentication_InvalidCredentials", ErpText.CREDENTIALS);
    }

    private @Nullable Principal byAccessKey(String scheme, String secret) {
        if (!scheme.equals("basic")) {
            return null;
        }
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
        int colon = decoded.indexOf(':');
        String name = colon < 0 ? decoded : decoded.substring(0, colon);
        String key = colon < 0 ? "" : decoded.substring(colon + 1);
        return users.stream().filter(user -> user.name().equalsIgnoreCase(name) && user.accessKey().equals(key))
                .map(ErpUser::principal).findFirst().orElse(null);
    }
}
