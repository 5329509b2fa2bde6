package dev.linkwright.doctor;

import java.util.List;

import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Looks at one thing. It blocks, changes nothing, and ends early when its thread is interrupted. */
interface Check {
    Sentence about();

    /**
     * Looks.
     *
     * @throws ProblemException which becomes a finding
     */
    List<Finding> look();
}
