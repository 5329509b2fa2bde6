package dev.linkwright.app;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The window's side of {@link SyncErrand}. */
final class ErrandTalk {
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);

    private final LineChannel line;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    ErrandTalk(LineChannel line) {
        this.line = line;
    }

    /** Blocks until it is done. Where the other side has gone, the work is ended. */
    void hold(SyncErrands errands, SyncAsk ask) throws IOException, InterruptedException {
        send(SyncErrand.ACCEPTED);
        CompletableFuture<SyncExit> running = errands.begin(ask, text -> said.add(SyncErrand.OUT + text));
        try {
            var _ = running.whenComplete((_, _) -> said.add(""));
            boolean over = false;
            while (!over) {
                String next = said.poll(BETWEEN_SIGNS.toMillis(), TimeUnit.MILLISECONDS);
                over = next != null && next.isEmpty();
                if (!over) {
                    send(next == null ? SyncErrand.BUSY : next);
                }
            }
            send(SyncErrand.END
                    + (running.isCompletedExceptionally() ? SyncExit.FAILED : running.getNow(SyncExit.FAILED)).name());
        } finally {
            running.cancel(true);
        }
    }

    private void send(String text) throws IOException {
        line.grant(SyncErrand.SILENCE);
        line.write(text);
    }
}
