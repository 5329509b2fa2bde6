package dev.linkwright.http.oauth;

import java.util.List;
import java.util.Optional;

/**
 * Linkwright as a sign-in service knows it.
 *
 * @param id     the identifier it was registered under
 * @param secret empty where it has none, as of a program that runs on people's own computers
 * @param scopes what tokens are asked for
 */
public record RegisteredApplication(String id, Optional<String> secret, List<String> scopes) {
    public RegisteredApplication {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "application " + id;
    }
}
