package dev.linkwright.link;

/** How far a step came. An INTENT without anything after it is UNKNOWN. */
public enum StepState {
    INTENT, DONE, FAILED, UNKNOWN, VOID
}
