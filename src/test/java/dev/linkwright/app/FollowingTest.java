package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.FollowedProfile;
import dev.linkwright.settings.FollowedProfile.Look;
import dev.linkwright.settings.FollowedProfile.Standing;
import dev.linkwright.settings.MemoryFollowing;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.Plans;

/** What lies at a shared place counts here while it is valid; whatever else lies there changes nothing. */
class FollowingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int LARGE = 9 * 1024 * 1024;

    private final HttpClients http = new HttpClients();
    private final HttpClients impatient = new HttpClients(Clock.systemUTC(), Duration.ofMillis(300));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ProfileFile files = new ProfileFile(List.of());
    private final WorkingProfile working = MemoryProfile.working(profile(30), List.of());
    private final KeptFollowing kept = new MemoryFollowing();
    private final FollowedProfile followed = followed(http, working);
    private final List<Sentence> told = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private volatile int status = 200;
    private volatile byte[] body = {};
    private HttpServer server;
    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/profile.json", exchange -> {
            try (exchange; OutputStream out = exchange.getResponseBody()) {
                byte[] answer = body;
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                out.write(answer);
            }
        });
        server.createContext("/silent.json", exchange -> {
            try (exchange) {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        lay(profile(7));
    }

    @AfterEach
    void close() {
        over.countDown();
        http.close();
        impatient.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatLiesAtAnAddressCountsHereAndSoDoesWhatChangesThere() {
        follow(address());
        assertThat(working.current()).isEqualTo(profile(7));
        lay(profile(90));
        followed.read();
        assertThat(working.current()).isEqualTo(profile(90));
        assertThat(standing().readAt()).isEqualTo(NOW);
        assertThat(standing().differs()).isFalse();
        assertThat(standing().failure()).isEmpty();
    }

    @Test
    void whatLiesInAFileCountsHere() throws IOException {
        Path file = folder.resolve("shared.json");
        files.write(profile(7), file);
        follow(file.toString());
        assertThat(working.current()).isEqualTo(profile(7));
        Files.delete(file);
        followed.read();
        assertThat(working.current()).isEqualTo(profile(7));
        assertThat(said()).startsWith(file + " could not be read.");
    }

    @ParameterizedTest
    @CsvSource({"404, gone, /profile.json is not in 127.0.0.1 any more.",
            "403, no, could not be read.",
            "500, broken, 127.0.0.1 reported a fault of its own.",
            "302, elsewhere, 127.0.0.1 gave an answer that is not as agreed.",
            "200, <html>sign in</html>, The whole file: Line 1",
            "200, '{\"version\": 1, \"connections\": [], \"colour\": 1}', colour: ",
            "200, '', The whole file: "})
    void whatCannotBeUsedChangesNothingAndIsToldWithItsPlace(int answered, String text, String expected) {
        follow(address());
        status = answered;
        body = text.getBytes(StandardCharsets.UTF_8);
        followed.read();
        assertThat(working.current()).isEqualTo(profile(7));
        assertThat(said()).containsIgnoringCase(expected);
    }

    @Test
    void moreThanAProfileCanHoldIsNotReadToItsEnd() {
        follow(address());
        body = " ".repeat(LARGE).getBytes(StandardCharsets.UTF_8);
        followed.read();
        assertThat(working.current()).isEqualTo(profile(7));
        assertThat(said()).contains("The whole file").contains("8");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        kept.write(new KeptFollowing.Following(address().replace("profile", "silent"), Instant.EPOCH, "0"));
        FollowedProfile hurried = followed(impatient, working);
        hurried.read();
        assertThat(working.current()).isEqualTo(profile(30));
        assertThat(Plans.texts().say(hurried.standing().flatMap(Standing::failure).orElseThrow()))
                .contains("did not answer within the time limit");
        assertThat(hurried.standing().orElseThrow().differs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"http://intranet.example/profile.json, Plain http to intranet.example is refused",
            "https://kari:secret@intranet.example/p.json, holds a user name or password",
            "profile.json, Name the whole path", "/, Name the whole path", "https:, not a web address"})
    void aPlaceThatMustNotBeReadIsNot(String place, String expected) {
        assertThat(followed.look(place)).isInstanceOfSatisfying(Look.Unreadable.class,
                look -> assertThat(Plans.texts().say(look.why())).containsIgnoringCase(expected));
    }

    @Test
    void settingsAreReadOnlyWhileOneIsFollowed() {
        FakeCrm crm = Samples.crm();
        crm.signIn(new SignedIn("Cust1", "Nordvik", "kari", "Kari Nord", true));
        SettingsRight right = new SettingsRight(working, kept, crm);
        assertThat(right.whyReadOnly()).isEmpty();
        follow(address());
        assertThat(right.whyReadOnly().map(Plans.texts()::say)).contains("This workstation follows " + address()
                + ". Stop following to change settings here.");
        assertThat(right.mayFollow()).isTrue();
        followed.stop();
        assertThat(right.whyReadOnly()).isEmpty();
        assertThat(followed.standing()).isEmpty();
        assertThat(working.current()).isEqualTo(profile(7));
    }

    @Test
    void aProfileThatWasGivenAtTheStartStays() {
        follow(address());
        WorkingProfile given = WorkingProfile.fixed(profile(30), files, Sentence.of("settings.given"));
        FollowedProfile other = followed(http, given);
        other.read();
        assertThat(given.current()).isEqualTo(profile(30));
        assertThat(other.standing()).isEmpty();
    }

    @Test
    void aNoticeStandsUntilItIsWellAgain() {
        follow(address());
        status = 500;
        Work work = new Work(Runnable::run, Runnable::run, (_, what) -> {
            waiting.add(what);
            return () -> waiting.remove(what);
        });
        new Following(followed, notices(), work).start(() -> {
        });
        assertThat(told).hasSize(1).first().satisfies(one -> assertThat(Plans.texts().say(one))
                .contains("reported a fault of its own").contains("The settings are as they were"));
        assertThat(waiting).hasSize(1);
        status = 200;
        waiting.removeFirst().run();
        assertThat(told).isEmpty();
        assertThat(waiting).hasSize(1);
    }

    private Notices notices() {
        return new Notices() {
            @Override
            public void tell(Notice notice) {
                told.add(notice.detail());
            }

            @Override
            public void over(String cause) {
                told.clear();
            }
        };
    }

    private void follow(String place) {
        assertThat(followed.look(place)).isInstanceOfSatisfying(Look.Valid.class,
                look -> followed.follow(place, look.profile()));
    }

    private Standing standing() {
        return followed.standing().orElseThrow();
    }

    private String said() {
        return Plans.texts().say(standing().failure().orElseThrow());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/profile.json";
    }

    private void lay(Profile profile) {
        body = files.text(profile).getBytes(StandardCharsets.UTF_8);
    }

    private FollowedProfile followed(HttpClients clients, WorkingProfile of) {
        return new FollowedProfile(Set.of(), of, kept, new ProfileDownload(clients), new MemoryLinks(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Profile profile(int days) {
        return new Profile(Profile.VERSION, List.of(), Optional.empty(), days);
    }
}
