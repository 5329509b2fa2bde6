package dev.linkwright.model;

/** One of the two systems that a link joins. */
public enum Side {
    CRM, ERP;

    public Side other() {
        return switch (this) {
            case CRM -> ERP;
            case ERP -> CRM;
        };
    }
}
