package dev.linkwright.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.doctor.DiagnosticFile;
import dev.linkwright.doctor.Diagnostics;
import dev.linkwright.doctor.Doctor;
import dev.linkwright.doctor.Finding;
import dev.linkwright.doctor.Report;
import dev.linkwright.doctor.ReportText;
import dev.linkwright.doctor.Result;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;

/** The doctor without a window. */
public final class DoctorProgram {
    private static final int WELL = 0;
    private static final int SOMETHING_IS_WRONG = 1;
    private static final int IN_USE = 3;

    private final PrintWriter out;
    private final PrintWriter errors;
    private final Texts texts;
    private final ReportText words;
    private final ReportText neutral = new ReportText(Texts.neutral()::say);

    /**
     * Tells what it found.
     *
     * @param out    where the report goes
     * @param errors where it is said why there is none
     * @param texts  in the language of people
     */
    public DoctorProgram(PrintWriter out, PrintWriter errors, Texts texts) {
        this.out = out;
        this.errors = errors;
        this.texts = texts;
        this.words = new ReportText(texts::say);
    }

    /**
     * Looks at everything once.
     *
     * @return how the process ends
     * @throws IOException if the profile folder cannot be written, or the diagnostics cannot be saved
     */
    public int run(DoctorOptions options, HttpClients http) throws IOException {
        Logging.bringTogether();
        Path usual = ProfileFolder.place(options.folder());
        Path place = options.crm() instanceof CrmChoice.Sandbox ? ProfileFolder.sandboxPlace(usual) : usual;
        return switch (ProfileFolder.take(place)) {
            case ProfileFolder.Claim.Owned(ProfileFolder folder) -> {
                try (folder) {
                    Logging.writeTo(folder.logs());
                    yield examine(options, folder, http);
                } finally {
                    Logging.close();
                }
            }
            case ProfileFolder.Claim.InUse(Path path, OptionalLong process) -> {
                errors.println(texts.text("cli.doctor.in-use", path.toString(),
                        process.isPresent() ? Long.toString(process.getAsLong()) : "?"));
                errors.flush();
                yield IN_USE;
            }
        };
    }

    private int examine(DoctorOptions options, ProfileFolder folder, HttpClients http) throws IOException {
        try {
            Optional<WindowlessStart> opened = WindowlessStart.of(options.crm(), options.erp(), options.connectors(),
                    folder, http);
            if (opened.isEmpty()) {
                errors.println(texts.text("automatic.cli.nobody-signed-in"));
                errors.flush();
                return SOMETHING_IS_WRONG;
            }
            try (WindowlessStart start = opened.get()) {
                return examine(options, folder, start.systems(), http);
            }
        } catch (ProblemException closed) {
            tell(options, new Report(Instant.now(),
                    List.of(Finding.of(Sentence.of("doctor.store"), closed.problem()))));
            return SOMETHING_IS_WRONG;
        } catch (DataFolder.InUse taken) {
            errors.println(texts.text("cli.doctor.in-use", taken.folder().toString(), taken.process()));
            errors.flush();
            return IN_USE;
        } catch (BindException taken) {
            errors.println(texts.text("app.sandbox-port", String.valueOf(taken.getMessage())));
            errors.flush();
            return IN_USE;
        }
    }

    private int examine(DoctorOptions options, ProfileFolder folder, StartedSystems systems, HttpClients http)
            throws IOException {
        List<Module> modules = new ArrayList<>(systems.modules(http));
        modules.add(systems.doctor(folder.logs(), http));
        modules.add(binder -> binder.bind(Texts.class).toInstance(texts));
        Injector injector = Guice.createInjector(modules);
        try (OpenConnections _ = injector.getInstance(OpenConnections.class)) {
            Report report = injector.getInstance(Doctor.class).examine();
            tell(options, report);
            if (options.export().isPresent()) {
                export(injector.getInstance(Diagnostics.class), report, options.export().get());
            }
            return report.result() == Result.WELL ? WELL : SOMETHING_IS_WRONG;
        }
    }

    private void tell(DoctorOptions options, Report report) {
        out.print(options.json() ? neutral.json(report) + "\n" : words.plain(report));
        out.flush();
    }

    /** Beside JSON for programs nothing else may stand. */
    private void export(Diagnostics diagnostics, Report report, Path file) throws IOException {
        List<DiagnosticFile> files = diagnostics.collect(report, neutral);
        files.forEach(one -> errors.println(texts.text("cli.doctor.file", one.name(), Long.toString(one.bytes()))));
        diagnostics.save(files, file);
        errors.println(texts.text("cli.doctor.exported", file.toString()));
        errors.flush();
    }
}
