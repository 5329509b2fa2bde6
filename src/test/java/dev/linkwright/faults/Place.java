package dev.linkwright.faults;

import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;

/**
 * Where one of the two records holds a value.
 *
 * @param field key of the side's own field
 */
public record Place(Side side, String field) {

    public static Place crm(String field) {
        return new Place(Side.CRM, field);
    }

    public static Place erp(String field) {
        return new Place(Side.ERP, field);
    }

    static Place of(Write write) {
        return new Place(write.side(), write.field().on(write.side()).key());
    }

    @Override
    public String toString() {
        return side + " " + field;
    }
}
