package dev.linkwright.erp.businesscentral;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.linkwright.erp.SearchRequest.Sort;
import dev.linkwright.model.FieldValue;

/**
 * In which order hits come: by number if nothing else is asked for. The server sorts; on this side only the heads of several
 * alternatives are compared, so that a difference between our order and the server's costs no hit.
 */
record HitOrder(ApiField field, boolean ascending) {

    static HitOrder of(Optional<Sort> sort, List<ApiField> sortable) {
        return sort.flatMap(asked -> field(sortable, asked.field()).map(by -> new HitOrder(by, asked.ascending())))
                .orElseGet(() -> new HitOrder(field(sortable, ApiField.NUMBER).orElseThrow(), true));
    }

    private static Optional<ApiField> field(List<ApiField> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether what follows a hit can be asked for by its number. */
    boolean isByNumber() {
        return ascending && field.key().equals(ApiField.NUMBER);
    }

    String text() {
        String by = field.key() + (ascending ? " asc" : " desc");
        return field.key().equals(ApiField.NUMBER) ? by : by + "," + ApiField.NUMBER + " asc";
    }

    Comparator<Row> comparator() {
        Comparator<Row> rising = Comparator.comparing(row -> row.value(field), this::compare);
        return ascending ? rising : rising.reversed();
    }

    private int compare(FieldValue one, FieldValue other) {
        String first = one.textOrEmpty();
        String second = other.textOrEmpty();
        return field.form() == ValueForm.DECIMAL && !first.isEmpty() && !second.isEmpty()
                ? new BigDecimal(first).compareTo(new BigDecimal(second))
                : first.compareToIgnoreCase(second);
    }
}
