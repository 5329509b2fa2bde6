package dev.linkwright.sandbox.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The rows that an entity set of a fresh ERP has, made when asked for: the same row for the same index every time, from any
 * thread. Rows ascend by {@code number}, compared as text.
 *
 * <p>
 * A row holds properties under the names of the API; what is left out is blank. It holds neither {@code id} nor version: the
 * server gives these. Instants are ISO-8601 in UTC. Beside the API's own names the server understands {@code paymentTermsCode},
 * {@code paymentMethodCode} and {@code shipmentMethodCode} of customers and vendors (it shows the ids instead), and
 * {@code customerNumber} and {@code vendorNumber} of a contact of type {@code Company}: whose contact it is, either's or both's.
 */
public interface SeedRows {

    /** Nothing at all. */
    SeedRows NONE = new SeedRows() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public ObjectNode row(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    };

    int size();

    /** The row at an index below the size; the caller may keep and change it. */
    ObjectNode row(int index);

    /**
     * One property of a row, as {@code row(index).path(property)} would tell. A search asks this of each row, so a seed of
     * a million rows does well to answer the searched texts without making the row.
     */
    default JsonNode value(int index, String property) {
        return row(index).path(property);
    }
}
