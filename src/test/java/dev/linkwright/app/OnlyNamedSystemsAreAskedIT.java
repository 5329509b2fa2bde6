package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;

/** The real program in a process of its own, whose every connection the virtual machine records: it asks nobody but CRM and ERP. */
@Timeout(400)
class OnlyNamedSystemsAreAskedIT {
    private static final SandboxUser PERSON = SandboxUser.INGRID;
    private static final String EVERY_BYTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0">
              <event name="jdk.SocketRead">
                <setting name="enabled">true</setting><setting name="threshold">0 ms</setting>
                <setting name="throttle">off</setting>
              </event>
              <event name="jdk.SocketWrite">
                <setting name="enabled">true</setting><setting name="threshold">0 ms</setting>
                <setting name="throttle">off</setting>
              </event>
            </configuration>
            """;

    private final CountDownLatch askedForTheNewestVersion = new CountDownLatch(1);
    @TempDir
    private Path folder;
    private RealSystems systems;
    private Pair pair;
    private HttpServer publisher;

    @BeforeEach
    void connect() throws IOException {
        systems = new RealSystems(folder, new RunningSandbox());
        pair = systems.pair();
        RealDesk stranger = systems.stranger();
        stranger.connecting().save(stranger.connection(),
                stranger.decided(pair.company(), pair.customer(), Side.CRM));
        new ProfileFile(List.of()).write(new Profile(Profile.VERSION, List.of(stranger.connection()),
                Optional.of(new Automatic(Optional.of(PERSON.login()), Optional.empty(), Duration.ofMinutes(1)))),
                folder.resolve("profile.json"));
        Files.writeString(folder.resolve("crm-password"), PERSON.password());
        Files.writeString(folder.resolve("erp-key"), systems.erp().place().configuration().get("key"));
        Files.writeString(folder.resolve("record-everything.jfc"), EVERY_BYTE);
        Path services = Files.createDirectories(folder.resolve("witness/META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()),
                NetworkWitness.class.getName());
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
        systems.close();
    }

    @Test
    void aSessionInTheWindowAsksNobodyButTheCrmAndTheErp() throws Exception {
        remember("newer-versions.address=" + newestVersion() + "\n");
        Set<String> asked = window(this::theRecordIsRead);
        assertThat(asked).contains(place(systems.crm().address()))
                .isSubsetOf(place(systems.crm().address()), erp());
    }

    @Test
    void aSynchronisationWithoutAWindowAsksNobodyButTheCrmAndTheErp() throws Exception {
        Process sync = start("sync", "--once");
        assertThat(sync.waitFor(120, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(sync.exitValue()).as(said()).isZero();
        assertThat(asked()).containsExactlyInAnyOrder(place(systems.crm().address()), erp());
    }

    /** Else the others would be satisfied by a recording that misses what it is meant to catch. */
    @Test
    void whoLetsItLookForNewerVersionsSeesThatItAsksThatAddressToo() throws Exception {
        remember("newer-versions=true\nnewer-versions.address=" + newestVersion() + "\n");
        Set<String> asked = window(() -> theRecordIsRead() && askedForTheNewestVersion.getCount() == 0);
        assertThat(asked).contains(place(systems.crm().address()), place(newestVersion()))
                .isSubsetOf(place(systems.crm().address()), erp(), place(newestVersion()));
    }

    private Set<String> window(Callable<Boolean> done) throws Exception {
        systems.crm().forgetRequests();
        Process window = start("linkwright://company/" + pair.company().id());
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, done);
        } finally {
            window.destroy();
        }
        assertThat(window.waitFor(60, TimeUnit.SECONDS)).as(said()).isTrue();
        return asked();
    }

    private boolean theRecordIsRead() {
        return systems.crm().requests().stream()
                .anyMatch(request -> request.path().contains("/Contact/" + pair.company().id()));
    }

    private void remember(String lines) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("windows.properties"), lines);
    }

    private Process start(String... further) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent")).forEach(command::add);
        for (String property : List.of("glass.platform", "prism.order", "java.awt.headless")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-D" + NetworkWitness.NOTES + "=" + folder.resolve("hosts"),
                "-XX:StartFlightRecording=dumponexit=true,filename=%s,settings=%s".formatted(
                        folder.resolve("network.jfr"), folder.resolve("record-everything.jfc")),
                "-cp", folder.resolve("witness") + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"),
                NetworkWitness.class.getName()));
        command.addAll(List.of(further));
        command.addAll(List.of("--profile-folder", folder.resolve("data").toString(), "--profile",
                folder.resolve("profile.json").toString(), "--crm", systems.crm().address().toString(), "--crm-user",
                PERSON.login(), "--crm-password-file", folder.resolve("crm-password").toString(),
                "--business-central-key-file", folder.resolve("erp-key").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    /** Host and port of whom bytes went to or came from, and every name that was asked for. */
    private Set<String> asked() throws IOException {
        Set<String> asked = RecordingFile.readAllEvents(folder.resolve("network.jfr")).stream()
                .filter(event -> event.getInt("port") != 0).map(OnlyNamedSystemsAreAskedIT::place)
                .collect(Collectors.toCollection(TreeSet::new));
        Path hosts = folder.resolve("hosts");
        if (Files.exists(hosts)) {
            // A workstation asks for its own name. The systems here have numbers, of which the bytes tell the port, too.
            Set<String> known = Set.of(InetAddress.getLocalHost().getHostName(), "127.0.0.1");
            Files.readAllLines(hosts).stream().filter(host -> !known.contains(host)).forEach(asked::add);
        }
        return asked;
    }

    private static String place(RecordedEvent event) {
        return event.getString("address") + ":" + event.getInt("port");
    }

    private static String place(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    private String erp() {
        return place(URI.create(systems.stranger().connection().configuration().get("address")));
    }

    private URI newestVersion() {
        return URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + "/newest.json");
    }
}
