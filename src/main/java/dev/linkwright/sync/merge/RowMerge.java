package dev.linkwright.sync.merge;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;

/** Decides one field as if it stood alone. */
final class RowMerge {
    private final Comparison comparison;
    private final MappedField field;
    private final Reading crm;
    private final Reading erp;

    private RowMerge(Comparison comparison, MappedField field) {
        this.comparison = comparison;
        this.field = field;
        this.crm = comparison.crm().reading(field.key());
        this.erp = comparison.erp().reading(field.key());
    }

    /** Decides a field that is readable on both sides. */
    static PlannedField decide(Comparison comparison, MappedField field) {
        return new RowMerge(comparison, field).decide();
    }

    /** The side that a one-way field is taken from; empty if it flows both ways. */
    static Optional<Side> source(Direction direction) {
        return switch (direction) {
            case BOTH -> Optional.empty();
            case CRM_TO_ERP -> Optional.of(Side.CRM);
            case ERP_TO_CRM -> Optional.of(Side.ERP);
        };
    }

    private PlannedField decide() {
        Optional<BasePair> settled = comparison.settled(field);
        if (settled.isPresent()) {
            BasePair pair = settled.orElseThrow();
            return withBase(comparison.changed(field, Side.CRM, pair), comparison.changed(field, Side.ERP, pair));
        }
        return crm.sameAs(erp) ? keep(equal()) : withoutBase();
    }

    private PlannedField withBase(boolean crmChanged, boolean erpChanged) {
        if (crm.sameAs(erp)) {
            return keep(crmChanged || erpChanged ? moved(crmChanged, erpChanged) : equal());
        }
        if (!crmChanged && !erpChanged) {
            return keep(Circumstance.SETTLED_AS_DIFFERENT);
        }
        if (crmChanged && erpChanged && field.direction() == Direction.BOTH) {
            return undecided(Circumstance.BOTH_CHANGED);
        }
        Side taken = source(field.direction()).orElse(crmChanged ? Side.CRM : Side.ERP);
        if (comparison.refusesBlankOf(field, taken)) {
            return leaveToTheValue(taken);
        }
        boolean otherChanged = taken == Side.CRM ? erpChanged : crmChanged;
        return take(taken, crmChanged && erpChanged ? Circumstance.BOTH_CHANGED : moved(crmChanged, erpChanged),
                otherChanged);
    }

    private PlannedField withoutBase() {
        return switch (comparison.occasion()) {
            case FIRST_CONNECT -> firstConnect();
            case SYNCHRONISATION, BASE_MISSING -> undecided(Circumstance.BASE_MISSING);
            case BASE_OUT_OF_DATE -> undecided(Circumstance.BASE_OUT_OF_DATE);
        };
    }

    private PlannedField firstConnect() {
        Optional<Side> source = source(field.direction());
        Optional<Side> blank = blankSide();
        if (blank.isEmpty()) {
            return source.map(side -> take(side, Circumstance.NEVER_SYNCHRONISED, false))
                    .orElseGet(() -> undecided(Circumstance.NEVER_SYNCHRONISED));
        }
        Side side = blank.orElseThrow();
        Circumstance circumstance = side == Side.CRM ? Circumstance.BLANK_IN_CRM : Circumstance.BLANK_IN_ERP;
        if (source.equals(blank)) {
            return planned(Decision.LEAVE_DIFFERENT, new Reason(circumstance, true, Optional.empty(), false, false));
        }
        return take(side.other(), circumstance, false);
    }

    private PlannedField leaveToTheValue(Side blank) {
        return planned(Decision.LEAVE_DIFFERENT, new Reason(
                blank == Side.CRM ? Circumstance.CRM_BLANK_NOT_TAKEN : Circumstance.ERP_BLANK_NOT_TAKEN, false, since(),
                false, false));
    }

    private Optional<Side> blankSide() {
        if (crm.normal().isEmpty()) {
            return Optional.of(Side.CRM);
        }
        return erp.normal().isEmpty() ? Optional.of(Side.ERP) : Optional.empty();
    }

    private Circumstance equal() {
        // Two lists name the same item differently by nature.
        boolean sameWriting = crm.raw().equals(erp.raw()) || field.list() != null;
        return sameWriting ? Circumstance.EQUAL : Circumstance.EQUAL_IN_OTHER_NOTATION;
    }

    private Circumstance moved(boolean crmChanged, boolean erpChanged) {
        if (crmChanged && erpChanged) {
            return Circumstance.BOTH_CHANGED_ALIKE;
        }
        return crmChanged ? Circumstance.ONLY_CRM_CHANGED : Circumstance.ONLY_ERP_CHANGED;
    }

    private PlannedField keep(Circumstance circumstance) {
        return planned(Decision.KEEP, new Reason(circumstance, false, since(), false, false));
    }

    private PlannedField undecided(Circumstance circumstance) {
        return planned(Decision.UNDECIDED, new Reason(circumstance, false, since(), false, false));
    }

    private PlannedField take(Side side, Circumstance circumstance, boolean overwritesEdit) {
        Reading taken = side == Side.CRM ? crm : erp;
        boolean oneWay = field.direction() != Direction.BOTH;
        return planned(Decision.take(side),
                new Reason(circumstance, oneWay, since(), overwritesEdit, taken.normal().isEmpty()));
    }

    private Optional<Instant> since() {
        return comparison.settled(field).flatMap(_ -> comparison.base()).map(Base::settledAt);
    }

    private PlannedField planned(Decision decision, Reason reason) {
        return new PlannedField(field, crm, erp, comparison.settled(field), decision, decision, reason, false, false);
    }
}
