package dev.linkwright.erp;

import java.util.Set;

import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Operator;

/**
 * A field that the server filters by.
 *
 * @param sortable whether it sorts by it, too
 */
public record SearchableField(FieldDefinition field, Set<Operator> operators, boolean sortable) {
    public SearchableField {
        operators = Set.copyOf(operators);
    }
}
