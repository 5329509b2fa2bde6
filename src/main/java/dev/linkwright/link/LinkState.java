package dev.linkwright.link;

/** How a linked record stands. */
public enum LinkState {
    CONNECTED, CONFLICT
}
