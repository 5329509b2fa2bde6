package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The real program in a process of its own, whose every connection the virtual machine records: it asks nobody but CRM and ERP. */
@Timeout(400)
class OnlyNamedSystemsAreAskedIT {
    private static final Recorded EVERY_BYTE = new Recorded(List.of("jdk.SocketRead", "jdk.SocketWrite"), List.of());

    private final CountDownLatch askedForTheNewestVersion = new CountDownLatch(1);
    @TempDir
    private Path folder;
    private RecordedProgram program;
    private HttpServer publisher;

    @BeforeEach
    void connect() throws IOException {
        program = new RecordedProgram(folder);
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        publisher.createContext("/newest.json", exchange -> {
            try (exchange; OutputStream out = exchange.getResponseBody()) {
                byte[] answer = "{\"version\": \"99\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                out.write(answer);
            }
            askedForTheNewestVersion.countDown();
        });
        publisher.start();
    }

    @AfterEach
    void close() {
        publisher.stop(0);
        program.close();
    }

    /** {@link MainJobRecordedIT} does the same with a person's whole work. */
    @Test
    void aSynchronisationWithoutAWindowAsksNobodyButTheCrmAndTheErp() throws Exception {
        Process sync = program.start(EVERY_BYTE, List.of(), "sync", "--once");
        assertThat(sync.waitFor(120, TimeUnit.SECONDS)).as(program.said()).isTrue();
        assertThat(sync.exitValue()).as(program.said()).isZero();
        assertThat(program.asked()).containsExactlyInAnyOrder(RecordedProgram.place(program.crm()),
                RecordedProgram.place(program.erp()));
    }

    @Test
    void whoDoesNotLetItLookForNewerVersionsIsNotAskedAboutThem() throws Exception {
        remember("newer-versions.address=" + newestVersion() + "\n");
        assertThat(window(this::theRecordIsRead)).contains(RecordedProgram.place(program.crm()))
                .isSubsetOf(RecordedProgram.place(program.crm()), RecordedProgram.place(program.erp()));
    }

    /** Else the others would be satisfied by a recording that misses what it is meant to catch. */
    @Test
    void whoLetsItLookForNewerVersionsSeesThatItAsksThatAddressToo() throws Exception {
        remember("newer-versions=true\nnewer-versions.address=" + newestVersion() + "\n");
        assertThat(window(() -> theRecordIsRead() && askedForTheNewestVersion.getCount() == 0))
                .contains(RecordedProgram.place(program.crm()), RecordedProgram.place(newestVersion()))
                .isSubsetOf(RecordedProgram.place(program.crm()), RecordedProgram.place(program.erp()),
                        RecordedProgram.place(newestVersion()));
    }

    private Set<String> window(Callable<Boolean> done) throws Exception {
        program.systems().crm().forgetRequests();
        Process window = program.start(EVERY_BYTE, List.of(),
                "linkwright://company/" + program.pair().company().id());
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, done);
        } finally {
            window.destroy();
        }
        assertThat(window.waitFor(60, TimeUnit.SECONDS)).as(program.said()).isTrue();
        return program.asked();
    }

    private boolean theRecordIsRead() {
        return program.systems().crm().requests().stream()
                .anyMatch(request -> request.path().contains("/Contact/" + program.pair().company().id()));
    }

    private void remember(String lines) throws IOException {
        Files.writeString(Files.createDirectories(program.data()).resolve("windows.properties"), lines);
    }

    private URI newestVersion() {
        return URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + "/newest.json");
    }
}
