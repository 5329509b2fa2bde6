package dev.linkwright.model;

/**
 * One field of a {@link Snapshot}.
 *
 * @param raw    the value as the server gave it; the only form that is shown, written and logged
 * @param normal its normal form, in the other side's terms where a list mapping stands between; only ever compared. An
 *               empty string is blank
 */
public record Reading(FieldValue raw, String normal) {

    public boolean isReadable() {
        return raw.isReadable();
    }

    public boolean sameAs(Reading other) {
        return isReadable() && other.isReadable() && normal.equals(other.normal);
    }
}
