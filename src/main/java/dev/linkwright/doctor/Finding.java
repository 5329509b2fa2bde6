package dev.linkwright.doctor;

import java.util.Optional;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/**
 * What was found about one thing. Nothing of it is a value of a record or a secret.
 *
 * @param about    what was looked at
 * @param sentence how it is
 * @param next     what a person can do about it; empty where nothing is to be done
 * @param details  technical, in English; empty for none
 */
public record Finding(Sentence about, Result result, Sentence sentence, Optional<Sentence> next, String details) {

    static Finding well(Sentence about, Sentence sentence) {
        return new Finding(about, Result.WELL, sentence, Optional.empty(), "");
    }

    static Finding attention(Sentence about, Sentence sentence, Sentence next) {
        return new Finding(about, Result.ATTENTION, sentence, Optional.of(next), "");
    }

    static Finding failed(Sentence about, Sentence sentence, Sentence next) {
        return new Finding(about, Result.FAILED, sentence, Optional.of(next), "");
    }

    /** Something that ended in a problem. */
    public static Finding of(Sentence about, Problem problem) {
        return new Finding(about, Result.FAILED, problem.sentence(), Optional.of(problem.nextStep()),
                problem.details());
    }
}
