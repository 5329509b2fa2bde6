package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.ui.common.Work;

/** Leads further starts to the main window; those that come before it is there wait. */
final class Reception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private record Host(VisitDoor door, Work work, SyncErrands errands) {
    }

    private volatile CompletableFuture<Host> host = new CompletableFuture<>();
    private Optional<VisitorSocket> socket = Optional.empty();

    private Reception() {
    }

    /**
     * Opens it in a folder that this process owns. Where that cannot be, further starts are told that the program is open
     * already.
     *
     * @param limit for how long a further start may take
     */
    static Reception in(Path folder, Duration limit) {
        Reception reception = new Reception();
        try {
            reception.socket = Optional.of(VisitorSocket.open(folder, reception::receive, reception::begin, limit));
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.warn("Further starts will not be led to this window: {}", impossible.toString());
        }
        return reception;
    }

    void opened(VisitDoor door, Work work, SyncErrands errands) {
        host.complete(new Host(door, work, errands));
    }

    /** Whoever comes from now on waits for the next window. */
    void closing() {
        host = new CompletableFuture<>();
    }

    /** True once the window is in front; false if it is closing. */
    CompletableFuture<Boolean> receive(Visit visit) {
        return host.thenCompose(there -> CompletableFuture
                .supplyAsync(() -> there.door().receive(visit), there.work()::onScreen));
    }

    /** Begins once the window is there. */
    private CompletableFuture<SyncExit> begin(SyncAsk ask, Consumer<String> out) {
        CompletableFuture<SyncExit> answer = new CompletableFuture<>();
        var _ = host.thenAccept(there -> {
            CompletableFuture<SyncExit> running = there.errands().begin(ask, out);
            var _ = running.whenComplete((exit, failure) -> answer.complete(failure == null ? exit : SyncExit.FAILED));
            var _ = answer.whenComplete((_, _) -> running.cancel(true));
        });
        return answer;
    }

    @Override
    public void close() throws IOException {
        if (socket.isPresent()) {
            socket.get().close();
        }
    }
}
