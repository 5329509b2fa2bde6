package dev.linkwright.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.doctor.DiagnosticFile;
import dev.linkwright.doctor.Examination;
import dev.linkwright.doctor.Report;
import dev.linkwright.doctor.ReportText;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Has the workstation examined, and packs what was found. */
final class DoctorViewModel {
    private final Examination examination;
    private final Work work;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Report>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(Footing.NONE);

    DoctorViewModel(Examination examination, Work work, Texts texts) {
        this.examination = examination;
        this.work = work;
        this.texts = texts;
    }

    /** What was found last. */
    ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    /** Looks at everything, unless it is being looked at. */
    void look() {
        if (busy.get()) {
            return;
        }
        begin(Sentence.of("settings.doctor.looking"));
        work.run(examination::examine).named(Sentence.of("settings.doctor.looking")).onDone(() -> busy.set(false))
                .onSuccess(this::found).onProblem(this::failed).onCancelled(() -> footing.set(Footing.NONE)).start();
    }

    /** @param shown is given what would be saved */
    void collect(Consumer<List<DiagnosticFile>> shown) {
        Optional<Report> known = report.get();
        if (busy.get() || known.isEmpty()) {
            return;
        }
        Footing before = footing.get();
        begin(Sentence.of("settings.doctor.collecting"));
        work.run(() -> examination.diagnostics(known.get(), new ReportText(Texts.neutral()::say)))
                .named(Sentence.of("settings.doctor.collecting")).onDone(() -> busy.set(false)).onSuccess(files -> {
                    footing.set(before);
                    shown.accept(files);
                }).onProblem(this::failed).onCancelled(() -> footing.set(before)).start();
    }

    void save(List<DiagnosticFile> files, Path zip) {
        begin(Sentence.of("settings.doctor.saving"));
        work.run(() -> isSaved(files, zip)).named(Sentence.of("settings.doctor.saving"))
                .onDone(() -> busy.set(false))
                .onSuccess(saved -> footing.set(saved
                        ? Footing.good(texts.text("settings.doctor.saved", zip.toString()))
                        : Footing.bad(texts.text("settings.doctor.not-saved", zip.toString()))))
                .onProblem(this::failed).onCancelled(() -> footing.set(Footing.NONE)).start();
    }

    private boolean isSaved(List<DiagnosticFile> files, Path zip) {
        try {
            examination.save(files, zip);
            return true;
        } catch (IOException _) {
            return false; // a full disk, or a folder that may not be written: the person chooses another place
        }
    }

    private void begin(Sentence what) {
        busy.set(true);
        footing.set(Footing.plain(texts.say(what)));
    }

    private void found(Report found) {
        report.set(Optional.of(found));
        String summary = texts.say(ReportText.summary(found));
        footing.set(switch (found.result()) {
            case WELL -> Footing.good(summary);
            case ATTENTION -> Footing.attention(summary);
            case FAILED -> Footing.bad(summary);
        });
    }

    private void failed(Problem problem) {
        footing.set(Footing.bad(texts.say(problem.sentence())));
    }
}
