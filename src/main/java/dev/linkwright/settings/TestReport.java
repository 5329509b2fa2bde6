package dev.linkwright.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;

/**
 * What a test of a connection found; its sign-in went well.
 *
 * @param actors   per actor type of the ERP that the connection synchronises
 * @param noKeys   why the keys of links cannot be read in the CRM; empty if they can
 * @param otherErp which ERP the links of the connection point to, where it is another one
 * @param unruly   what has to be in order before the connection can be active, and is not
 */
public record TestReport(List<OfActor> actors, Optional<Problem> noKeys, Optional<Fingerprint> otherErp,
        List<Sentence> unruly) {
    public TestReport {
        actors = List.copyOf(actors);
        unruly = List.copyOf(unruly);
    }

    /**
     * What the user of the connection may do with actors of a type.
     *
     * @param count how many there are; empty where the ERP does not tell
     */
    public record OfActor(ActorType type, Rights rights, OptionalLong count) {
    }

    /** Whether the connection can be active. */
    public boolean passed() {
        return noKeys.isEmpty() && otherErp.isEmpty() && unruly.isEmpty()
                && actors.stream().anyMatch(actor -> actor.rights().read());
    }
}
