package dev.linkwright.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.Secrets;
import dev.linkwright.model.ConnectionId;

/** Secrets that were given at start, and are kept in memory only. */
public final class GivenSecrets implements Secrets {
    public static final GivenSecrets NONE = new GivenSecrets(Map.of());

    /** @param field {@link dev.linkwright.erp.ConfigurationField#key()} */
    private record Place(ConnectionId connection, String field) {
    }

    private final Map<Place, String> values;

    private GivenSecrets(Map<Place, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The same and one more. */
    public GivenSecrets with(ConnectionId connection, String field, String secret) {
        Map<Place, String> more = new HashMap<>(values);
        more.put(new Place(connection, field), secret);
        return new GivenSecrets(more);
    }

    @Override
    public Optional<String> secret(ConnectionId connection, String field) {
        return Optional.ofNullable(values.get(new Place(connection, field)));
    }

    @Override
    public String toString() {
        return "GivenSecrets[" + values.size() + "]";
    }
}
