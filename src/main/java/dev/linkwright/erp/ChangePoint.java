package dev.linkwright.erp;

/**
 * Up to where changes are known. Opaque outside the connector that made it.
 *
 * @param text the connector's own notation, made of the server's clock
 */
public record ChangePoint(String text) {
}
