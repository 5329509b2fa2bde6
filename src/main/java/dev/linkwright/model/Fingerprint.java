package dev.linkwright.model;

/**
 * Who an ERP is.
 *
 * @param address  base address, without user or password
 * @param database database or company within it
 */
public record Fingerprint(String address, String database) {
}
