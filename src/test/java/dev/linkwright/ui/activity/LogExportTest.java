package dev.linkwright.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;

class LogExportTest {
    @TempDir
    Path folder;

    @Test
    void everyWriteStandsInTheFileAsSpreadsheetsReadIt() throws IOException {
        FakeLog log = FakeLog.of(1200);
        List<Long> progress = new ArrayList<>();
        assertThat(export(log).export(LogFilter.ALL, file(), (done, _) -> progress.add(done)))
                .isEqualTo(new ExportResult.Written(file(), 1200));
        String text = Files.readString(file());
        assertThat(text).startsWith("\uFEFFtime,person,automatic,").endsWith("\r\n");
        List<String> lines = List.of(text.split("\r\n"));
        assertThat(lines).hasSize(1201);
        assertThat(lines.get(1)).startsWith("2026-11-22T14:45:00Z,Ingrid Solheim,no,Tryton Göteborg,company,1,Bø AS,")
                .contains(",ERP,Name,old 0,new 0,");
        assertThat(progress).containsExactly(500L, 1000L, 1200L);
    }

    @Test
    void quotesCommasAndLinesStayWithinTheirValue() {
        assertThat(CsvText.line(List.of("a,b", "say \"no\"", "two\nlines", "plain", "", " edge ")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain,,\" edge \"\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmlessAndNumbersStay() {
        for (String formula : List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|'x'!A0", "\t=1", " =1",
                "\uFF1D1+1")) {
            assertThat(CsvText.line(List.of(formula)).replace("\"", "")).as(formula).startsWith("'");
        }
        for (String plain : List.of("+47 22 51 80 00", "-12.50", "+47 (0)22-51/80", "a=b", "1=1")) {
            assertThat(CsvText.line(List.of(plain))).isEqualTo(plain + "\r\n");
        }
    }

    @Test
    void aCancelledOrFailedExportLeavesWhatWasThereAndNothingBeside() throws IOException {
        Files.writeString(file(), "before");
        LogExport export = export(FakeLog.of(1200));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> export.export(LogFilter.ALL, file(), (_, _) -> Thread.currentThread().interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readString(file())).isEqualTo("before");
        Path nowhere = folder.resolve("gone").resolve("log.csv");
        assertThat(export.export(LogFilter.ALL, nowhere, (_, _) -> {
        })).isEqualTo(new ExportResult.Failed(nowhere));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whoWroteByItselfAndABlankAreTold() throws IOException {
        FakeLog log = new FakeLog();
        log.add(0, false, "Bø AS", Side.CRM, "Phone", "", "1", Circumstance.ONLY_ERP_CHANGED, true);
        export(log).export(LogFilter.ALL, file(), (_, _) -> {
        });
        LogEntry entry = log.all.getFirst();
        assertThat(Files.readString(file())).contains(",yes,", ",CRM,Phone,,1,\"Mapped one way, the ERP wins\","
                + entry.operation().value());
    }

    private Path file() {
        return folder.resolve("log.csv");
    }

    private static LogExport export(FakeLog log) {
        return new LogExport(log, Clock.fixed(FakeLog.NOW, ZoneOffset.UTC));
    }
}
