package dev.linkwright.connect;

import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.ErpActor;

/**
 * An actor that looks like one that is to be made, or was. That is never a verdict: a person looks.
 *
 * @param number what people call it
 * @param title  its name
 * @param alike  in what; may be empty for one that was looked up by all its values
 * @param taken  what it is connected to; such an actor cannot be connected instead
 */
public record Lookalike(ErpActor actor, String number, String title, Set<Alike> alike, Optional<Hit.Taken> taken) {
    /** In what two actors are the same. */
    public enum Alike {
        ORGANISATION_NUMBER, NAME
    }

    public Lookalike {
        alike = Set.copyOf(alike);
    }
}
