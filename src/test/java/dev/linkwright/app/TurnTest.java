package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TurnTest {
    private static final Visit VISIT = new Visit.Show();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final OptionalLong US = OptionalLong.of(ProcessHandle.current().pid());

    @TempDir
    Path place;
    private ProfileFolder first;

    @BeforeEach
    void takeTheFolder() throws Exception {
        first = ((Turn.First) Turn.take(place, VISIT, SHORT)).folder();
    }

    @AfterEach
    void giveItUp() throws IOException {
        first.close();
    }

    @Test
    void aFurtherStartIsLedToTheWindow() throws Exception {
        try (VisitorSocket _ = VisitorSocket.open(place, _ -> CompletableFuture.completedFuture(true),
                VisitorSocketTest::refuse, LONG)) {
            assertThat(Turn.take(place, VISIT, LONG)).isEqualTo(new Turn.Further());
        }
    }

    @Test
    void whereNobodyReceivesItIsSaidWhoOwnsTheFolder() throws Exception {
        assertThat(Turn.take(place, VISIT, SHORT)).isEqualTo(new Turn.Blocked(place, US, false));
    }

    @Test
    void aWindowThatDoesNotAnswerIsSaid() throws Exception {
        try (VisitorSocket _ = VisitorSocket.open(place, _ -> new CompletableFuture<>(), VisitorSocketTest::refuse,
                LONG)) {
            assertThat(Turn.take(place, VISIT, SHORT)).isEqualTo(new Turn.Blocked(place, US, true));
        }
    }

    @Test
    void whoComesWhileTheWindowClosesBecomesTheNextFirst() throws Exception {
        try (VisitorSocket _ = VisitorSocket.open(place, _ -> {
            try {
                first.close();
            } catch (IOException failed) {
                return CompletableFuture.failedFuture(failed);
            }
            return CompletableFuture.completedFuture(false);
        }, VisitorSocketTest::refuse, LONG)) {
            Turn next = Turn.take(place, VISIT, LONG);
            assertThat(next).isInstanceOf(Turn.First.class);
            ((Turn.First) next).folder().close();
        }
    }
}
