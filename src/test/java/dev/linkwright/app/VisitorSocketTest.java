package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.app.FurtherStart.Answer;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

@Timeout(60)
class VisitorSocketTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Visit PROJECT = new Visit.OpenRecord(new CrmEntity(EntityType.PROJECT, 17));
    private static final Visit NOTHING = new Visit.Show();

    @TempDir
    Path folder;
    private final BlockingQueue<Visit> received = new LinkedBlockingQueue<>();

    @Test
    void theOpenWindowLearnsWhatAFurtherStartWants() throws IOException {
        try (VisitorSocket _ = open(LONG)) {
            assertThat(FurtherStart.ask(folder, PROJECT, LONG)).isEqualTo(Answer.SHOWN);
            assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.SHOWN);
        }
        assertThat(received).containsExactly(PROJECT, NOTHING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereNoWindowIsOpenNobodyAnswers() throws IOException {
        assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.NOBODY);
        open(LONG).close();
        assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.NOBODY);
    }

    @Test
    void whatAKilledProcessLeftIsNobodysAndTakenOver() throws IOException {
        Path file = folder.resolve(VisitorSocket.FILE);
        Files.createFile(file);
        assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.NOBODY);
        try (VisitorSocket _ = open(LONG)) {
            assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.SHOWN);
        }
    }

    @Test
    void aWindowThatIsClosingIsNotThereAnyMore() throws IOException {
        try (VisitorSocket _ = VisitorSocket.open(folder, _ -> CompletableFuture.completedFuture(false),
                VisitorSocketTest::refuse, LONG)) {
            assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.NOBODY);
        }
    }

    @Test
    void aWindowThatHangsIsSilentAndOthersAreStillReceived() throws IOException {
        CompletableFuture<Boolean> never = new CompletableFuture<>();
        try (VisitorSocket _ = VisitorSocket.open(folder,
                visit -> visit.equals(PROJECT) ? never : CompletableFuture.completedFuture(true),
                VisitorSocketTest::refuse, LONG)) {
            assertThat(FurtherStart.ask(folder, PROJECT, SHORT)).isEqualTo(Answer.SILENT);
            assertThat(FurtherStart.ask(folder, NOTHING, LONG)).isEqualTo(Answer.SHOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "GET / HTTP/1.1\n", "linkwright 1 open linkwright://company/0\n",
            "linkwright 1 open https://x\n", "linkwright 1 read https://x/y.linkwright\n",
            "linkwright 1 read profile.linkwright\n", "linkwright 1 read file://elsewhere/y\n", "linkwright 2 show\n",
            "linkwright 1 show", "linkwright 1 show\r\n"})
    void whateverElseSpeaksGetsNoAnswer(String said) throws IOException {
        try (VisitorSocket _ = open(SHORT)) {
            assertThat(say(said.getBytes(StandardCharsets.US_ASCII))).isEmpty();
            assertThat(FurtherStart.ask(folder, PROJECT, LONG)).isEqualTo(Answer.SHOWN);
        }
        assertThat(received).containsExactly(PROJECT);
    }

    @Test
    void aLineWithoutEndIsCutOff() throws IOException {
        byte[] endless = new byte[VisitorSocket.LONGEST];
        Arrays.fill(endless, (byte) 'x');
        try (VisitorSocket _ = open(LONG)) {
            assertThat(say(endless)).isEmpty();
        }
        assertThat(received).isEmpty();
    }

    @Test
    void whoeverConnectsAndSaysNothingKeepsNobodyOutForLong() throws Exception {
        List<SocketChannel> idle = new ArrayList<>();
        try (VisitorSocket _ = open(SHORT)) {
            for (int count = 0; count < VisitorSocket.AT_ONCE + 2; count++) {
                idle.add(connect());
            }
            for (SocketChannel one : idle) {
                assertThat(one.read(ByteBuffer.allocate(1))).isNegative();
            }
            assertThat(FurtherStart.ask(folder, PROJECT, LONG)).isEqualTo(Answer.SHOWN);
            assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo(PROJECT);
        } finally {
            for (SocketChannel one : idle) {
                one.close();
            }
        }
    }

    @Test
    void aVisitReadsTheSameOnBothSides() {
        assertThat(Visit.parse(PROJECT.line())).contains(PROJECT);
        assertThat(Visit.parse(NOTHING.line())).contains(NOTHING);
        assertThat(new Visit.OpenRecord(new CrmEntity(EntityType.CONTACT, 999_999_999_999_999_999L)).line())
                .hasSizeLessThan(Visit.LONGEST);
    }

    static CompletableFuture<SyncExit> refuse(SyncAsk ask, Consumer<String> out) {
        return CompletableFuture.failedFuture(new AssertionError("Nobody asked for " + ask));
    }

    private VisitorSocket open(Duration limit) throws IOException {
        return VisitorSocket.open(folder, visit -> CompletableFuture.completedFuture(received.add(visit)),
                VisitorSocketTest::refuse, limit);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(folder.resolve(VisitorSocket.FILE)));
        return channel;
    }

    /** What is answered. */
    private String say(byte[] said) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(100);
        try (SocketChannel channel = connect()) {
            channel.write(ByteBuffer.wrap(said));
            int read;
            do {
                read = channel.read(answer);
            } while (read >= 0);
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    }
}
