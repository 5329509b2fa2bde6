package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;

/** What wrong programs make of a write whose answer was lost. */
final class LostWrites {
    private LostWrites() {
    }

    /** As if it had answered what was wanted. */
    static JournalEntry asDone(JournalEntry entry) {
        return changed(changed(entry, Step.ERP_SAVE, StepState.DONE), Step.CRM_SAVE, StepState.DONE);
    }

    /** As if it had not gone out. */
    static JournalEntry asNeverSent(JournalEntry entry) {
        return changed(changed(entry, Step.ERP_SAVE, StepState.FAILED), Step.CRM_SAVE, StepState.FAILED);
    }

    private static JournalEntry changed(JournalEntry entry, Step step, StepState state) {
        if (!entry.state(step).equals(Optional.of(StepState.UNKNOWN))) {
            return entry;
        }
        Optional<Saved> answer = state == StepState.DONE
                ? Optional.of(wanted(entry.operation(), step))
                : Optional.empty();
        List<StepRecord> steps = new ArrayList<>(entry.steps());
        steps.add(new StepRecord(step, state, Optional.empty(), List.of(), answer, "", steps.getLast().at()));
        return new JournalEntry(entry.operation(), steps);
    }

    private static Saved wanted(Operation operation, Step step) {
        Side side = step == Step.ERP_SAVE ? Side.ERP : Side.CRM;
        Map<String, FieldValue> values = new HashMap<>();
        operation.plan().fields()
                .forEach(field -> values.put(field.field().on(side).key(), field.after(side)));
        Bindings bindings = side == Side.ERP ? operation.erpBindings() : operation.crmBindings();
        return new Saved(values, operation.plan().on(side).version(), bindings);
    }
}
