package dev.linkwright.model;

import java.util.List;

/**
 * One condition of an advanced search.
 *
 * @param field  key of a field that the ERP filters by
 * @param values one; two for BETWEEN; one or more for ONE_OF and NOT_ONE_OF. Written as
 *               {@link FieldValue} says
 */
public record Criterion(String field, Operator operator, List<String> values) {
    public Criterion {
        values = List.copyOf(values);
    }
}
