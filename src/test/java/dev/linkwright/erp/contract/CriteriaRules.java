package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.ErpServer.Held;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Operator;

interface CriteriaRules extends Rules {
    /** More hits are compared by their number. */
    int COMPARED = 300;

    /** Whether there is nothing to hold the connector to. */
    private boolean lacksCriteria() {
        boolean lacks = lacks(Feature.ADVANCED_SEARCH);
        if (lacks) {
            types().forEach(type -> assertThat(erp().searchableFields(type)).isEmpty());
            Criterion criterion = new Criterion(kit().nameField(types().getFirst()), Operator.EQUALS, List.of("x"));
            assertRefused(() -> erp().search(Searches.where(types().getFirst(), "", List.of(List.of(criterion)), 10)));
        }
        return lacks;
    }

    private static Criterion criterion(String field, Operator operator, String... values) {
        return new Criterion(field, operator, List.of(values));
    }

    @Test
    default void everyOperatorOfEveryFieldFindsWhatLookingAtEverythingFinds() {
        if (lacksCriteria()) {
            return;
        }
        for (ActorType type : differing(types())) {
            fill(type);
            List<Held> everything = kit().server().held(type);
            for (SearchableField searchable : erp().searchableFields(type)) {
                FieldDefinition field = searchable.field();
                List<String> held = everything.reversed().stream().limit(60)
                        .flatMap(one -> one.values().getOrDefault(field.key(), List.of()).stream()).toList();
                for (Operator operator : searchable.operators()) {
                    boolean counted = true;
                    for (List<String> values : BruteForce.operands(field, operator, held)) {
                        assertFinds(type, field, new Criterion(field.key(), operator, values), everything, counted);
                        // A count asks for the same as its search, so once for an operator is enough.
                        counted = false;
                    }
                }
            }
        }
    }

    private void assertFinds(ActorType type, FieldDefinition field, Criterion criterion, List<Held> everything,
            boolean counted) {
        Set<ErpActor> expected = everything.stream().filter(one -> BruteForce.matches(field, criterion, one))
                .map(Held::actor).collect(Collectors.toSet());
        Set<ErpActor> folded = everything.stream().filter(one -> BruteForce.matchesFolded(field, criterion, one))
                .map(Held::actor).collect(Collectors.toSet());
        if (!expected.equals(folded)) {
            return; // whether Å and å are the same letter is the ERP's affair
        }
        SearchRequest request = Searches.where(type, "", List.of(List.of(criterion)), Searches.MANY);
        if (expected.size() > COMPARED) {
            OptionalLong count = erp().count(request);
            assertThat(count).as("%s %s", type, criterion).isIn(OptionalLong.of(expected.size()), OptionalLong.empty());
            assertThat(expected).containsAll(actors(erp().search(request).items()));
            return;
        }
        List<ErpActor> found = actors(all(request));
        assertThat(found).as("%s %s", type, criterion).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
        if (counted) {
            assertThat(erp().count(request)).isIn(OptionalLong.of(expected.size()), OptionalLong.empty());
        }
    }

    @Test
    default void allConditionsOfASetMustHoldAndOneSetIsEnough() {
        if (lacksCriteria()) {
            return;
        }
        for (ActorType type : types()) {
            String name = kit().nameField(type);
            List<SearchableField> fields = erp().searchableFields(type);
            String field = fields.stream().map(one -> one.field().key())
                    .filter(key -> key.equals(plainField(type).key()))
                    .findFirst().orElse(name);
            Set<Operator> operators = fields.stream().filter(one -> one.field().key().equals(name)).findFirst()
                    .orElseThrow().operators();
            Operator start = operators.contains(Operator.STARTS_WITH) ? Operator.STARTS_WITH : Operator.EQUALS;
            String one = word();
            String other = word();
            ErpActor first = insert(type, one, field.equals(name) ? Map.of() : Map.of(field, "Bodo"));
            ErpActor second = insert(type, other, field.equals(name) ? Map.of() : Map.of(field, "Moss"));
            ErpActor third = insert(type, one + "x", field.equals(name) ? Map.of() : Map.of(field, "Moss"));
            List<Criterion> oneInMoss = field.equals(name)
                    ? List.of(criterion(name, start, one + "x"), criterion(name, start, one + "x"))
                    : List.of(criterion(name, Operator.STARTS_WITH, one), criterion(field, Operator.EQUALS, "Moss"));
            List<Criterion> theOther = List.of(criterion(name, start, other));

            assertThat(found(type, "", List.of(oneInMoss))).containsExactly(third);
            assertThat(found(type, "", List.of(oneInMoss, theOther))).containsExactlyInAnyOrder(second, third);
            assertThat(found(type, "", List.of(theOther, theOther))).containsExactly(second);
            assertThat(found(type, other, List.of(theOther, oneInMoss))).as("text, too").containsExactly(second);
            assertThat(found(type, one, List.of(theOther))).isEmpty();
            assertThat(first).isNotIn(found(type, "", List.of(oneInMoss)));
        }
    }

    private List<ErpActor> found(ActorType type, String text, List<List<Criterion>> sets) {
        List<ErpActor> paged = actors(all(Searches.where(type, text, sets, 1)));
        assertThat(actors(all(Searches.where(type, text, sets, 100)))).isEqualTo(paged);
        return paged;
    }

    /** Of a set, too, each condition goes to the server. */
    @Test
    default void theServerHandsOutHitsOnly() {
        if (lacksCriteria() || lacks(Feature.NETWORK)) {
            return;
        }
        Wire wire = kit().wire().orElseThrow();
        try (LoopbackProxy proxy = new LoopbackProxy(wire.target())) {
            SyncConnector connector = kit().open(Opening.as(Opening.User.WRITER).through(proxy));
            for (ActorType type : differing(types())) {
                for (SearchableField searchable : connector.searchableFields(type)) {
                    assertHandsOutHitsOnly(connector, proxy, wire, type, searchable);
                }
            }
        }
    }

    private void assertHandsOutHitsOnly(SyncConnector connector, LoopbackProxy proxy, Wire wire, ActorType type,
            SearchableField searchable) {
        FieldDefinition field = searchable.field();
        ErpActor actor = insert(type, word(), writableFields(type).contains(field)
                && !field.key().equals(kit().nameField(type))
                        ? Map.of(field.key(), kit().sample(type, field, 3))
                        : Map.of());
        String held = text(read(actor), field);
        List<Operator> operators = new ArrayList<>(searchable.operators());
        operators.removeIf(operator -> held.isEmpty() || operator == Operator.LESS || operator == Operator.GREATER);
        for (Operator operator : operators) {
            Criterion criterion = operator == Operator.BETWEEN
                    ? criterion(field.key(), operator, held, held)
                    : criterion(field.key(), operator, held);
            SearchRequest request = Searches.where(type, "", List.of(List.of(criterion)), 7);
            proxy.forget();
            int hits = connector.search(request).items().size();
            int rows = proxy.exchanges().stream().mapToInt(wire::actors).sum();
            // One more may be handed out to know whether another page follows.
            assertThat(rows).as("%s %s", type, criterion).isBetween(hits, hits + 1);
        }
    }
}
