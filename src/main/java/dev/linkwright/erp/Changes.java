package dev.linkwright.erp;

import java.util.List;

import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Version;

/**
 * What changed.
 *
 * @param actors    each once, archived ones too; deleted ones are not among them
 * @param next      where the next call starts from
 * @param more      whether the next call has something at once
 */
public record Changes(List<ChangedActor> actors, ChangePoint next, boolean more) {
    /** An actor and its present version. */
    public record ChangedActor(ErpActor actor, Version version) {
    }

    public Changes {
        actors = List.copyOf(actors);
    }
}
