package dev.linkwright.erp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
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

    /**
     * These features and no others, for one reason. Features that a later version of the program knows are missing, too,
     * where a list of what is missing would not have them.
     */
    public static Capabilities only(Set<Feature> present, Sentence whyNotOthers, CreateSafety createSafety) {
        return new Capabilities(Stream.of(Feature.values()).filter(feature -> !present.contains(feature))
                .collect(Collectors.toMap(Function.identity(), _ -> whyNotOthers)), createSafety);
    }

    public boolean has(Feature feature) {
        return !missing.containsKey(feature);
    }

    public Optional<Sentence> whyNot(Feature feature) {
        return Optional.ofNullable(missing.get(feature));
    }

    /** What a call that needs a missing feature ends in; nothing was done. */
    public ProblemException refusal(Feature feature, Fingerprint system) {
        return new ProblemException(new Problem.Refused(system.address(),
                whyNot(feature).orElseGet(() -> Sentence.of("connector.lacks", feature.toString())), null));
    }
}
