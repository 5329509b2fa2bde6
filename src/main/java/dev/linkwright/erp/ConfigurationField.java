package dev.linkwright.erp;

import dev.linkwright.model.FieldType;

/**
 * Something a connection must know.
 *
 * @param key          part of profiles, for example {@code address}
 * @param label        what people read
 * @param type         PASSWORD for secrets, which are never part of a profile
 * @param mandatory    whether it must be given
 * @param defaultValue empty for none
 */
public record ConfigurationField(String key, String label, FieldType type, boolean mandatory, String defaultValue) {
}
