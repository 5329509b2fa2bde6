package dev.linkwright.erp.tryton;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Notation;

/**
 * Where the items of a list come from.
 *
 * @param name      of the list in field definitions
 * @param noun      what problems call an item
 * @param model     whose records are the items
 * @param keyColumn what an item is known by
 * @param domain    which of the records
 * @param order     the column that they are ordered by
 * @param notation  how two keys are compared
 * @param least     a column of the item and of the record that refers to it: the record's is raised to the item's, as
 *                  Tryton's own form does when somebody picks the item; null for none
 */
record ListSource(String name, String noun, String model, String keyColumn, ArrayNode domain, String order,
        Notation notation,
        @Nullable String least) implements Items {
    private static final String ID = "id";
    static final ListSource COUNTRY = new ListSource("country", "country", "country.country", "code", Wire.list(),
            "name",
            Notation.COUNTRY, null);
    /** Tryton refuses a project that is done unless its progress is complete. */
    static final ListSource PROJECT_STATUS = new ListSource("projectStatus", "status", "project.work.status", ID,
            Wire.list(Wire.list("types", "in", Wire.list("project"))), "sequence", Notation.PLAIN, "progress");

    /** Whether the key is the id of the record. */
    boolean isKnownById() {
        return keyColumn.equals(ID);
    }
}
