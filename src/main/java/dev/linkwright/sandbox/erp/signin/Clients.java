package dev.linkwright.sandbox.erp.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/** Finds out which application asks, and whether it is what it says. */
final class Clients {

    private Clients() {
    }

    static SignInClient find(List<SignInClient> clients, String id) {
        if (id.isEmpty()) {
            throw SignInError.missing("client_id");
        }
        return clients.stream().filter(client -> client.id().equals(id)).findFirst()
                .orElseThrow(() -> SignInError.other("unauthorized_client", 700016,
                        "Application with identifier '" + id + "' was not found in the directory."));
    }

    /** One with a secret must show it, one without must not. */
    static SignInClient proven(List<SignInClient> clients, Map<String, String> fields) {
        SignInClient client = find(clients, fields.getOrDefault("client_id", ""));
        String shown = fields.get("client_secret");
        String secret = client.secret();
        if (secret == null) {
            if (shown != null) {
                throw SignInError.invalidClient(700025,
                        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");
            }
            return client;
        }
        if (shown == null) {
            throw SignInError.invalidClient(7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            throw SignInError.invalidClient(7000215, "Invalid client secret provided.");
        }
        return client;
    }
}
