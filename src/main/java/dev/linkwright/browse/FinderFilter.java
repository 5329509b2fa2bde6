package dev.linkwright.browse;

/** Which records the finder shows. */
public enum FinderFilter {
    ALL, CONNECTED, CONFLICT, NOT_CONNECTED
}
