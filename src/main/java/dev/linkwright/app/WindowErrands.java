package dev.linkwright.app;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Synchronises behind the window for starts that have none; the status bar shows it, and it can be cancelled there. */
final class WindowErrands implements SyncErrands {
    private final SyncSession session;
    private final ShownRecords shown;
    private final Work work;
    private final Texts texts;
    private final Clock clock;

    @Inject
    WindowErrands(SyncSession session, ShownRecords shown, Work work, Texts texts, Clock clock) {
        this.session = session;
        this.shown = shown;
        this.work = work;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<SyncExit> begin(SyncAsk ask, Consumer<String> out) {
        CompletableFuture<SyncExit> answer = new CompletableFuture<>();
        SyncTelling telling = SyncTelling.of(ask, texts);
        work.onScreen(() -> {
            RunningWork running = work
                    .runCounted(progress -> session.once(ask, (_, done, all) -> progress.report(done, all)))
                    .named(Sentence.of("automatic.errand")).onSuccess(told -> {
                        telling.lines(told).forEach(out);
                        answer.complete(told.exit());
                        shown.follow(told);
                    }).onProblem(problem -> fail(problem, ask, telling, out, answer))
                    .onCancelled(() -> answer.completeExceptionally(new InterruptedException("Cancelled")))
                    .start();
            var _ = answer.whenComplete((_, _) -> work.onScreen(running::cancel));
        });
        return answer;
    }

    private void fail(Problem problem, SyncAsk ask, SyncTelling telling, Consumer<String> out,
            CompletableFuture<SyncExit> answer) {
        telling.lines(SyncTold.refused(SyncExit.NOT_OPENED, ask, problem.sentence(), clock.instant()))
                .forEach(out);
        answer.complete(SyncExit.NOT_OPENED);
    }
}
