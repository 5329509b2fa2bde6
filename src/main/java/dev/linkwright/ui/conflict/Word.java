package dev.linkwright.ui.conflict;

/**
 * A piece of a value.
 *
 * @param differs whether the other side has something else in its place
 */
record Word(String text, boolean differs) {
}
