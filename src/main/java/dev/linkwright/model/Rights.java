package dev.linkwright.model;

/** What the signed-in user may do with records of a kind. */
public record Rights(boolean read, boolean write, boolean create) {
    public static final Rights ALL = new Rights(true, true, true);
    public static final Rights READ_ONLY = new Rights(true, false, false);
}
