package dev.linkwright.ui.activity;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import dev.linkwright.browse.LogFilter;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Asks for a file and exports into it, beside all else that a person does. */
final class Exporting {
    /** Where a person wants the file; empty if nowhere. */
    @FunctionalInterface
    interface FileQuestion {
        Optional<Path> ask(Window owner, String title, String name);
    }

    private final LogExport export;
    private final Work work;
    private final Texts texts;
    private final FileQuestion question;

    Exporting(LogExport export, Work work, Texts texts, FileQuestion question) {
        this.export = export;
        this.work = work;
        this.texts = texts;
        this.question = question;
    }

    /** Asks as the system does. */
    static FileQuestion bySystem(Texts texts) {
        return (owner, title, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(texts.text("activity.export.kind"), "*.csv"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }

    /** @param told is given a sentence about what came of it */
    void start(Window owner, LogFilter filter, Consumer<Told> told) {
        question.ask(owner, texts.text("activity.export.title"), texts.text("activity.export.name"))
                .ifPresent(file -> work.runCounted(progress -> export.export(filter, file, progress))
                        .named(Sentence.of("activity.exporting")).onSuccess(result -> told.accept(told(result)))
                        .onProblem(problem -> told.accept(new Told(true, texts.say(problem.sentence()))))
                        .onCancelled(() -> told.accept(new Told(false, texts.text("activity.export.cancelled"))))
                        .start());
    }

    /** What a person is told. */
    record Told(boolean failed, String sentence) {
    }

    private Told told(ExportResult result) {
        return switch (result) {
            case ExportResult.Written(Path file, long writes) ->
                new Told(false, texts.text("activity.export.written", writes, file.toString()));
            case ExportResult.Failed(Path file) ->
                new Told(true, texts.text("activity.export.failed", file.toString()));
        };
    }
}
