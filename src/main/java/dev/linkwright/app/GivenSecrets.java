package dev.linkwright.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.Secrets;
import dev.linkwright.model.ConnectionId;

/** Secrets that were given at start, and are kept in memory only. */
public final class GivenSecrets implements Secrets {
    public static final GivenSecrets NONE = new GivenSecrets(Map.of());

    private final Map<SecretPlace, String> values;

    private GivenSecrets(Map<SecretPlace, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * The same and one more.
     *
     * @param field {@link dev.linkwright.erp.ConfigurationField#key()}
     */
    public GivenSecrets with(ConnectionId connection, String field, String secret) {
        Map<SecretPlace, String> more = new HashMap<>(values);
        more.put(new SecretPlace.OfConnection(connection, field), secret);
        return new GivenSecrets(more);
    }

    @Override
    public Optional<String> secret(SecretPlace place) {
        return Optional.ofNullable(values.get(place));
    }

    @Override
    public String toString() {
        return "GivenSecrets[" + values.size() + "]";
    }
}
