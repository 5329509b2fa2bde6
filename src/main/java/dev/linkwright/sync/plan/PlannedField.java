package dev.linkwright.sync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.BasePair;
import dev.linkwright.model.FieldType;
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

    /** Whether a person may choose otherwise: only fields that flow both ways can be turned. */
    public boolean canBeTurned() {
        return field.direction() == dev.linkwright.model.Direction.BOTH && !isEqual();
    }

    public PlannedField decided(Decision chosen) {
        return new PlannedField(field, crm, erp, base, proposal, chosen, reason, true, moved);
    }

    public PlannedField undone() {
        return new PlannedField(field, crm, erp, base, proposal, proposal, reason, false, moved);
    }

    /** What a side is to hold when the decision is carried out; undecided leaves it as it is. */
    public FieldValue after(Side side) {
        FieldValue own = on(side).raw();
        return switch (decision) {
            case Decision.TakeCrm _ -> side == Side.CRM ? own : translated(Side.CRM, crm.raw());
            case Decision.TakeErp _ -> side == Side.ERP ? own : translated(Side.ERP, erp.raw());
            case Decision.TakeLastAgreed _ -> base.map(pair -> side == Side.CRM ? pair.crm() : pair.erp()).orElse(own);
            case Decision.MakeBlank _ -> new FieldValue.Blank();
            case Decision.Typed(String text) -> new FieldValue.Text(text);
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
                writes.add(new Write(side, field, before, after));
            }
        }
        return writes;
    }

    private FieldValue translated(Side from, FieldValue value) {
        ListMapping list = field.list();
        if (list == null || field.crm().type() != FieldType.LIST) {
            return value;
        }
        String item = value.textOrEmpty();
        return (from == Side.CRM ? list.toErp(item) : list.toCrm(item)).<FieldValue>map(FieldValue.Text::new)
                .orElse(new FieldValue.Blank());
    }
}
