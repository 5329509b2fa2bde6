package dev.linkwright.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

/** Looks at this workstation. */
public final class WorkstationExamination implements Examination {
    private final Doctor doctor;
    private final Diagnostics diagnostics;

    @Inject
    WorkstationExamination(Doctor doctor, Diagnostics diagnostics) {
        this.doctor = doctor;
        this.diagnostics = diagnostics;
    }

    @Override
    public Report examine() {
        return doctor.examine();
    }

    @Override
    public List<DiagnosticFile> diagnostics(Report report, ReportText words) throws IOException {
        return diagnostics.collect(report, words);
    }

    @Override
    public void save(List<DiagnosticFile> files, Path zip) throws IOException {
        diagnostics.save(files, zip);
    }
}
