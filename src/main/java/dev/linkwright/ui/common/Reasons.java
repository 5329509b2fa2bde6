package dev.linkwright.ui.common;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Direction;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.plan.Write;

/** Says in words why something is going to happen. */
public final class Reasons {
    private final Texts texts;
    private final Clock clock;

    public Reasons(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** All that is to be said of a field; what a person decided comes before what the comparison found. */
    public List<String> of(PlannedField field) {
        List<String> lines = new ArrayList<>();
        if (field.moved()) {
            lines.add(texts.text("conflict.reason.moved"));
        }
        if (field.byPerson()) {
            lines.add(byPerson(field.decision()));
        }
        Reason reason = field.reason();
        lines.add(reason.oneWay() ? oneWay(field) : circumstance(reason));
        Side target = target(field);
        if (reason.overwritesEdit() && !field.byPerson()) {
            lines.add(texts.text("conflict.reason.overwrites." + word(target)));
        }
        deleted(field).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** A blank that takes the place of a value is said as what it is. */
    private Optional<String> deleted(PlannedField field) {
        List<Side> sides = field.writes().stream()
                .filter(write -> write.after().isBlank() && !field.on(write.side()).normal().isEmpty())
                .map(Write::side).toList();
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts.text(sides.size() > 1
                ? "conflict.reason.deletes.both"
                : "conflict.reason.deletes." + word(sides.getFirst())));
    }

    private String byPerson(Decision decision) {
        return switch (decision) {
            case Decision.Typed _ -> texts.text("conflict.reason.typed");
            case Decision.MakeBlank _ -> texts.text("conflict.reason.made-blank");
            case Decision.TakeLastAgreed _ -> texts.text("conflict.reason.chosen-last-agreed");
            case Decision.LeaveDifferent _ -> texts.text("conflict.reason.left-different");
            case Decision.TakeCrm _,Decision.TakeErp _,Decision.Keep _,Decision.Undecided _ ->
                texts.text("conflict.reason.chosen");
        };
    }

    private String oneWay(PlannedField field) {
        boolean blankSource = field.decision() instanceof Decision.LeaveDifferent
                && field.on(target(field).other()).normal().isEmpty();
        if (blankSource) {
            return texts.text("conflict.reason.one-way-blank." + word(target(field).other()));
        }
        return oneWay(target(field).other());
    }

    /** That a field flows from this side only. */
    public String oneWay(Side wins) {
        return texts.text("conflict.reason.one-way." + word(wins));
    }

    /** What the comparison found, with the day since when where that is known. */
    public String circumstance(Reason reason) {
        String key = "conflict.reason." + KeyWord.of(reason.circumstance());
        if (!dated(reason.circumstance())) {
            return texts.text(key);
        }
        return reason.since().map(since -> texts.text(key, texts.day(since, clock.instant())))
                .orElseGet(() -> texts.text(key + ".undated"));
    }

    private static boolean dated(Circumstance circumstance) {
        return switch (circumstance) {
            case SETTLED_AS_DIFFERENT, ONLY_CRM_CHANGED, ONLY_ERP_CHANGED, BOTH_CHANGED_ALIKE, BOTH_CHANGED -> true;
            case EQUAL, EQUAL_IN_OTHER_NOTATION, BLANK_IN_CRM, BLANK_IN_ERP, NEVER_SYNCHRONISED, BASE_MISSING,
                    BASE_OUT_OF_DATE, DECIDED_WITH_GROUP, LINK_REMOVED, LINK_RESTORED, CREATED, REACTIVATED,
                    ANSWER_LOST, PUT_BACK, RESYNC, CRM_BLANK_NOT_TAKEN, ERP_BLANK_NOT_TAKEN ->
                false;
        };
    }

    /** The side that loses its value. */
    private static Side target(PlannedField field) {
        if (field.field().direction() != Direction.BOTH) {
            return field.field().direction() == Direction.ERP_TO_CRM ? Side.CRM : Side.ERP;
        }
        return field.decision() instanceof Decision.TakeErp ? Side.CRM : Side.ERP;
    }

    private static String word(Side side) {
        return switch (side) {
            case CRM -> "crm";
            case ERP -> "erp";
        };
    }
}
