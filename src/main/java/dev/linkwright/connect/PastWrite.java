package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/**
 * One write as the journal remembers it.
 *
 * @param field   names the mapped field
 * @param before  what the side held
 * @param written what it held after the write, in its server's own words
 * @param beside  what the other side held then
 */
record PastWrite(LinkId link, String field, FieldValue before, FieldValue written, FieldValue beside) {
    /** What runs a plan; the others work on links and on the actor itself. */
    private static final Set<OperationKind> WRITING = Set.of(OperationKind.CONNECT, OperationKind.SYNCHRONISE);

    /** Empty if the journal does not know it, or not well enough. */
    static Optional<PastWrite> of(List<JournalEntry> completed, LogEntry row) {
        return completed.stream().filter(entry -> entry.operation().id().equals(row.operation())).findFirst()
                .filter(entry -> WRITING.contains(entry.operation().kind())).flatMap(entry -> of(entry, row));
    }

    private static Optional<PastWrite> of(JournalEntry entry, LogEntry row) {
        List<PlannedField> written = entry.operation().plan().fields().stream()
                .filter(field -> field.field().erp().label().equals(row.field()))
                .filter(field -> write(field, row.side()).filter(write -> write.before().equals(row.before())
                        && isSent(entry, row.side(), field)).isPresent())
                .toList();
        // Two fields of the same name cannot be told apart by what the log shows.
        if (written.size() != 1 || !row.before().isReadable()) {
            return Optional.empty();
        }
        PlannedField field = written.getFirst();
        return answered(entry, row.side(), field).map(answer -> new PastWrite(entry.operation().link(), field.key(),
                row.before(), answer, held(entry, row.side().other(), field)));
    }

    private static FieldValue held(JournalEntry entry, Side side, PlannedField field) {
        return Optional.of(field).filter(each -> isSent(entry, side, each))
                .flatMap(each -> answered(entry, side, each)).orElse(field.on(side).raw());
    }

    private static Optional<FieldValue> answered(JournalEntry entry, Side side, PlannedField field) {
        return entry.last(step(side), StepState.DONE).flatMap(StepRecord::answer).map(Saved::values)
                .flatMap(values -> Optional.ofNullable(values.get(field.field().on(side).key())))
                .filter(FieldValue::isReadable);
    }

    private static boolean isSent(JournalEntry entry, Side side, PlannedField field) {
        return entry.last(step(side), StepState.INTENT).filter(line -> line.fields().contains(field.key()))
                .isPresent();
    }

    private static Optional<Write> write(PlannedField field, Side side) {
        return field.writes().stream().filter(write -> write.side() == side).findFirst();
    }

    private static Step step(Side side) {
        return switch (side) {
            case ERP -> Step.ERP_SAVE;
            case CRM -> Step.CRM_SAVE;
        };
    }
}
