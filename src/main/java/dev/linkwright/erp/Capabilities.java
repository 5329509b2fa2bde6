package dev.linkwright.erp;

import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Sentence;

/**
 * What a connector can do. A call that needs what is missing is refused with a problem, and nothing is done.
 *
 * @param missing      features that it lacks, each with the reason that people read where it is greyed
 * @param createSafety what keeps a second actor away
 */
public record Capabilities(Map<Feature, Sentence> missing, CreateSafety createSafety) {
    public Capabilities {
        missing = Map.copyOf(missing);
    }

    public boolean has(Feature feature) {
        return !missing.containsKey(feature);
    }

    public Optional<Sentence> whyNot(Feature feature) {
        return Optional.ofNullable(missing.get(feature));
    }
}
