package dev.linkwright.ui.health;

/** Where a person goes who leaves the picker without having applied anything. */
enum Leaving {
    /** To the next record; this one goes on waiting. */
    NEXT,
    /** Back to the record that was left before. */
    PREVIOUS,
    /** To the list. */
    LIST
}
