package dev.linkwright.browse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Sentence;

/**
 * A link in <em>Sync health</em>.
 *
 * @param title          the record's name; empty where it is not known here
 * @param number         what people call the actor
 * @param connectionName what people call the connection
 * @param because        why it stands under its heading
 * @param since          since when, UTC; empty where nothing is known
 * @param tries          how often in a row it failed
 * @param notBefore      it is not tried again before, UTC
 * @param steps          what can be done, the likeliest first
 */
public record HealthLine(LinkId link, CrmEntity entity, String title, ErpActor actor, String number,
        ConnectionId connection, String connectionName, Heading heading, Sentence because, Optional<Instant> since,
        int tries, Optional<Instant> notBefore, List<HealthStep> steps) {
    public HealthLine {
        steps = List.copyOf(steps);
    }

    /** The same with a name. */
    public HealthLine named(String name) {
        return new HealthLine(link, entity, name, actor, number, connection, connectionName, heading, because, since,
                tries, notBefore, steps);
    }

    /** Whether a person can settle it in the picker. */
    public boolean canBeSettled() {
        return steps.contains(HealthStep.RESOLVE) || isParked();
    }

    /** Whether an automatic run stopped before writing, though nothing may be undecided. */
    public boolean isParked() {
        return steps.contains(HealthStep.LOOK_AND_WRITE);
    }
}
