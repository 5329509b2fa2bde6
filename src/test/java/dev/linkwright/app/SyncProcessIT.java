package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.app.SyncChild.Ended;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.PauseStore;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.RecordedRequest;

/** {@code linkwright sync}, as the system runs it, on the CRM sandbox and the embedded Business Central. */
@Timeout(400)
class SyncProcessIT {
    private static final SandboxUser PERSON = SandboxUser.INGRID;

    @TempDir
    Path folder;
    private final HttpClients http = new HttpClients();
    private RealSystems systems;
    private Pair pair;

    @BeforeEach
    void connect() throws IOException {
        systems = new RealSystems(folder, new RunningSandbox());
        pair = systems.pair();
        RealDesk stranger = systems.stranger();
        stranger.connecting().save(stranger.connection(),
                stranger.decided(pair.company(), pair.customer(), Side.CRM));
        profile(new Automatic(Optional.of(PERSON.login()), Optional.empty(), Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        systems.close();
        http.close();
    }

    private void profile(Automatic automatic) throws IOException {
        new ProfileFile(List.of()).write(
                new Profile(Profile.VERSION, List.of(systems.stranger().connection()), Optional.of(automatic)),
                folder.resolve("profile.json"));
        Files.writeString(folder.resolve("crm-password"), PERSON.password());
        Files.writeString(folder.resolve("erp-key"), systems.erp().place().configuration().get("key"));
    }

    private SyncChild start(String... further) throws IOException {
        return start(List.of("sync"), further);
    }

    private SyncChild start(List<String> command, String... further) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--profile-folder", folder.resolve("data").toString(),
                "--profile", folder.resolve("profile.json").toString(), "--crm", systems.crm().address().toString(),
                "--crm-user", PERSON.login(), "--crm-password-file", folder.resolve("crm-password").toString(),
                "--business-central-key-file", folder.resolve("erp-key").toString()));
        arguments.addAll(List.of(further));
        return SyncChild.start(folder, arguments);
    }

    private Ended run(String... further) throws Exception {
        try (SyncChild child = start(further)) {
            return child.await();
        }
    }

    private Leases leases() {
        return new SuperOfficeGateway(http, new SuperOfficeAccess("CRM", systems.crm().address().toString(),
                () -> new Credentials.Basic(PERSON.login(), PERSON.password()), Locale.ENGLISH)).leases();
    }

    private List<Lease> leasesLeft() {
        return leases().look(systems.stranger().connection().id()).leases();
    }

    private void editInCrm(String city) {
        systems.crm().change(EntityKind.CONTACT, (int) pair.company().id(),
                company -> company.withObject("Address").withObject("Street").put("City", city));
    }

    private String cityInErp() {
        return systems.erp().value(pair.customer(), systems.erpField("streetAddress.city"));
    }

    private void pauseAsInTheWindow() throws IOException {
        Path store;
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            store = files.filter(file -> file.endsWith("links.db")).findFirst().orElseThrow().getParent();
        }
        try (SqliteStore open = SqliteStore.open(store, Clock.systemUTC())) {
            open.pause().pause(new PauseStore.Paused("Ingrid Solheim", Instant.now()));
        }
    }

    @Test
    void aRunIsToldToPeopleAndToProgramsAndADryRunWritesNothing() throws Exception {
        Ended first = run("--once", "--json");
        assertThat(first.errors()).isEmpty();
        JsonNode told = new ObjectMapper().readTree(first.out());
        assertThat(told.path("exitCode").asInt()).isEqualTo(first.code()).isZero();
        assertThat(told.at("/connections/0/outcome").asText()).isEqualTo("done");
        assertThat(told.at("/connections/0/links").asInt()).isEqualTo(1);
        assertThat(told.at("/standing/inSync").asInt()).isEqualTo(1);
        assertThat(leasesLeft()).isEmpty();

        String before = cityInErp();
        editInCrm("Vardø");
        Ended dry = run("--dry-run");
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.out()).contains("1 value would be written", "\u201cVardø\u201d");
        assertThat(cityInErp()).isEqualTo(before);

        Ended second = run("--once", "--connection", systems.stranger().connection().name());
        assertThat(second.errors()).isEmpty();
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("1 value written", "\u2192 \u201cVardø\u201d");
        assertThat(cityInErp()).isEqualTo("Vardø");
        editInCrm("Vadsø");
        pauseAsInTheWindow();
        Ended paused = run("--once");
        assertThat(paused.code()).isEqualTo(SyncExit.PAUSED.code());
        assertThat(paused.out()).contains("Ingrid Solheim has paused automatic synchronisation", "Sync health");
        assertThat(cityInErp()).isEqualTo("Vardø");
        assertThat(first.out() + dry.out() + second.out()).doesNotContain(PERSON.password(),
                systems.erp().place().configuration().get("key"));
    }

    @Test
    void whoIsNotNamedOrComesSecondDoesNotBegin() throws Exception {
        Lease other = new Lease(systems.stranger().connection().id(), "0".repeat(24),
                Instant.now().plus(Duration.ofMinutes(3)), "Ola Nordmann", "OFFICE-8");
        leases().write(other);
        Ended second = run("--once");
        assertThat(second.code()).isEqualTo(SyncExit.ELSEWHERE.code());
        assertThat(second.out()).contains("is synchronised by Ola Nordmann at OFFICE-8");
        assertThat(leasesLeft()).containsExactly(other);

        assertThat(run("--once", "--connection", "Nowhere").code()).isEqualTo(SyncExit.NOT_OPENED.code());
        assertThat(run("--twice").code()).isEqualTo(2);

        profile(new Automatic(Optional.of("somebody"), Optional.empty(), Duration.ofMinutes(1)));
        Ended notNamed = run("--once", "--json");
        assertThat(notNamed.code()).isEqualTo(SyncExit.NOT_NAMED.code());
        assertThat(new ObjectMapper().readTree(notNamed.out()).path("result").asText()).isEqualTo("notNamed");
    }

    @Test
    void itEndsInSafetyInTheMiddleOfARunAndTheNextCarriesOn() throws Exception {
        assertThat(run("--once").code()).isZero();
        editInCrm("Vardø");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        systems.crm().faults().before(1, SyncProcessIT::movesTheBase, _ -> {
            reached.countDown();
            await(goOn);
        });
        try (SyncChild child = start()) {
            await(reached);
            child.process().destroy();
            goOn.countDown();
            Ended ended = child.await();
            assertThat(ended.code()).isEqualTo(143);
            assertThat(ended.errors()).isEmpty();
        }
        assertThat(leasesLeft()).as("given back").isEmpty();
        systems.crm().faults().clear();
        Ended next = run("--once", "--json");
        assertThat(next.code()).as(next.out()).isZero();
        assertThat(cityInErp()).isEqualTo("Vardø");
        assertThat(run("--dry-run").out()).contains("nothing would be written");
    }

    private static boolean movesTheBase(RecordedRequest request) {
        return request.path().contains("SaveForeignKey") && request.body().contains("\"Base\"");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(90, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void theWindowOfWhoIsNamedSynchronisesByItselfAndForOthers() throws Exception {
        assertThat(run("--once").code()).isZero();
        editInCrm("Vardø");
        try (SyncChild window = start(List.of())) {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> cityInErp().equals("Vardø"));
            assertThat(leasesLeft()).hasSize(1);
            editInCrm("Tromsø");
            Ended errand = run("--once");
            assertThat(errand.errors()).contains("its window synchronises");
            assertThat(errand.out()).contains("\u2192 \u201cTromsø\u201d");
            assertThat(errand.code()).isZero();
            assertThat(window.process().isAlive()).isTrue();
        }
    }

    @Test
    void aWindowThatIsOpenSynchronisesInItsPlace() throws Exception {
        Path data = folder.resolve("window");
        try (SyncChild window = SyncChild.start(folder, List.of("--sandbox", "--profile-folder", data.toString()))) {
            Path socket = data.resolve("sandbox").resolve(VisitorSocket.FILE);
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> Files.exists(socket));
            try (SyncChild errand = SyncChild.start(folder,
                    List.of("sync", "--once", "--json", "--profile-folder", data.toString()))) {
                Ended ended = errand.await();
                assertThat(ended.errors()).contains("its window synchronises");
                assertThat(ended.code()).isZero();
                assertThat(new ObjectMapper().readTree(ended.out()).at("/connections/0/outcome").asText())
                        .isEqualTo("done");
            }
            assertThat(window.process().isAlive()).isTrue();
        }
    }
}
