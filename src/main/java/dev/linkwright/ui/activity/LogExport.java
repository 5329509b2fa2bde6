package dev.linkwright.ui.activity;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.browse.WrittenLog;
import dev.linkwright.model.FieldValue;
import dev.linkwright.ui.common.Progress;
import dev.linkwright.ui.common.Texts;

/**
 * Writes the activity log into a file of comma-separated values, newest first. Times are UTC, headings and words English
 * wherever it is done, so that programs can read it; the file begins with a byte order mark, without which Excel takes
 * UTF-8 for something else. The file appears whole or not at all.
 */
final class LogExport {
    private static final Logger LOG = LoggerFactory.getLogger(LogExport.class);
    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS = List.of("time", "person", "automatic", "connection", "record type",
            "record id", "record", "actor type", "actor key", "written to", "field", "old value", "new value", "reason",
            "operation");

    private final WrittenLog log;
    private final LogWords words;

    LogExport(WrittenLog log, Clock clock) {
        this.log = log;
        this.words = new LogWords(Texts.neutral(), clock);
    }

    /** Ends with a CancellationException when its thread is interrupted. */
    ExportResult export(LogFilter filter, Path file, Progress progress) {
        try {
            return new ExportResult.Written(file, write(filter, file, progress));
        } catch (ClosedByInterruptException cancelled) {
            throw new CancellationException("Export cancelled");
        } catch (IOException failed) {
            LOG.warn("The activity log was not exported: {}", failed.getClass().getSimpleName());
            return new ExportResult.Failed(file);
        }
    }

    private long write(LogFilter filter, Path file, Progress progress) throws IOException {
        Path whole = file.toAbsolutePath();
        Path beside = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
        try {
            long written = write(filter, beside, progress, log.count(filter));
            move(beside, whole);
            return written;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private long write(LogFilter filter, Path file, Progress progress, long total) throws IOException {
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            out.write(CsvText.line(HEADINGS));
            List<LogEntry> page;
            do {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("Export cancelled");
                }
                page = log.entries(filter, Math.toIntExact(written), AT_ONCE);
                for (LogEntry entry : page) {
                    out.write(CsvText.line(values(entry)));
                }
                written += page.size();
                progress.report(written, total);
            } while (page.size() == AT_ONCE);
        }
        return written;
    }

    private List<String> values(LogEntry entry) {
        return List.of(entry.at().toString(), entry.user(), entry.byPerson() ? "no" : "yes", entry.connectionName(),
                entry.entity().type().word(), Long.toString(entry.entity().id()),
                entry.title(),
                entry.actor().type().word(), entry.actor().key(), entry.side().name(), entry.field(),
                text(entry.before(), words.before(entry)), text(entry.after(), words.after(entry)), words.why(entry),
                entry.operation().value());
    }

    /** A blank stays blank. */
    private static String text(FieldValue value, String read) {
        return value.isBlank() ? "" : read;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
