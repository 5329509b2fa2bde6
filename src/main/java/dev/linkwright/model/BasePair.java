package dev.linkwright.model;

/**
 * What each side held, as its own server answered, when a field was last settled.
 */
public record BasePair(FieldValue crm, FieldValue erp) {
}
