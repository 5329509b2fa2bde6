package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.about.Release;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NewerVersions.Look;
import dev.linkwright.ui.common.NewerVersions.Outcome;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.Plans;

/** Who looks for a newer version asks a server that is there, that is not there, and that says strange things. */
class NewerVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String PAGE = "https://publisher.example/linkwright";

    private final HttpClients http = new HttpClients();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Notices.Notice> told = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private int abouts;
    private Instant now = NOW;
    private volatile int status = 200;
    private volatile byte[] body = {};
    private HttpServer server;
    private NewerVersions versions;
    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/newest.json", exchange -> {
            try (exchange; OutputStream out = exchange.getResponseBody()) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                requests.add(new TreeMap<>(exchange.getRequestHeaders()));
                byte[] answer = body;
                exchange.getResponseHeaders().set("Location", "http://publisher.example/newest.json");
                exchange.getResponseHeaders().set("Set-Cookie", "visitor=1");
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                out.write(answer);
            }
        });
        server.createContext("/silent.json", exchange -> {
            try (exchange) {
                asked.add("silent");
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        versions = versions();
        versions.askAt(address("newest.json"));
    }

    @AfterEach
    void close() {
        over.countDown();
        http.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void nobodyIsAskedUntilItIsSwitchedOn() {
        lay("1.2.0");
        start("0.1.0");
        tomorrow();
        assertThat(asked).isEmpty();
        assertThat(versions.lastProperty().get()).isEmpty();
        versions.onProperty().set(true);
        assertThat(asked).containsExactly("GET /newest.json");
    }

    @Test
    void aNewerVersionIsToldOnceAndItsPageOpensOnDemandOnly() {
        lay("1.2.0");
        versions.onProperty().set(true);
        start("0.1.0-SNAPSHOT");
        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(Plans.texts().say(notice.title())).isEqualTo("Linkwright 1.2 is there");
            assertThat(Plans.texts().say(notice.detail())).contains("You have 0.1.0-SNAPSHOT", PAGE);
            assertThat(notice.wrong()).isFalse();
        });
        assertThat(opened).isEmpty();
        told.getFirst().show().run();
        assertThat(opened).containsExactly(URI.create(PAGE));
        tomorrow();
        assertThat(asked).hasSize(2);
        assertThat(told).hasSize(1);
        assertThat(last()).isEqualTo(new Look(now, Outcome.NEWER, "1.2", PAGE));
    }

    @Test
    void withoutAPageTheNoticeLeadsToWhatIsKnown() {
        body = "{\"version\": \"1.2.0\"}".getBytes(StandardCharsets.UTF_8);
        versions.onProperty().set(true);
        start("0.1.0");
        told.getFirst().show().run();
        assertThat(opened).isEmpty();
        assertThat(abouts).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 1.2.0", "1.2.0, 1.1.9", "1.2.0, 1.2", "1.3.0-SNAPSHOT, 1.2.9", "from source, 99"})
    void whatIsNotNewerIsNoNews(String own, String newest) {
        lay(newest);
        versions.onProperty().set(true);
        start(own);
        assertThat(told).isEmpty();
        assertThat(last().outcome()).isEqualTo(Outcome.NONE_NEWER);
    }

    @Test
    void theRequestSaysNothingOfWhoAsks() {
        lay("1.2.0");
        versions.onProperty().set(true);
        start("0.1.0");
        tomorrow();
        assertThat(requests).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.keySet()).containsExactlyInAnyOrder("Accept-encoding", "Connection", "Host",
                    "User-agent");
            assertThat(headers.get("User-agent")).containsExactly("Linkwright");
        });
        assertThat(requests.getFirst()).isEqualTo(requests.getLast());
    }

    @ParameterizedTest
    @CsvSource({"200, <html>sign in</html>, NOT_UNDERSTOOD", "200, '', NOT_UNDERSTOOD",
            "200, '{\"version\": \"1.2.0-SNAPSHOT\"}', NOT_UNDERSTOOD",
            "200, '{\"version\": \"2\", \"address\": \"http://publisher.example/\"}', NOT_UNDERSTOOD",
            "301, '{\"version\": \"2\"}', NOT_UNDERSTOOD", "302, '', NOT_UNDERSTOOD", "307, '', NOT_UNDERSTOOD",
            "401, '{\"version\": \"2\"}', NOT_REACHED", "404, '', NOT_REACHED", "429, '', NOT_REACHED",
            "500, '{\"version\": \"2\"}', NOT_REACHED"})
    void anAnswerThatIsNoneIsKeptToItselfAndNotAskedForAgainTheSameDay(int answered, String text, Outcome outcome) {
        status = answered;
        body = text.getBytes(StandardCharsets.UTF_8);
        versions.onProperty().set(true);
        start("0.1.0");
        laterToday();
        assertThat(asked).hasSize(1);
        assertThat(told).isEmpty();
        assertThat(last()).isEqualTo(Look.without(NOW, outcome));
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        body = ("{\"version\": \"1.2.0\", \"address\": \"" + PAGE + "\"}" + " ".repeat(Release.MOST_BYTES * 200))
                .getBytes(StandardCharsets.UTF_8);
        versions.onProperty().set(true);
        start("0.1.0");
        assertThat(last().outcome()).isEqualTo(Outcome.NOT_UNDERSTOOD);
    }

    @Test
    void aServerThatIsNotThereIsToldInTheAboutWindowOnly() {
        server.stop(0);
        versions.onProperty().set(true);
        start("0.1.0");
        assertThat(last()).isEqualTo(Look.without(NOW, Outcome.NOT_REACHED));
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://publisher.example/newest.json", "publisher.example",
            "https://a@publisher.example/"})
    void anAddressThatIsNotSafeIsNeverAsked(String address) {
        versions.askAt(address);
        versions.onProperty().set(true);
        start("0.1.0");
        assertThat(versions.lastProperty().get()).isEmpty();
    }

    @Test
    void switchingItOffEndsALookThatIsUnderWay() throws InterruptedException {
        LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        versions.askAt(address("silent.json"));
        versions.onProperty().set(true);
        start("0.1.0", new Work(threads, screen::add, this::later));
        while (asked.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        versions.onProperty().set(false);
        Runnable answer = screen.poll(20, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        answer.run();
        assertThat(last()).isEqualTo(Look.without(NOW, Outcome.CALLED_OFF));
        assertThat(told).isEmpty();
    }

    private void start(String own) {
        start(own, new Work(Runnable::run, Runnable::run, this::later));
    }

    private Runnable later(Duration time, Runnable what) {
        if (time.compareTo(Work.PATIENCE) > 0) {
            waiting.add(what);
        }
        return () -> waiting.remove(what);
    }

    private void start(String own, Work work) {
        Notices notices = new Notices() {
            @Override
            public void tell(Notice notice) {
                told.add(notice);
            }

            @Override
            public void over(String cause) {
                told.clear();
            }
        };
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        new NewerVersion(versions, new NewestVersion(http), notices, opened::add, work, clock, own)
                .start(() -> abouts++);
    }

    private void laterToday() {
        now = NOW.plus(Duration.ofHours(1));
        waiting.removeFirst().run();
    }

    private void tomorrow() {
        now = NOW.plus(Duration.ofDays(1));
        waiting.removeFirst().run();
    }

    private Look last() {
        return versions().lastProperty().get().orElseThrow();
    }

    private NewerVersions versions() {
        return new NewerVersions(WindowMemory.load(folder, Work.inline()), "");
    }

    private String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private void lay(String version) {
        body = "{\"version\": \"%s\", \"address\": \"%s\"}".formatted(version, PAGE).getBytes(StandardCharsets.UTF_8);
    }
}
