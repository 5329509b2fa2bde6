package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;

/** An operation under way: every line goes to the journal's disk before anything is built on it. */
final class Running {
    private final Journal journal;
    private final Clock clock;
    private final Operation operation;
    private final List<StepRecord> lines;

    Running(Journal journal, Clock clock, JournalEntry entry) {
        this.journal = journal;
        this.clock = clock;
        this.operation = entry.operation();
        this.lines = new ArrayList<>(entry.steps());
    }

    Operation operation() {
        return operation;
    }

    /** How a step stands; an INTENT without outcome is UNKNOWN, empty means not begun. */
    Optional<StepState> state(Step step) {
        return entry().state(step);
    }

    boolean isDone(Step step) {
        return state(step).equals(Optional.of(StepState.DONE));
    }

    JournalEntry entry() {
        return new JournalEntry(operation, lines);
    }

    void intent(Step step) {
        write(new StepRecord(step, StepState.INTENT, Optional.empty(), List.of(), Optional.empty(), "",
                clock.instant()));
    }

    void intent(Step step, Version expected, List<String> fields) {
        write(new StepRecord(step, StepState.INTENT, Optional.of(expected), fields, Optional.empty(), "",
                clock.instant()));
    }

    void done(Step step) {
        write(new StepRecord(step, StepState.DONE, Optional.empty(), List.of(), Optional.empty(), "", clock.instant()));
    }

    void done(Step step, Saved answer) {
        write(new StepRecord(step, StepState.DONE, Optional.empty(), List.of(), Optional.of(answer), "",
                clock.instant()));
    }

    /** Writes down that a call failed: FAILED if nothing was done, UNKNOWN if it may have been. */
    void failed(Step step, Problem problem) {
        StepState state = problem.outcome() == Problem.Outcome.NOTHING_DONE ? StepState.FAILED : StepState.UNKNOWN;
        write(new StepRecord(step, state, Optional.empty(), List.of(), Optional.empty(), problem.code(),
                clock.instant()));
    }

    /** Writes down that a part of it was done, or may have been. */
    void partly(Step step, Problem problem) {
        write(new StepRecord(step, StepState.UNKNOWN, Optional.empty(), List.of(), Optional.empty(), problem.code(),
                clock.instant()));
    }

    void voided(Step step) {
        voided(step, List.of());
    }

    /** @param fields what the step may have written, as they hold something else than before */
    void voided(Step step, List<String> fields) {
        write(new StepRecord(step, StepState.VOID, Optional.empty(), fields, Optional.empty(), "", clock.instant()));
    }

    void close(Ending ending, List<Activity> activities) {
        journal.close(operation.id(), ending, activities);
    }

    private void write(StepRecord line) {
        journal.record(operation.id(), line);
        lines.add(line);
    }
}
