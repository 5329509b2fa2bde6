package dev.linkwright.model;

/** Which way the values of a mapped field flow. */
public enum Direction {
    ERP_TO_CRM, CRM_TO_ERP, BOTH;

    /** Whether values may be written to this side. */
    public boolean writesTo(Side side) {
        return switch (this) {
            case BOTH -> true;
            case ERP_TO_CRM -> side == Side.CRM;
            case CRM_TO_ERP -> side == Side.ERP;
        };
    }
}
