package dev.linkwright.ui.common;

/**
 * One value that would be written, as people read it.
 *
 * @param reason why; empty where that is said elsewhere
 */
public record PreviewRow(String system, String record, String field, String before, String after, String reason) {
}
