package dev.linkwright.link;

import java.util.List;
import java.util.Optional;

/**
 * An actor to make and how far it came.
 *
 * @param lines in the order they were written
 */
public record CreationEntry(Creation creation, List<CreationLine> lines) {
    public CreationEntry {
        lines = List.copyOf(lines);
    }

    /** The last line about a step; empty if the step was not begun. */
    public Optional<CreationLine> last(CreationStep step) {
        return lines.stream().filter(line -> line.step() == step).reduce((_, later) -> later);
    }

    /** The last line about a step in this state; empty if there is none. */
    public Optional<CreationLine> last(CreationStep step, StepState state) {
        return lines.stream().filter(line -> line.step() == step && line.state() == state)
                .reduce((_, later) -> later);
    }

    /** How a step stands: an INTENT without outcome is UNKNOWN; empty if the step was not begun. */
    public Optional<StepState> state(CreationStep step) {
        return last(step).map(line -> line.state() == StepState.INTENT ? StepState.UNKNOWN : line.state());
    }

    /** The line that names the actor that was made; empty as long as it is not known to be there. */
    public Optional<CreationLine> made() {
        return last(CreationStep.ERP_CREATE).filter(line -> line.state() == StepState.DONE);
    }
}
