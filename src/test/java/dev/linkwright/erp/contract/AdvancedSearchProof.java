package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CriterionField;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitPage;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.ErpServer.Held;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Operator;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/**
 * Advanced search through the use case that the Connect dialog asks: each operator that is offered for each type of field
 * is translated wholly to the server. Its hits are those that looking at all of the server's own data finds, and every row
 * that came over the wire is shown. The table goes to {@code target/advanced-search}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AdvancedSearchProof implements Rules {
    /** Of more hits the first page is compared. */
    private static final int COMPARED = 300;
    private static final int LOOKED_AT = 60;

    private ContractKit kit;
    private Wire wire;
    private LoopbackProxy proxy;
    private SyncConnector connector;
    private ConnectToErp connect;
    private AdvancedSearchTable table;

    protected abstract ContractKit openKit() throws Exception;

    /** Of the fields that can be searched, those to search by. */
    protected List<CriterionField> proven(List<CriterionField> possible) {
        return possible;
    }

    @BeforeAll
    void open() throws Exception {
        kit = openKit();
        wire = kit.wire().orElseThrow();
        proxy = new LoopbackProxy(wire.target());
        connector = kit.open(Opening.as(Opening.User.WRITER).through(proxy));
        connect = new Workstation(Samples.crm(), connector, "Ingrid").connecting();
        table = new AdvancedSearchTable(kit.name());
        // What a connector finds out about its server once is no part of any search.
        types().forEach(type -> ask(query(type, word(), List.of(), Optional.empty()), false));
    }

    @AfterAll
    void close() throws Exception {
        table.keep();
        proxy.close();
        kit.close();
    }

    @Override
    public ContractKit kit() {
        return kit;
    }

    @Override
    public SyncConnector erp() {
        return connector;
    }

    @Override
    public boolean lacks(Feature feature) {
        return !connector.capabilities().has(feature);
    }

    @Test
    void everyOperatorOfEveryTypeIsAskedOfTheServerWholly() {
        for (ActorType type : differing(types())) {
            fill(type);
            List<Held> everything = kit.server().held(type);
            for (CriterionField field : proven(connect.searchable(Samples.connection(), type).possible())) {
                List<String> held = everything.reversed().stream().limit(LOOKED_AT)
                        .flatMap(one -> one.values().getOrDefault(field.key(), List.of()).stream()).toList();
                for (Operator operator : field.possible()) {
                    BruteForce.operands(field.definition(), operator, held).stream()
                            .filter(values -> values.stream().noneMatch(String::isEmpty))
                            .forEach(values -> prove(type, field, new Criterion(field.key(), operator, values),
                                    everything));
                }
            }
        }
        assertThat(table.dropped()).isZero();
        assertThat(table.searches()).isPositive();
    }

    private void prove(ActorType type, CriterionField field, Criterion criterion, List<Held> everything) {
        Set<ErpActor> expected = everything.stream()
                .filter(one -> BruteForce.matches(field.definition(), criterion, one)).map(Held::actor)
                .collect(Collectors.toSet());
        Set<ErpActor> folded = everything.stream()
                .filter(one -> BruteForce.matchesFolded(field.definition(), criterion, one)).map(Held::actor)
                .collect(Collectors.toSet());
        if (!expected.equals(folded)) {
            return; // whether Å and å are the same letter is the ERP's affair
        }
        boolean many = expected.size() > COMPARED;
        Asked asked = ask(query(type, "", List.of(List.of(criterion)), Optional.empty()), !many);
        if (many) {
            assertThat(expected).as("%s %s", type, criterion).containsAll(asked.shown());
        } else {
            assertThat(asked.shown()).as("%s %s", type, criterion).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        asked.shown().forEach(actor -> assertThat(asked.keys()).contains(actor.key()));
        table.add(field.definition().type(), criterion.operator(), asked.requests(), asked.shown().size(),
                asked.dropped(), asked.sample());
        if (!expected.isEmpty()) {
            assertThat(asked.requests()).as("%s %s", type, criterion).isPositive();
        }
    }

    @Test
    void textAndSetsTogetherFindWhatLookingAtEverythingFinds() {
        for (ActorType type : types()) {
            String name = kit.nameField(type);
            String word = word();
            List<ErpActor> made = List.of(insert(type, word + " a"), insert(type, word + " b"),
                    insert(type, word + " c"));
            List<List<Criterion>> sets = List.of(
                    List.of(new Criterion(name, Operator.CONTAINS, List.of(word)),
                            new Criterion(name, Operator.ENDS_WITH, List.of(" a"))),
                    List.of(new Criterion(name, Operator.EQUALS, List.of(word + " b"))),
                    List.of(new Criterion(name, Operator.STARTS_WITH, List.of(word + " b"))));
            Asked both = ask(query(type, word, sets, Optional.empty()), true);
            assertThat(both.shown()).containsExactlyInAnyOrder(made.get(0), made.get(1));
            assertThat(both.dropped()).isZero();
            assertThat(ask(query(type, word(), sets, Optional.empty()), true).shown()).isEmpty();
        }
    }

    @Test
    void personsAreFoundWithinTheirCompanysActorOnly() {
        if (!types().contains(ActorType.PERSON) || lacks(Feature.SEARCH_WITHIN_PARENT)) {
            return;
        }
        String name = kit.nameField(ActorType.PERSON);
        String word = word();
        ErpActor parent = insert(ActorType.CUSTOMER, word());
        ErpActor person = kit.server().insertWithin(parent, ActorType.PERSON, Map.of(name, word + " here"));
        insert(ActorType.PERSON, word + " elsewhere");
        Criterion begins = new Criterion(name, Operator.STARTS_WITH, List.of(word));
        Asked asked = ask(query(ActorType.PERSON, "", List.of(List.of(begins)), Optional.of(parent)), true);
        assertThat(asked.shown()).containsExactly(person);
        assertThat(asked.dropped()).isZero();
        assertThat(ask(query(ActorType.PERSON, "", List.of(List.of(begins)), Optional.empty()), true).shown())
                .hasSize(2);
    }

    private static HitQuery query(ActorType type, String text, List<List<Criterion>> sets, Optional<ErpActor> parent) {
        return new HitQuery(type, text, sets, parent, Optional.empty(), true, Optional.empty());
    }

    private Asked ask(HitQuery query, boolean allPages) {
        proxy.forget();
        List<ErpActor> shown = new ArrayList<>();
        Optional<String> place = Optional.empty();
        do {
            HitPage page = connect.search(Samples.connection(), query.at(place));
            page.hits().stream().map(Hit::actor).forEach(shown::add);
            place = page.next();
        } while (allPages && place.isPresent());
        List<LoopbackProxy.Exchange> searches = proxy.exchanges().stream().filter(wire::searches).toList();
        Set<String> keys = new HashSet<>();
        searches.forEach(exchange -> keys.addAll(wire.keys(exchange)));
        // The row that tells of a further page comes again with that page.
        int ahead = place.isPresent() ? 1 : 0;
        return new Asked(shown, keys, searches.size(), Math.max(0, keys.size() - shown.size() - ahead),
                searches.stream().findFirst().map(wire::said).orElse("nothing could be found, so nothing was asked"));
    }

    /**
     * What came of a search.
     *
     * @param keys    of the actors that came over the wire
     * @param dropped how many of them are not shown
     */
    private record Asked(List<ErpActor> shown, Set<String> keys, int requests, int dropped, String sample) {
    }
}
