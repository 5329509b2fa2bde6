package dev.linkwright.doctor;

/**
 * A file of the diagnostics, ready to be saved.
 *
 * @param name within the zip, with slashes
 * @param text what stands in it, redacted
 */
public record DiagnosticFile(String name, String text, long bytes) {
}
