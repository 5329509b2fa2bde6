package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SyncErrandTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SyncAsk ASK = new SyncAsk(true, true, true, Optional.of("Ærlig & Sønn"));

    @TempDir
    Path folder;
    private final List<String> out = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private VisitorSocket open(SyncErrands errands) throws IOException {
        return VisitorSocket.open(folder, _ -> CompletableFuture.completedFuture(true), errands, LONG);
    }

    private SyncErrand.Answer ask() {
        return SyncErrand.ask(folder, ASK, out::add, () -> events.add("accepted"), () -> events.add("cut"));
    }

    @Test
    void whatTheWindowSaysIsToldAsItIsSaidAndItsEndIsTheEnd() throws IOException {
        String large = "ø".repeat(100_000);
        try (VisitorSocket _ = open((ask, told) -> {
            assertThat(ask).isEqualTo(ASK);
            told.accept("first");
            told.accept(large);
            return CompletableFuture.completedFuture(SyncExit.WAITING);
        })) {
            assertThat(ask()).isEqualTo(new SyncErrand.Answer.Ended(SyncExit.WAITING));
        }
        assertThat(out).containsExactly("first", large);
        assertThat(events).containsExactly("accepted");
    }

    @Test
    void whereNoWindowIsOpenNobodyAnswers() {
        assertThat(ask()).isEqualTo(new SyncErrand.Answer.Nobody());
        assertThat(events).isEmpty();
    }

    @Test
    void aWindowThatIsClosedMeanwhileIsToldOf() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        VisitorSocket socket = open((_, _) -> {
            begun.countDown();
            return new CompletableFuture<>();
        });
        CompletableFuture<SyncErrand.Answer> answer = CompletableFuture.supplyAsync(this::ask);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        socket.close();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new SyncErrand.Answer.Ended(SyncExit.FAILED));
        assertThat(events).containsExactly("accepted", "cut");
    }

    @Test
    void whenTheOneWhoAskedGoesAwayTheWorkIsEnded() throws Exception {
        CompletableFuture<SyncExit> running = new CompletableFuture<>();
        CountDownLatch ended = new CountDownLatch(1);
        running.whenComplete((_, _) -> ended.countDown());
        try (VisitorSocket _ = open((_, told) -> {
            told.accept("first");
            return running;
        })) {
            assertThatThrownBy(() -> SyncErrand.ask(folder, ASK, _ -> {
                throw new IllegalStateException("Gone");
            }, () -> events.add("accepted"), () -> events.add("cut"))).hasMessage("Gone");
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(running).isCancelled();
    }

    @Test
    void anErrandThatFailsOrIsCancelledInTheWindowHasFailed() throws IOException {
        try (VisitorSocket _ = open((_, _) -> CompletableFuture.failedFuture(new IllegalStateException("no")))) {
            assertThat(ask()).isEqualTo(new SyncErrand.Answer.Ended(SyncExit.FAILED));
        }
    }

    @Test
    void anAskReadsTheSameOnBothSidesAndNothingElseIsOne() {
        assertThat(SyncAsk.parse(ASK.line())).contains(ASK);
        SyncAsk all = new SyncAsk(true, false, false, Optional.empty());
        assertThat(SyncAsk.parse(all.line())).contains(all);
        assertThat(List.of("", "linkwright 1 sync", "linkwright 1 sync 12 -", "linkwright 1 sync 11 *",
                "linkwright 1 sync 11", "linkwright 2 sync 11 -")).allMatch(line -> SyncAsk.parse(line).isEmpty());
    }
}
