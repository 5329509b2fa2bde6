package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.SeedTables;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.SteppingClock;

/** What automatic synchronisation of 10,000 links asks of both servers, against the requests that must be sent. */
@Tag("benchmark")
class SyncCostBenchmarkIT {
    private static final int LINKS = 10_000;
    private static final int CHANGED = 1_000;
    private static final int MOST_WITHOUT_CHANGES = 10;
    private static final double MOST_PER_RAW = 1.5;
    private static final long MOST_HEAP_MIB = 16;
    private static final int SAMPLE_EVERY = 100;

    private final SteppingClock servers = SteppingClock.running();
    private final HttpClients clients = new HttpClients();
    private final List<Integer> companies = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private CrmSandbox crm;
    private ErpSandbox erp;
    private HttpDesk desk;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        CrmSandboxOptions options = CrmSandboxOptions.usual();
        crm = CrmSandbox.start(new CrmSandboxOptions(0, null, options.assumptions(), options.pageCap(),
                options.users(), options.tenant(), servers, new CrmSandboxOptions.Seed(LINKS, 0, 0)));
        erp = ErpSandbox.start(ErpSandboxOptions.of(SeedTables.EMPTY).withClock(servers));
        SyncConnectorProvider provider = new BusinessCentralProvider(clients, _ -> {
            throw new IllegalStateException("Nobody signs in by a page");
        });
        desk = new HttpDesk(folder, clients, new SuperOfficeGateway(clients, new SuperOfficeAccess("SuperOffice",
                crm.address().toString(), () -> new Credentials.Bearer(SandboxUser.INGRID.token()), Locale.ENGLISH)),
                provider, connection(provider), ErpUser.INGRID.accessKey());
        for (int company : crm.ids(EntityKind.CONTACT).subList(0, LINKS)) {
            String name = "Company " + company;
            crm.edit(company, Map.of("Name", name));
            String customer = erp.insert("customers", Map.of("number", "B" + company, "displayName",
                    name));
            crm.saveForeignKey("Linkwright", desk.connection().id().value(), "Link",
                    "customer:" + customer + ";" + UUID.randomUUID().toString().replace("-", ""),
                    EntityKind.CONTACT, company);
            companies.add(company);
            customers.add(customer);
        }
    }

    @AfterEach
    void stop() {
        desk.close();
        clients.close();
        erp.close();
        crm.close();
    }

    @Test
    void requestsGrowWithWhatChangedAndNotWithWhatIsLinked() {
        System.out.printf(Locale.ROOT, "%nAutomatic synchronisation of %,d links, in requests%n%-34s %6s %6s %8s %6s%n",
                LINKS, "run", "CRM", "ERP", "listing", "s");
        run("first, all compared");
        run("second, after own base stamps");
        nextDay();
        run("first of the next day");
        nextDay();
        run("first of the day after");

        Cost nothing = run("nothing changed");
        assertThat(nothing.crm()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES);
        assertThat(nothing.erp()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES);

        servers.step(Duration.ofHours(1));
        for (int number = 0; number < CHANGED / 2; number++) {
            crm.edit(companies.get(number), Map.of("Name", "Renamed in the CRM " + number));
            erp.edit("customers", customers.get(CHANGED + number),
                    Map.of("displayName", "Renamed in the ERP " + number));
        }
        Cost changed = run("1,000 changed, half on each side");
        // CRM to ERP: read, base stamp, a look at the link; ERP to CRM: these and the write. The ERP is read 25 at a time.
        double rawCrm = CHANGED / 2.0 * 3 + CHANGED / 2.0 * 4;
        double rawErp = CHANGED / 2.0 + CHANGED / 25.0;
        System.out.printf(Locale.ROOT, "per raw request: CRM %.2f, ERP %.2f; values written %d; heap moved %.1f MiB%n",
                changed.crm() / rawCrm, changed.erp() / rawErp, changed.written(), changed.heap());
        assertThat(changed.written()).isEqualTo(CHANGED);
        assertThat(changed.crm() / rawCrm).isLessThanOrEqualTo(MOST_PER_RAW);
        assertThat(changed.erp() / rawErp).isLessThanOrEqualTo(MOST_PER_RAW);
        assertThat(changed.heap()).isLessThanOrEqualTo(MOST_HEAP_MIB);
    }

    /** Something else is written a day later, so that what was done before is no news any more. */
    private void nextDay() {
        servers.step(Duration.ofDays(1));
        crm.edit(companies.getLast(), Map.of("Name", "Company of " + servers.instant()));
        erp.edit("customers", customers.getLast(), Map.of("displayName", "Company of " + servers.instant()));
    }

    private record Cost(long crm, long erp, int written, double heap) {
    }

    private Cost run(String what) {
        crm.forgetRequests();
        erp.forgetRequests();
        List<Double> heap = new ArrayList<>();
        long began = System.nanoTime();
        SyncReport report = desk.sync(SyncWish.AUTOMATIC, (done, _) -> {
            if (done % SAMPLE_EVERY == 0 && heap.size() < CHANGED / SAMPLE_EVERY) {
                heap.add(liveMib());
            }
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(report.stopped()).isEmpty();
        long listing = crm.requests().stream().filter(SyncCostBenchmarkIT::isListing).count();
        long ofCrm = crm.requests().size() - listing;
        System.out.printf(Locale.ROOT, "%-34s %,6d %,6d %8d %6.1f%n", what, ofCrm, erp.requests().size(), listing,
                seconds);
        return new Cost(ofCrm, erp.requests().size(), report.written(), heap.isEmpty()
                ? 0
                : heap.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
                        - heap.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    }

    private static boolean isListing(RecordedRequest request) {
        return request.method().equals("GET") && request.path().contains("ForeignKeys");
    }

    private static double liveMib() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024.0);
    }

    /** The shipped connection with the name alone, so that every change is one value. */
    private ErpConnection connection(SyncConnectorProvider provider) {
        ErpConnection shipped = new ProfileFile(List.of(provider)).shipped(List.of("business-central")).connections()
                .getFirst().withConfiguration(Map.of("address", erp.address().toString(), "company", erp.company(),
                        "signIn", "key", "user", ErpUser.INGRID.name()));
        return new ErpConnection(shipped.id(), shipped.name(), shipped.connector(), true, shipped.description(),
                shipped.homeCountry(), shipped.configuration(),
                shipped.mappings().stream().filter(mapping -> mapping.actorType() == ActorType.CUSTOMER)
                        .map(mapping -> new ActorMapping(mapping.actorType(), true,
                                mapping.fields().stream().filter(field -> field.erpField().equals("displayName"))
                                        .toList(),
                                List.of()))
                        .toList());
    }
}
