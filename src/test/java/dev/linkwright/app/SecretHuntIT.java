package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;

import dev.linkwright.Main;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.OnlineService;
import dev.linkwright.crm.superoffice.OnlineSession;
import dev.linkwright.crm.superoffice.OnlineSignIn;
import dev.linkwright.crm.superoffice.RobotBrowser;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.doctor.Examination;
import dev.linkwright.doctor.Report;
import dev.linkwright.doctor.ReportText;
import dev.linkwright.doctor.Result;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.Principal;
import dev.linkwright.testing.SecretHunt;
import dev.linkwright.ui.common.Texts;

/** The program's whole way, with the log at its loudest, and then every byte that it left behind. */
// With a keyring at hand the program would keep these secrets in the one of whoever runs the tests.
@DisabledIfEnvironmentVariable(named = "DBUS_SESSION_BUS_ADDRESS", matches = ".+")
class SecretHuntIT {
    private static final String USER = "jeger";
    private static final String CRM_PASSWORD = "Jakt på passord/1+=?&";
    private static final String WRONG_CRM_PASSWORD = "Feil passord/2+=?&";
    private static final String TOKEN = "8A:Hunt.dG9rZW4tb2YtamVnZXI";
    private static final String TICKET = "7T:Hunt.dGlja2V0LW9mLWplZ2Vy";
    private static final String ERP_KEY = "SHVudCtFUlArS2V5L0p1c3Q9PQ==";
    private static final String WRONG_ERP_KEY = "V3JvbmcrRVJQK0tleS9KdXN0PT0=";
    private static final String PASSPHRASE = "Setning for den glemsomme/3+";

    @TempDir
    Path outside;
    @TempDir
    Path home;
    private final SecretHunt hunt = new SecretHunt().forSecret("CRM password", CRM_PASSWORD)
            .forSecret("wrong CRM password", WRONG_CRM_PASSWORD).forSecret("CRM token", TOKEN)
            .forSecret("CRM ticket", TICKET).forSecret("ERP key", ERP_KEY).forSecret("wrong ERP key", WRONG_ERP_KEY)
            .forSecret("passphrase", PASSPHRASE);
    private final HttpClients http = new HttpClients();
    private final Texts texts = new Texts();
    private CrmSandbox crm;
    private ErpSandbox erp;

    @BeforeEach
    void start() throws IOException {
        crm = CrmSandbox.start(CrmSandboxOptions.small().withUsers(new SandboxUser(11, USER, CRM_PASSWORD, TOKEN,
                TICKET, "Jeger Hansen", SandboxUser.Rights.ADMINISTRATOR, Set.of(), Set.of(), List.of(1))));
        erp = ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.of(BusinessCentralSeed.Size.SMALL))
                .withUsers(new ErpUser(new Principal("HUNTER", Principal.ALL, Map.of()), ERP_KEY)));
    }

    @AfterEach
    void stop() {
        http.close();
        erp.close();
        crm.close();
    }

    @Test
    void noSecretIsLeftBehindInTheClear() throws Exception {
        ProfileFolder.Claim claim = ProfileFolder.take(home);
        try (ProfileFolder folder = ((ProfileFolder.Claim.Owned) claim).folder();
                Connectors known = Connectors.load(http, List.of());
                AutoCloseable _ = loud()) {
            Logging.writeTo(folder.logs());
            try (KeptSecrets secrets = new KeptSecrets(home,
                    _ -> Optional.of(new Passphrase(PASSPHRASE.toCharArray())));
                    StartedSystems systems = StartedSystems.of(
                            new StartingSignIn.Started(
                                    new CrmChoice.Onsite(crm.address().toString(), USER, CRM_PASSWORD), Route.USUAL,
                                    false),
                            new ErpChoice.Kept(), known, folder, secrets, http)) {
                List<Module> modules = new ArrayList<>(systems.modules(http));
                modules.add(systems.doctor(folder.logs(), http));
                work(Guice.createInjector(modules), known);
                assertThat(found()).as("while the program runs").isEmpty();
            }
        } finally {
            Logging.close();
        }
        assertThat(home.resolve("secrets.sealed")).as("what is kept").isNotEmptyFile();
        assertThat(home.resolve("logs/linkwright.log")).as("what was logged").isNotEmptyFile();
        assertThat(found()).as("after its end").isEmpty();
    }

    @Test
    void noCommandTellsASecret() throws Exception {
        String zip = home.resolve("diagnostics.zip").toString();
        command("doctor", CRM_PASSWORD, ERP_KEY, "--export", zip);
        command("doctor", CRM_PASSWORD, WRONG_ERP_KEY, "--export", zip);
        command("doctor", WRONG_CRM_PASSWORD, WRONG_ERP_KEY, "--json");
        command("sync", CRM_PASSWORD, ERP_KEY, "--dry-run");
        command("sync", WRONG_CRM_PASSWORD, ERP_KEY, "--dry-run");
        assertThat(home.resolve("console-doctor.txt")).content().contains("ERP connection");
        assertThat(found()).isEmpty();
    }

    private void work(Injector program, Connectors known) throws IOException {
        SecretStore secrets = program.getInstance(SecretStore.class);
        WorkingProfile profile = program.getInstance(WorkingProfile.class);
        OpenConnections open = program.getInstance(OpenConnections.class);
        ErpConnection connection = connection(known);
        SecretPlace key = new SecretPlace.OfConnection(connection.id(), "key");
        secrets.keep(key, ERP_KEY);
        secrets.keep(new SecretPlace.OfCrm(crm.address().toString(), USER, "password"), CRM_PASSWORD);
        profile.change(empty -> empty.withConnections(List.of(connection)));

        connect(program, connection);
        Examination doctor = program.getInstance(Examination.class);
        assertThat(doctor.examine().result()).isEqualTo(Result.WELL);

        secrets.keep(key, WRONG_ERP_KEY);
        open.forget(connection.id());
        Report wrong = doctor.examine();
        assertThat(wrong.result()).isEqualTo(Result.FAILED);
        doctor.save(doctor.diagnostics(wrong, new ReportText(texts::say)), home.resolve("diagnostics.zip"));
        program.getInstance(ProfileFile.class).write(profile.current(), home.resolve("exported.json"));
        assertThat(hunted(() -> gateway(new Credentials.Basic(USER, WRONG_CRM_PASSWORD)).whoAmI()))
                .isInstanceOf(Problem.Unauthorised.class);
        assertThat(gateway(new Credentials.Bearer(TOKEN)).whoAmI().login()).isEqualTo(USER);
        online(secrets);
        open.close();
    }

    private void connect(Injector program, ErpConnection connection) {
        CrmGateway gateway = program.getInstance(CrmGateway.class);
        CrmEntity company = gateway.find(new FinderQuery(EntityType.COMPANY, "", Optional.empty(), 1)).items()
                .getFirst().entity();
        ErpActor customer = program.getInstance(OpenConnections.class).connector(connection)
                .search(new SearchRequest(ActorType.CUSTOMER, "", List.of(), Optional.empty(), List.of(),
                        Optional.empty(), Optional.empty(), 1))
                .items().getFirst().actor();
        ConnectToErp connecting = program.getInstance(ConnectToErp.class);
        PendingConnect pending = connecting.compare(connection, company, customer);
        assertThat(connecting.save(connection, pending.decided(pending.plan().useForTheRest(Side.ERP))))
                .isInstanceOf(SaveOutcome.Done.class);
    }

    /** Tokens are made as they are needed, and hunted from then on. */
    private void online(SecretStore secrets) throws IOException {
        try (RobotBrowser browser = new RobotBrowser(USER)) {
            OnlineSignIn signIn = new OnlineSignIn(http, browser, new KeptRefreshTokens(secrets), Clock.systemUTC());
            try (OnlineSession session = signIn
                    .signIn(OnlineService.of(crm.signInAddress().toString(), "linkwright", 0))) {
                SuperOfficeAccess access = session.access(Locale.ENGLISH);
                hunt.forSecret("first access token", token(access));
                crm.online().expireAccess();
                assertThat(new SuperOfficeGateway(http, access).whoAmI().login()).isEqualTo(USER);
                hunt.forSecret("second access token", token(access));
                hunt.forSecret("refresh token",
                        new KeptRefreshTokens(secrets).token(session.account()).orElseThrow());
            }
        }
    }

    private static String token(SuperOfficeAccess access) {
        return access.authorisation().header().orElseThrow().replaceFirst("^Bearer ", "");
    }

    private ErpConnection connection(Connectors known) {
        return new ProfileFile(known.all()).shipped(List.of("business-central")).connections().getFirst()
                .withConfiguration(Map.of("address", erp.address().toString(), "company", company(), "signIn", "key",
                        "user", "HUNTER"));
    }

    private static String company() {
        return ErpSandboxOptions.of(BusinessCentralSeed.of(BusinessCentralSeed.Size.SMALL)).companies().getFirst();
    }

    private SuperOfficeGateway gateway(Credentials credentials) {
        return new SuperOfficeGateway(http,
                new SuperOfficeAccess("SuperOffice", crm.address().toString(), () -> credentials, Locale.ENGLISH));
    }

    private static Problem hunted(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }

    private void command(String name, String password, String key, String... more)
            throws IOException, InterruptedException {
        Path passwordFile = Files.writeString(outside.resolve("password"), password + "\n");
        Path keyFile = Files.writeString(outside.resolve("key"), key + "\n");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                        name, "--profile-folder", home.toString(), "--crm", crm.address().toString(), "--crm-user",
                        USER, "--crm-password-file", passwordFile.toString(), "--business-central",
                        erp.address().toString(), "--business-central-company", company(), "--business-central-user",
                        "HUNTER", "--business-central-key-file", keyFile.toString()));
        command.addAll(List.of(more));
        Path console = home.resolve("console-" + name + ".txt");
        new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile())).start().waitFor();
    }

    private List<String> found() throws IOException {
        int before = hunt.bytes();
        List<String> found = hunt.below(home);
        assertThat(hunt.bytes()).as("bytes searched").isGreaterThan(before);
        return found;
    }

    /** To the file only: on the console nobody would read it. */
    private static AutoCloseable loud() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.linkwright");
        Level before = root.getLevel();
        Level oursBefore = ours.getLevel();
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
        return () -> {
            root.setLevel(before);
            ours.setLevel(oursBefore);
            root.addAppender(console);
        };
    }
}
