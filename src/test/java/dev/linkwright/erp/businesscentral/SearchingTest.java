package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchRequest.Sort;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpAssumption.VanishedSkipToken;

/** Searches that are several requests. */
class SearchingTest {
    private BusinessCentralKit kit;
    private SyncConnector erp;

    @BeforeEach
    void start() throws IOException {
        open();
    }

    private void open(ErpAssumption... assumptions) throws IOException {
        kit = new BusinessCentralKit("Searching", assumptions);
        erp = kit.open(Opening.as(Opening.User.WRITER));
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    private String customer(String name, Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>(others);
        values.put("displayName", name);
        return kit.sandbox().insert("customers", values);
    }

    private static SearchRequest request(String text, List<List<Criterion>> sets, Optional<Sort> sort, int size) {
        return new SearchRequest(ActorType.CUSTOMER, text, sets, Optional.empty(), List.of(), sort, Optional.empty(),
                size);
    }

    private List<String> all(SearchRequest request) {
        List<String> keys = new ArrayList<>();
        Page<ErpHit> page = erp.search(request);
        page.items().forEach(hit -> keys.add(hit.actor().key()));
        while (page.next() != null) {
            page = erp.search(request.page(page.next()));
            page.items().forEach(hit -> keys.add(hit.actor().key()));
        }
        return keys;
    }

    /** Some by number, some by name, some by tax number, some by all of them. */
    private List<String> findableBy(String text) {
        List<String> made = new ArrayList<>();
        for (int each = 0; each < 9; each++) {
            made.add(customer("Other " + each, Map.of("number", text + each)));
            made.add(customer("The " + text + " company", Map.of("number", "T0" + each)));
            made.add(customer("Third " + each, Map.of("number", "U0" + each, "taxRegistrationNumber", text + each)));
            made.add(customer("All of " + text, Map.of("number", text + "X" + each, "taxRegistrationNumber", text)));
        }
        return made;
    }

    @Test
    void whoIsFoundInSeveralWaysIsFoundOnceOnWhateverPage() {
        List<String> made = findableBy("QX7");

        for (Optional<Sort> sort : List.of(Optional.<Sort>empty(), Optional.of(new Sort("displayName", true)),
                Optional.of(new Sort("number", false)), Optional.of(new Sort("city", true)))) {
            for (int size : List.of(1, 2, 5, 35, 36, 37, 1000)) {
                assertThat(all(request("qx7", List.of(), sort, size))).as("%s by %d", sort, size)
                        .containsExactlyInAnyOrderElementsOf(made);
            }
        }
        assertThat(erp.count(request("qx7", List.of(), Optional.empty(), 1))).isEqualTo(OptionalLong.of(36));
    }

    @Test
    void hitsOfAllWaysComeInOneOrder() {
        findableBy("QX7");
        List<String> names = erp.search(request("qx7", List.of(), Optional.of(new Sort("displayName", true)), 100))
                .items().stream().map(ErpHit::title).toList();

        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void setsOfDifferentFieldsAreAskedForOneByOne() {
        String oslo = customer("Alpha", Map.of("city", "Qville"));
        String both = customer("Qalpha", Map.of("city", "Qville"));
        String named = customer("Qalpha", Map.of("city", "Elsewhere"));
        List<List<Criterion>> sets = List.of(List.of(new Criterion("city", Operator.EQUALS, List.of("qville"))),
                List.of(new Criterion("displayName", Operator.STARTS_WITH, List.of("qalpha"))));

        assertThat(all(request("", sets, Optional.empty(), 1))).containsExactlyInAnyOrder(oslo, both, named);
        assertThat(erp.count(request("", sets, Optional.empty(), 1))).isEqualTo(OptionalLong.of(3));
        assertThat(all(request("alpha", sets, Optional.empty(), 2))).containsExactlyInAnyOrder(oslo, both, named);
    }

    @Test
    void moreAlternativesThanCanBeAskedForAreRefusedInWords() {
        List<List<Criterion>> sets = new ArrayList<>();
        for (int each = 0; each < 13; each++) {
            sets.add(List.of(new Criterion("city", Operator.EQUALS, List.of("Town " + each))));
        }
        assertThatThrownBy(() -> erp.search(request("", sets, Optional.empty(), 10)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem())
                        .isInstanceOf(Problem.Refused.class));
    }

    @Test
    void aTextLongerThanANumberIsStillFoundAsAName() {
        String made = customer("A very long name that nobody would take for a number", Map.of());

        assertThat(all(request("very long name that nobody would take", List.of(), Optional.empty(), 10)))
                .containsExactly(made);
        assertThat(all(request("x".repeat(500), List.of(), Optional.empty(), 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VanishedSkipToken.class)
    void theLastHitOfAPageMayGoBeforeTheNextIsAskedFor(VanishedSkipToken assumption) throws IOException {
        stop();
        open(assumption);
        for (Optional<Sort> sort : List.of(Optional.<Sort>empty(), Optional.of(new Sort("displayName", true)))) {
            SearchRequest request = request("", List.of(), sort, 7);
            Page<ErpHit> first = erp.search(request);
            kit.sandbox().remove("customers", first.items().getLast().actor().key());
            Page<ErpHit> second = erp.search(request.page(first.next()));

            assertThat(second.items()).hasSizeGreaterThanOrEqualTo(6).doesNotContainAnyElementsOf(first.items());
        }
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotFollowed() {
        for (String elsewhere : List.of("http://127.0.0.1:1/BC/api/v2.0/x", "https://evil.example/", "/elsewhere",
                "")) {
            assertLinkRefused(elsewhere);
        }
    }

    private void assertLinkRefused(String link) {
        try (LoopbackProxy proxy = new LoopbackProxy(kit.address().resolve("/"))) {
            SyncConnector connector = kit.open(Opening.as(Opening.User.WRITER).through(proxy));
            connector.searchableFields(ActorType.CUSTOMER);
            proxy.fails(exchange -> exchange.path().contains("orderby"), new Fault.Changed(answer -> answer
                    .replaceAll("\"@odata.nextLink\":\"[^\"]*\"", "\"@odata.nextLink\":\"" + link + "\"")));
            assertThatThrownBy(() -> connector.search(request("", List.of(), Optional.empty(), 5)))
                    .isInstanceOfSatisfying(ProblemException.class, failed -> assertThat(failed.problem()).as(link)
                            .isInstanceOf(Problem.Malformed.class));
        }
    }

    @Test
    void aServerThatGivesTheSamePageAgainIsMalformed() {
        try (LoopbackProxy proxy = new LoopbackProxy(kit.address().resolve("/"))) {
            SyncConnector connector = kit.open(Opening.as(Opening.User.WRITER).through(proxy));
            SearchRequest request = request("", List.of(), Optional.empty(), 5);
            Page<ErpHit> first = connector.search(request);
            String page = proxy.exchanges().getLast().answer().replaceAll(",?\"@odata.nextLink\":\"[^\"]*\"", "");
            proxy.fails(_ -> true, new Fault.Changed(_ -> page));

            assertThatThrownBy(() -> connector.search(request.page(first.next())))
                    .isInstanceOfSatisfying(ProblemException.class, failed -> assertThat(failed.problem())
                            .isInstanceOfSatisfying(Problem.Malformed.class,
                                    problem -> assertThat(problem.detail()).contains("earlier page")));
        }
    }

    @Test
    void aServerThatIgnoresAFilterOfIdentifiersIsMalformed() {
        findableBy("QX7");
        try (LoopbackProxy proxy = new LoopbackProxy(kit.address().resolve("/"))) {
            SyncConnector connector = kit.open(Opening.as(Opening.User.WRITER).through(proxy));
            Page<ErpHit> some = connector.search(request("", List.of(), Optional.empty(), 5));
            String page = proxy.exchanges().getLast().answer();
            proxy.fails(exchange -> exchange.path().contains("id%20eq"), new Fault.Changed(_ -> page));

            assertThatThrownBy(() -> connector.read(
                    List.of(new ActorRead(some.items().getFirst().actor(), Bindings.NONE)),
                    Set.of())).isInstanceOfSatisfying(ProblemException.class,
                            failed -> assertThat(failed.problem()).isInstanceOf(Problem.Malformed.class));
        }
    }
}
