package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.link.Overwritten;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.run.Systems;

/** Holds what a connect has written against what both records hold now. */
final class UndoPreviewing {
    private static final FieldValue UNKNOWN = new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));

    private final PlanLists lists;

    @Inject
    UndoPreviewing(PlanLists lists) {
        this.lists = lists;
    }

    UndoPreview preview(Systems systems, PendingUndo pending) {
        if (pending.values() == 0) {
            return UndoPreview.NONE;
        }
        List<UndoneValue> back = new ArrayList<>();
        List<UndoneValue> leftAlone = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Overwritten> values = pending.change().overwritten().stream().filter(value -> value.side() == side)
                    .toList();
            if (values.isEmpty()) {
                continue;
            }
            Map<String, FieldValue> now = read(systems, pending, side);
            for (Overwritten value : values) {
                FieldValue held = Objects.requireNonNullElse(now.get(value.field().on(side).key()), UNKNOWN);
                UndoneValue shown = new UndoneValue(side, value.field(), value.before(), held, Optional.empty());
                if (held.equals(value.written())) {
                    back.add(shown);
                } else if (!held.equals(value.before())) {
                    leftAlone.add(shown);
                }
            }
        }
        return new UndoPreview(back, leftAlone, lists.of(systems.connection(), pending.undone().plan()));
    }

    /** Nothing can be put back on a record that is gone. */
    private static Map<String, FieldValue> read(Systems systems, PendingUndo pending, Side side) {
        try {
            return switch (side) {
                case CRM -> systems.crm().read(pending.own().entity(), pending.crmBindings()).values();
                case ERP -> systems.actor(pending.own().actor(), pending.erpBindings()).values();
            };
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Map.of();
            }
            throw failure;
        }
    }
}
