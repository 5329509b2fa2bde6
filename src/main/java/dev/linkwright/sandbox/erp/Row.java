package dev.linkwright.sandbox.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row as it is kept; nobody changes it in place.
 *
 * @param place
 *            where it lies in its table, for ever
 * @param values
 *            what is not blank, codes in place of ids of related records
 */
record Row(int place, long version, ObjectNode values) {
}
