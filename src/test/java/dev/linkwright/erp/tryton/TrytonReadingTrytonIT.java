package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchRequest.Sort;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Page;
import dev.linkwright.model.Rights;

@Tag("tryton")
class TrytonReadingTrytonIT {
    private static RealTryton tryton;
    private static TrytonConnector connector;

    @BeforeAll
    static void open() {
        tryton = new RealTryton();
        connector = tryton.writer();
    }

    @AfterAll
    static void close() {
        tryton.close();
    }

    private static SearchRequest search(String text, int size) {
        return new SearchRequest(ActorType.CUSTOMER, text, List.of(), Optional.empty(),
                List.of("address.city", "phone", "identifier"), Optional.empty(), Optional.empty(), size);
    }

    private static SearchRequest where(String name, Criterion... criteria) {
        List<Criterion> all = new ArrayList<>(List.of(criteria));
        all.add(new Criterion("name", Operator.STARTS_WITH, List.of(name)));
        return new SearchRequest(ActorType.CUSTOMER, "", List.of(all), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), 50);
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    @Test
    void theConnectionWorksAndLabelsComeFromTryton() {
        connector.test();

        List<FieldDefinition> fields = connector.fields(ActorType.CUSTOMER);

        assertThat(fields).extracting(FieldDefinition::label).contains("Name", "Code", "Phone", "E-Mail", "Street",
                "Country");
        assertThat(connector.rights(ActorType.CUSTOMER)).isEqualTo(Rights.ALL);
    }

    @Test
    void aCustomerIsReadWithAllItsRows() {
        ErpActor actor = tryton.customer("Fjord Shipping AS");

        ErpRecord record = RealTryton.read(connector, actor);

        assertThat(record.title()).isEqualTo("Fjord Shipping AS");
        assertThat(record.country()).isEqualTo("NO");
        assertThat(record.labels()).containsEntry("address.country", "Norway");
        assertThat(record.archived()).isFalse();
        assertThat(record.values()).containsEntry("address.street", text("Storgata 1"))
                .containsEntry("address.country", text("NO")).containsEntry("phone", text("+4722334455"))
                .containsEntry("identifier", text("995525828")).containsEntry("vat", new FieldValue.Blank())
                .containsEntry("mobile", new FieldValue.Blank());
        assertThat(record.bindings().rows()).containsOnlyKeys("address", "phone", "email", "identifier");
        assertThat(record.version().stamps()).hasSize(5);
    }

    @Test
    void missingActorsAreLeftOutArchivedOnesAreNotAndTheOrderIsAsAsked() {
        ErpActor first = tryton.customer();
        ErpActor archived = tryton.customer();
        ErpActor third = tryton.customer();
        tryton.call("model.party.party.write", Wire.list(RealTryton.id(archived)),
                Wire.object().put("active", false));
        ErpActor missing = new ErpActor(ActorType.CUSTOMER, "99999999");

        List<ErpRecord> read = connector.read(List.of(third, missing, archived, first).stream()
                .map(actor -> new ActorRead(actor, Bindings.NONE)).toList(), Set.of("name"));

        assertThat(read).extracting(ErpRecord::actor).containsExactly(third, archived, first);
        assertThat(read).extracting(ErpRecord::archived).containsExactly(false, true, false);
        assertThat(read.getFirst().values()).containsOnlyKeys("name");
        assertThat(connector.read(List.of(new ActorRead(missing, Bindings.NONE)), Set.of("name"))).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String name = "Paged " + UUID.randomUUID();
        List<ErpActor> made = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            made.add(tryton.customer(name + " " + count / 3)); // several of one name
        }
        List<ErpActor> seen = new ArrayList<>();
        SearchRequest request = search(name, 2);
        Page<ErpHit> page = connector.search(request);
        while (true) {
            assertThat(page.items()).hasSizeBetween(1, 2);
            page.items().forEach(hit -> seen.add(hit.actor()));
            if (page.next() == null) {
                break;
            }
            page = connector.search(request.page(page.next()));
        }

        assertThat(seen).isEqualTo(made);
        assertThat(connector.count(request)).hasValue(7);
    }

    @Test
    void sortingByAnotherColumnPagesToo() {
        String name = "Sorted " + UUID.randomUUID();
        List<ErpActor> made = List.of(tryton.customer(name), tryton.customer(name), tryton.customer(name));
        SearchRequest request = new SearchRequest(ActorType.CUSTOMER, name, List.of(), Optional.empty(), List.of(),
                Optional.of(new Sort("code", false)), Optional.empty(), 2);

        Page<ErpHit> first = connector.search(request);
        Page<ErpHit> second = connector.search(request.page(first.next()));

        assertThat(first.items()).extracting(ErpHit::actor).containsExactly(made.get(2), made.get(1));
        assertThat(second.items()).extracting(ErpHit::actor).containsExactly(made.get(0));
        assertThat(second.next()).isNull();
    }

    @Test
    void hitsCarryTheColumnsAskedFor() {
        String name = "Columns " + UUID.randomUUID();
        tryton.customer(name);

        ErpHit hit = connector.search(search(name, 10)).items().getFirst();

        assertThat(hit.title()).isEqualTo(name);
        assertThat(hit.values()).isEqualTo(Map.of("address.city", text("Oslo"), "phone", text("+4722334455"),
                "identifier", text("995525828")));
    }

    @Test
    void aBlankSearchListsCustomersOnly() {
        ErpActor customer = tryton.customer();

        Page<ErpHit> page = connector.search(search("", 20));

        assertThat(page.items()).hasSize(20);
        assertThat(page.next()).isNotNull();
        SearchRequest suppliers = new SearchRequest(ActorType.SUPPLIER, titleOf(customer), List.of(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 20);
        assertThat(connector.search(suppliers).items()).isEmpty();
    }

    private static String titleOf(ErpActor actor) {
        return RealTryton.read(connector, actor).title();
    }

    @Test
    void signsThatTheServerUsesForPatternsAreFoundAsThemselves() {
        String name = UUID.randomUUID().toString();
        ErpActor percent = tryton.customer(name + " 100% a_b c\\d");
        tryton.customer(name + " 1000 axb c/d");

        for (String searched : List.of("100% ", "a_b", "c\\d")) {
            assertThat(connector.search(search(name + " 100% a_b c\\d", 10)).items()).extracting(ErpHit::actor)
                    .as(searched).containsExactly(percent);
        }
        assertThat(connector.search(where(name, new Criterion("name", Operator.CONTAINS, List.of("a_b")))).items())
                .extracting(ErpHit::actor).containsExactly(percent);
        assertThat(connector.search(where(name, new Criterion("name", Operator.CONTAINS, List.of("100%")))).items())
                .extracting(ErpHit::actor).containsExactly(percent);
    }

    @Test
    void everyOperatorFindsWhatItSays() {
        String name = "Operators " + UUID.randomUUID();
        ErpActor actor = tryton.customer(name);
        for (String field : List.of("name", "address.city", "phone", "identifier")) {
            String value = RealTryton.read(connector, actor).values().get(field).textOrEmpty();
            String start = value.substring(0, 3).toUpperCase(Locale.ROOT);
            String end = value.substring(value.length() - 3);
            assertFinds(name, field, Operator.STARTS_WITH, start, true);
            assertFinds(name, field, Operator.STARTS_WITH, "qq", false);
            assertFinds(name, field, Operator.ENDS_WITH, end, true);
            assertFinds(name, field, Operator.CONTAINS, value.substring(1, 3), true);
            assertFinds(name, field, Operator.EQUALS, value, true);
            assertFinds(name, field, Operator.EQUALS, start, false);
            assertFinds(name, field, Operator.DOES_NOT_CONTAIN, start, false);
            assertFinds(name, field, Operator.DOES_NOT_CONTAIN, "qq", true);
            assertFinds(name, field, Operator.IS_NOT, value, false);
            assertFinds(name, field, Operator.IS_NOT, start, true);
        }
        assertFinds(name, "address.country", Operator.ONE_OF, "NO", true);
        assertFinds(name, "address.country", Operator.ONE_OF, "SE", false);
        assertFinds(name, "address.country", Operator.NOT_ONE_OF, "NO", false);
        assertFinds(name, "address.country", Operator.NOT_ONE_OF, "SE", true);
    }

    private static void assertFinds(String name, String field, Operator operator, String value, boolean found) {
        Page<ErpHit> page = connector.search(where(name, new Criterion(field, operator, List.of(value))));
        assertThat(page.items()).as("%s %s %s", field, operator, value).hasSize(found ? 1 : 0);
    }

    @Test
    void onlyOneOfSeveralSetsMustHold() {
        String name = "Sets " + UUID.randomUUID();
        ErpActor actor = tryton.customer(name);
        SearchRequest request = new SearchRequest(ActorType.CUSTOMER, name,
                List.of(List.of(new Criterion("address.city", Operator.EQUALS, List.of("Bergen"))),
                        List.of(new Criterion("email", Operator.ENDS_WITH, List.of("fjord.example")))),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 5);

        assertThat(connector.search(request).items()).extracting(ErpHit::actor).containsExactly(actor);
    }

    @Test
    void everySearchableFieldTakesEveryOperatorThatItNames() {
        connector.searchableFields(ActorType.CUSTOMER)
                .forEach(field -> field.operators().forEach(operator -> connector.count(where("Nobody",
                        new Criterion(field.field().key(), operator, List.of("NO"))))));
    }

    @Test
    void everySortableFieldSorts() {
        connector.searchableFields(ActorType.CUSTOMER).stream().filter(field -> field.sortable())
                .forEach(field -> assertThat(connector.search(new SearchRequest(ActorType.CUSTOMER, "", List.of(),
                        Optional.empty(), List.of(), Optional.of(new Sort(field.field().key(), true)),
                        Optional.empty(), 3)).items()).hasSize(3));
    }

    @Test
    void countriesAreAListOfIsoCodes() {
        assertThat(connector.list("country")).contains(new ListItem("NO", "Norway")).hasSizeGreaterThan(200);
    }

    @Test
    void theReaderMayOnlyRead() {
        TrytonConnector reader = tryton.reader();

        reader.test();

        assertThat(reader.rights(ActorType.CUSTOMER)).isEqualTo(Rights.READ_ONLY);
    }
}
