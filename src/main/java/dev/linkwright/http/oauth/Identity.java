package dev.linkwright.http.oauth;

import java.util.Map;
import java.util.Optional;

/**
 * Who signed in, as the sign-in service states it under its signature.
 *
 * @param claims by name
 */
public record Identity(Map<String, Object> claims) {
    public Identity {
        claims = Map.copyOf(claims);
    }

    /** A claim that is there and not blank. */
    public Optional<String> text(String claim) {
        return Optional.ofNullable(claims.get(claim)).map(Object::toString).filter(text -> !text.isBlank());
    }

    @Override
    public String toString() {
        return "an identity of " + claims.size() + " claims";
    }
}
