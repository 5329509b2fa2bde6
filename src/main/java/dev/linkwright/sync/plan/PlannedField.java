package dev.linkwright.sync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Side;

/**
 * One mapped field of a plan, readable on both sides.
 *
 * @param base     what both sides held when they last agreed; empty if they never did
 * @param proposal what the comparison decided
 * @param decision what is going to happen: the proposal, or what a person chose instead
 * @param byPerson whether a person chose it
 * @param moved    whether a side changed while the person was deciding
 */
public record PlannedField(MappedField field, Reading crm, Reading erp, Optional<BasePair> base, Decision proposal,
        Decision decision, Reason reason, boolean byPerson, boolean moved) {

    public String key() {
        return field.key();
    }

    public Reading on(Side side) {
        return switch (side) {
            case CRM -> crm;
            case ERP -> erp;
        };
    }

    public boolean isEqual() {
        return crm.sameAs(erp);
    }

    public boolean isUndecided() {
        return decision instanceof Decision.Undecided;
    }

    /**
     * Whether a person may choose otherwise: fields that flow both ways can be turned, others only where the comparison
     * could not decide.
     */
    public boolean canBeTurned() {
        return (field.direction() == Direction.BOTH && (!isEqual() || byPerson))
                || proposal instanceof Decision.Undecided;
    }

    /** Whether this can be chosen here. A field that flows one way is taken from its source or left different. */
    public boolean accepts(Decision chosen) {
        boolean bothWays = field.direction() == Direction.BOTH;
        return canBeTurned() && switch (chosen) {
            case Decision.TakeCrm _,Decision.TakeErp _,Decision.LeaveDifferent _,Decision.Undecided _ -> true;
            case Decision.MakeBlank _,Decision.Typed _ -> bothWays;
            case Decision.TakeLastAgreed _ -> bothWays && base.isPresent();
            case Decision.Keep _ -> proposal instanceof Decision.Keep;
        };
    }

    /** The same with what a person chose. Taking the side that may not be written from leaves them different. */
    public PlannedField decided(Decision chosen) {
        boolean againstTheFlow = chosen.equals(Decision.take(Side.CRM)) && !field.direction().writesTo(Side.ERP);
        againstTheFlow |= chosen.equals(Decision.take(Side.ERP)) && !field.direction().writesTo(Side.CRM);
        return new PlannedField(field, crm, erp, base, proposal, againstTheFlow ? Decision.LEAVE_DIFFERENT : chosen,
                reason, true, moved);
    }

    /** The same with another proposal of the comparison. */
    public PlannedField proposed(Decision better, Reason why) {
        return new PlannedField(field, crm, erp, base, better, better, why, false, moved);
    }

    /** The same, marked as changed by a side while the person was deciding. */
    public PlannedField asMoved() {
        return new PlannedField(field, crm, erp, base, proposal, decision, reason, byPerson, true);
    }

    public PlannedField undone() {
        return new PlannedField(field, crm, erp, base, proposal, proposal, reason, false, moved);
    }

    /** What a side is to hold when the decision is carried out; undecided leaves it as it is. */
    public FieldValue after(Side side) {
        FieldValue own = on(side).raw();
        return switch (decision) {
            case Decision.TakeCrm _ -> side == Side.CRM ? own : translated(Side.CRM, crm);
            case Decision.TakeErp _ -> side == Side.ERP ? own : translated(Side.ERP, erp);
            case Decision.TakeLastAgreed _ -> base.map(pair -> side == Side.CRM ? pair.crm() : pair.erp()).orElse(own);
            case Decision.MakeBlank _ -> new FieldValue.Blank();
            case Decision.Typed(String text) ->
                side == Side.CRM ? new FieldValue.Text(text) : inTermsOf(Side.ERP, new FieldValue.Text(text));
            case Decision.Keep _,Decision.LeaveDifferent _,Decision.Undecided _ -> own;
        };
    }

    /** The values that have to be written, none where a side already holds what it is to hold. */
    public List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        for (Side side : Side.values()) {
            FieldValue before = on(side).raw();
            FieldValue after = after(side);
            if (!after.equals(before) && field.direction().writesTo(side)) {
                writes.add(new Write(side, field, before, after, reason));
            }
        }
        return writes;
    }

    /** What counts as blank, such as year 1, is written as blank. */
    private FieldValue translated(Side from, Reading taken) {
        return taken.normal().isEmpty() ? new FieldValue.Blank() : inTermsOf(from.other(), taken.raw());
    }

    private FieldValue inTermsOf(Side to, FieldValue value) {
        ListMapping list = field.list();
        if (list == null) {
            return value;
        }
        String item = value.textOrEmpty();
        return (to == Side.ERP ? list.toErp(item) : list.toCrm(item)).<FieldValue>map(FieldValue.Text::new)
                .orElse(new FieldValue.Blank());
    }
}
