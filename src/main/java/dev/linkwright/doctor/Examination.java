package dev.linkwright.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a window asks of the doctor. Every call blocks, belongs on {@code Work}, and ends when its thread is interrupted. */
public interface Examination {

    Report examine();

    /** What would be saved for whoever helps. */
    List<DiagnosticFile> diagnostics(Report report, ReportText words) throws IOException;

    /** Saves it in a zip, whole or not at all. */
    void save(List<DiagnosticFile> files, Path zip) throws IOException;
}
