package dev.linkwright.ui.common;

/** What a person may do without being told: it passes by itself, and <em>Sync health</em> tells of it as well. */
public enum NoticeKind {
    /** A system cannot be reached for now, and is tried again. */
    FAILING,
    /** A run was cut off, and what it held is waited for. */
    CUT_OFF,
    /** Somebody else synchronises. */
    ELSEWHERE
}
