package dev.linkwright.doctor;

/** How something was found, the worst last. */
public enum Result {
    WELL, ATTENTION, FAILED
}
