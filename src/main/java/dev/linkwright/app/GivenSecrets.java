package dev.linkwright.app;

import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.Secrets;
import dev.linkwright.model.ConnectionId;

/** Secrets that were given at start, and are kept in memory only. */
public final class GivenSecrets implements Secrets {
    public static final GivenSecrets NONE = new GivenSecrets(Map.of());
    private static final String PASSWORD = "password";

    private final Map<ConnectionId, String> passwords;

    private GivenSecrets(Map<ConnectionId, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    public static GivenSecrets password(ConnectionId connection, String password) {
        return new GivenSecrets(Map.of(connection, password));
    }

    @Override
    public Optional<String> secret(ConnectionId connection, String field) {
        return field.equals(PASSWORD) ? Optional.ofNullable(passwords.get(connection)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "GivenSecrets[" + passwords.size() + "]";
    }
}
