package dev.linkwright.link;

import java.util.List;
import java.util.Optional;

/**
 * An operation and how far it came.
 *
 * @param steps in the order they were written
 */
public record JournalEntry(Operation operation, List<StepRecord> steps) {
    public JournalEntry {
        steps = List.copyOf(steps);
    }

    /** The last line about a step; empty if the step was not begun. */
    public Optional<StepRecord> last(Step step) {
        return steps.stream().filter(line -> line.step() == step).reduce((_, later) -> later);
    }

    /** The last line about a step in this state; empty if there is none. */
    public Optional<StepRecord> last(Step step, StepState state) {
        return steps.stream().filter(line -> line.step() == step && line.state() == state).reduce((_, later) -> later);
    }

    /** How a step stands: an INTENT without outcome is UNKNOWN; empty if the step was not begun. */
    public Optional<StepState> state(Step step) {
        return last(step).map(line -> line.state() == StepState.INTENT ? StepState.UNKNOWN : line.state());
    }
}
