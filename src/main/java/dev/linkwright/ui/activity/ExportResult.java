package dev.linkwright.ui.activity;

import java.nio.file.Path;

/** What came of an export. */
sealed interface ExportResult {
    /** The file is there, with so many writes. */
    record Written(Path file, long writes) implements ExportResult {
    }

    /** There is no new file; one that was there before is as it was. */
    record Failed(Path file) implements ExportResult {
    }
}
