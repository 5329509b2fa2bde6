package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitPage;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.RawTryton;
import dev.linkwright.testing.RecordingProxy;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;

/**
 * How long a person waits for hits of a real Tryton, against the bare call: the very parameters that the search sends,
 * sent by a plain client that only takes the bytes in. Both by turns, on connections that are kept open.
 */
@Tag("benchmark")
class TrytonSearchBenchmarkIT {
    private static final int WARM_UP = 5;
    private static final int PAIRS = 25;
    private static final int FAR_DOWN = 2_000;
    private static final int ALL_THE_WAY = 4_000;
    private static final int LINKED_EVERY = 10;
    private static final String SEARCH_READ = "model.party.party.search_read";

    private final HttpClients clients = new HttpClients();
    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Work work = new Work(background, screen, (_, _) -> () -> {
    });
    private final String address = System.getProperty("linkwright.tryton.address", "");
    private HttpDesk desk;
    private RawTryton raw;
    private String password;

    @TempDir
    Path folder;

    @BeforeEach
    void signIn() throws Exception {
        assertThat(address).as("-Dlinkwright.tryton.address").isNotEmpty();
        password = Files.readString(Path.of(System.getProperty("linkwright.tryton.password.file"))).strip();
        desk = desk("desk", URI.create(address).resolve("/").toString());
        raw = new RawTryton(URI.create(address), user(), password);
    }

    @AfterEach
    void signOut() {
        raw.close();
        desk.close();
        clients.close();
        background.close();
        screen.close();
    }

    @Test
    void hitsComeAlmostAsFastAsTheBareCallBringsThem() throws Exception {
        Map<String, HitQuery> searches = new LinkedHashMap<>();
        searches.put("blank, first page", query("", Optional.empty()));
        searches.put("\"stav\"", query("stav", Optional.empty()));
        searches.put("a rare text", query(walk(7).getLast().title(), Optional.empty()));
        searches.put("blank, page at row 2,000", query("", placeOf(FAR_DOWN)));

        StringBuilder table = new StringBuilder("%nSearch in Tryton, medians of %d pairs by turns, milliseconds%n"
                .formatted(PAIRS));
        table.append("%-26s %5s %9s %9s %11s %7s  %s%n".formatted("search", "rows", "bare", "ours", "difference",
                "ratio", "within bare + 10 % + 20 ms"));
        for (Map.Entry<String, HitQuery> search : searches.entrySet()) {
            table.append(measured(search.getKey(), search.getValue()));
        }
        System.out.println(table);
    }

    @Test
    void scrollingAllTheWayKeepsFewPagesInMemory() {
        HitSearch search = new HitSearch(desk.connecting(), desk.connection(), Work.inline());
        search.start(query("", Optional.empty()), () -> {
        }, problem -> {
            throw new ProblemException(problem);
        });
        HitRows rows = search.rowsProperty().get().orElseThrow();
        int most = 0;
        int at = 0;
        while (at < Math.min(rows.size(), ALL_THE_WAY)) {
            rows.shown(at);
            assertThat(rows.get(at).hit()).as("row %d", at).isPresent();
            most = Math.max(most, rows.keptPages());
            at += 25;
        }
        System.out.printf(Locale.ROOT, "%nScrolled %,d rows down: at most %d pages were in memory%n", rows.size(),
                most);
        assertThat(rows.size()).isGreaterThan(FAR_DOWN);
        assertThat(most).isLessThanOrEqualTo(HitRows.KEPT_PAGES + 1);
    }

    private String measured(String name, HitQuery query) throws Exception {
        JsonNode parameters = recorded(query);
        List<Long> bare = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        int[] rows = new int[1];
        Callable<Long> call = () -> raw.nanoseconds(SEARCH_READ, parameters);
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            boolean bareFirst = pair % 2 == 0;
            long before = bareFirst ? call.call() : 0;
            long our = ours(query, rows);
            long bareTime = bareFirst ? before : call.call();
            if (pair >= 0) {
                bare.add(bareTime);
                ours.add(our);
            }
        }
        double bareMedian = median(bare);
        double ourMedian = median(ours);
        return String.format(Locale.ROOT, "%-26s %5d %9.1f %9.1f %+11.1f %7.2f  %s%n", name, rows[0], bareMedian,
                ourMedian, ourMedian - bareMedian, ourMedian / bareMedian,
                ourMedian <= bareMedian * 1.1 + 20 ? "yes" : "NO");
    }

    /** From the start of a search until its rows are in the view model; the count that follows is waited for, unmeasured. */
    private long ours(HitQuery query, int[] size) throws Exception {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        CompletableFuture<Void> counted = new CompletableFuture<>();
        screen.execute(() -> {
            HitSearch search = new HitSearch(desk.connecting(), desk.connection(), work);
            long start = System.nanoTime();
            search.rowsProperty().subscribe(found -> found.ifPresent(rows -> {
                shown.complete(System.nanoTime() - start);
                size[0] = rows.size();
                if (rows.isComplete()) {
                    counted.complete(null);
                }
            }));
            search.totalProperty().subscribe(total -> total.ifPresent(_ -> counted.complete(null)));
            search.start(query, () -> {
            }, problem -> shown.completeExceptionally(new ProblemException(problem)));
        });
        long time = shown.get(1, TimeUnit.MINUTES);
        counted.get(1, TimeUnit.MINUTES);
        return time;
    }

    /** What goes over the wire for a search, without the context, which each session has of its own. */
    private JsonNode recorded(HitQuery query) throws Exception {
        URI server = URI.create(address).resolve("/");
        try (RecordingProxy proxy = new RecordingProxy(server); HttpDesk other = desk("recorded", proxy.address())) {
            other.connecting().search(other.connection(), query);
            assertThat(proxy.calls(SEARCH_READ)).as("one call brings a page").hasSize(1);
            assertThat(proxy.calls("model.party.party.search_count")).as("nothing is counted before it").isEmpty();
            return proxy.calls(SEARCH_READ).getFirst().path("params");
        }
    }

    private Optional<String> placeOf(int row) {
        Optional<String> place = Optional.empty();
        for (int passed = 0; passed < row;) {
            HitPage page = desk.connecting().search(desk.connection(), query("", place));
            page.hits().stream().filter(hit -> Integer.parseInt(hit.actor().key()) % LINKED_EVERY == 0)
                    .forEach(this::link);
            passed += page.hits().size();
            place = page.next();
            assertThat(place).as("more than %d rows", row).isPresent();
        }
        return place;
    }

    private List<Hit> walk(int hits) {
        return desk.connecting().search(desk.connection(), query("", Optional.empty())).hits().subList(0, hits);
    }

    /** So that there are links to be found. */
    private void link(Hit hit) {
        CrmEntity company = CrmEntity.company(Integer.parseInt(hit.actor().key()));
        desk.store().links().save(new Link(LinkId.random(), desk.connection().id(), company, hit.title(), hit.actor(),
                hit.number(), Bindings.NONE, Bindings.NONE, null, "", null, ""));
    }

    private HttpDesk desk(String name, String server) {
        Map<String, String> erp = new HashMap<>(Map.of("address", server, "user", user()));
        erp.put("database", URI.create(address).getPath().replace("/", ""));
        return new HttpDesk(folder.resolve(name + System.nanoTime()), clients, Samples.crm(), erp, password);
    }

    private static String user() {
        return System.getProperty("linkwright.tryton.user");
    }

    private static HitQuery query(String text, Optional<String> page) {
        return new HitQuery(ActorType.CUSTOMER, text).at(page);
    }

    private static double median(List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        long twice = sorted.size() % 2 == 1
                ? 2 * sorted.get(middle)
                : sorted.get(middle - 1) + sorted.get(middle);
        return twice / 2_000_000.0;
    }
}
