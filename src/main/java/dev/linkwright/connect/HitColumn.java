package dev.linkwright.connect;

/**
 * A column of the hit list.
 *
 * @param key        key of the ERP field
 * @param label      what people read above it
 * @param sortable   whether the ERP sorts by it
 * @param identifies whether it holds the number that an authority gave
 */
public record HitColumn(String key, String label, boolean sortable, boolean identifies) {
}
