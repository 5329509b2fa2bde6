package dev.linkwright.erp.tryton;

import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * A record of Tryton's that the connection names, such as the party category of customers: Tryton itself has no mark for
 * them. Looked up once.
 */
final class NamedRecord implements LongSupplier {
    private static final long UNKNOWN = -1;

    private final TrytonSession session;
    private final String model;
    private final String noun;
    private final String name;
    private volatile long id = UNKNOWN;

    /** @param noun what problems call it */
    NamedRecord(TrytonSession session, String model, String noun, String name) {
        this.session = session;
        this.model = model;
        this.noun = noun;
        this.name = name;
    }

    @Override
    public long getAsLong() {
        long known = id;
        if (known == UNKNOWN) {
            known = lookUp();
            id = known;
        }
        return known;
    }

    private long lookUp() {
        JsonNode found = session.read("model." + model + ".search", Wire.list(Wire.list("name", "=", name)), 0, 1,
                Wire.list(Wire.list("id", "ASC")));
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.NotFound(session.system(), noun + " " + name));
        }
        return found.path(0).longValue();
    }
}
