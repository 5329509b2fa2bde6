package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;

interface SearchRules extends Rules {
    /** What is searched for, and what differs from it only where a server would read a sign as its own. */
    Map<String, String> SIGNS = Map.ofEntries(Map.entry("O'Brien", "O Brien"), Map.entry("100% sure", "1000 sure"),
            Map.entry("a_b", "axb"), Map.entry("c\\d", "cd"), Map.entry("say \"yes\"", "say yes"),
            Map.entry("R&D", "RD"), Map.entry("1+1", "1 1"), Map.entry("#7?", "7"), Map.entry("(x) or y", "x or y"),
            Map.entry("''", "'x'"), Map.entry("[a]*", "aa"), Map.entry("Bjørn Åse ß €", "Bjorn Ase"));

    @Test
    default void textFindsByNameInAnyLetterCase() {
        for (ActorType type : types()) {
            String word = word();
            ErpActor actor = insert(type, "The " + word + " of Oslo");

            for (String text : List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT),
                    "  " + word + " ", "he " + word + " O")) {
                assertThat(actors(all(Searches.text(type, text, 10)))).as("%s '%s'", type, text).containsExactly(actor);
            }
            assertThat(all(Searches.text(type, word + "x", 10))).isEmpty();
        }
    }

    @Test
    default void textFindsByNumber() {
        for (ActorType type : types()) {
            ErpActor actor = insert(type, word());
            String number = read(actor).number();

            assertThat(number).isNotBlank();
            assertThat(actors(all(Searches.text(type, number, 100)))).as("%s %s", type, number).contains(actor);
        }
    }

    @Test
    default void everySignStandsForItself() {
        for (ActorType type : differing(types())) {
            SIGNS.forEach((signs, decoy) -> {
                String word = word();
                if (!kit().takesName(type, signs)) {
                    assertThat(all(Searches.text(type, word + " " + signs, 10))).isEmpty();
                    return;
                }
                ErpActor actor = insert(type, word + " " + signs);
                insert(type, word + " " + decoy);

                SearchRequest request = Searches.text(type, word + " " + signs, 10);
                assertThat(actors(all(request))).as("%s %s", type, signs).containsExactly(actor);
            });
        }
    }

    @Test
    default void hitsAreTitledAndNumberedAsTheRecordsAre() {
        for (ActorType type : types()) {
            ErpRecord record = read(insert(type, word()));
            ErpHit hit = erp().search(Searches.text(type, record.title(), 10)).items().getFirst();

            assertThat(hit.title()).isEqualTo(record.title())
                    .isEqualTo(text(record, field(type, kit().nameField(type))));
            assertThat(hit.number()).isEqualTo(record.number());
        }
    }

    @Test
    default void hitsCarryTheColumnsAskedForAndNoOthers() {
        for (ActorType type : types()) {
            String word = word();
            Map<String, String> values = new HashMap<>();
            writableFields(type).stream().filter(field -> !field.key().equals(kit().nameField(type)))
                    .forEach(field -> values.put(field.key(), kit().sample(type, field, 0)));
            ErpRecord record = read(insert(type, word, values));
            List<String> columns = erp().fields(type).stream().map(FieldDefinition::key).toList();

            assertThat(all(Searches.columns(type, word, columns)).getFirst().values()).as("%s", type)
                    .isEqualTo(record.values());
            String column = plainField(type).key();
            assertThat(all(Searches.columns(type, word, List.of(column))).getFirst().values()).containsOnlyKeys(column);
            assertThat(all(Searches.columns(type, word, List.of())).getFirst().values()).isEmpty();
        }
    }

    @Test
    default void theCountIsTheNumberOfHits() {
        boolean missing = lacks(Feature.COUNT);
        for (ActorType type : types()) {
            String word = word();
            insert(type, word + " one");
            insert(type, word + " two");
            for (String text : List.of(word, word + " two", word + " three", "")) {
                SearchRequest request = Searches.text(type, text, 1000);
                OptionalLong count = erp().count(request);
                assertThat(count).isEqualTo(missing ? OptionalLong.empty() : OptionalLong.of(all(request).size()));
            }
        }
    }

    @Test
    default void hitsComeInTheOrderAskedFor() {
        List<SearchableField> sortable = types().stream().flatMap(type -> erp().searchableFields(type).stream())
                .filter(SearchableField::sortable).toList();
        if (lacks(Feature.SORT)) {
            assertThat(sortable).isEmpty();
            return;
        }
        assertThat(sortable).isNotEmpty();
        for (ActorType type : types()) {
            for (SearchableField field : erp().searchableFields(type)) {
                if (field.sortable()) {
                    assertSorts(type, field.field());
                }
            }
        }
    }

    private void assertSorts(ActorType type, FieldDefinition field) {
        String word = word();
        boolean isName = field.key().equals(kit().nameField(type));
        boolean writable = writableFields(type).contains(field);
        for (int number : List.of(4, 0, 3, 1, 2)) {
            insert(type, word + (isName ? " " + (char) ('A' + number) : ""),
                    writable && !isName ? Map.of(field.key(), kit().sample(type, field, number)) : Map.of());
        }
        List<String> up = values(Searches.sorted(type, word, field.key(), true, 100), field);
        List<String> down = values(Searches.sorted(type, word, field.key(), false, 100), field);

        // Which letter comes first is the server's affair; that there is an order is ours.
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.DECIMAL;
        Comparator<String> byNumber = Comparator
                .comparing(text -> text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
        Stream<Comparator<String>> orders = number
                ? Stream.of(byNumber)
                : Stream.of(Comparator.naturalOrder(), String.CASE_INSENSITIVE_ORDER,
                        Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        assertThat(orders).as("%s %s: %s", type, field.key(), up)
                .anySatisfy(order -> assertThat(up).isSortedAccordingTo(order));
        List<String> back = new ArrayList<>(down);
        Collections.reverse(back);
        assertThat(back).as("%s %s", type, field.key()).isEqualTo(up);
    }

    private List<String> values(SearchRequest request, FieldDefinition field) {
        return all(request).stream().map(hit -> hit.values().get(field.key()).textOrEmpty()).toList();
    }

    @Test
    default void personsAreFoundWithinTheirParentOnly() {
        if (lacks(Feature.SEARCH_WITHIN_PARENT)) {
            ErpActor parent = insert(types().getFirst(), word());
            types().forEach(type -> assertRefused(() -> erp().search(Searches.within(type, "", parent))));
            return;
        }
        ActorType parents = types().stream().filter(type -> type != ActorType.PERSON).findFirst().orElseThrow();
        String word = word();
        ErpActor one = insert(parents, word + " one");
        ErpActor other = insert(parents, word + " other");
        Map<String, String> named = Map.of(kit().nameField(ActorType.PERSON), word + " Kari");
        ErpActor kari = kit().server().insertWithin(one, ActorType.PERSON, named);
        ErpActor ola = kit().server().insertWithin(one, ActorType.PERSON,
                Map.of(kit().nameField(ActorType.PERSON), word + " Ola"));
        ErpActor stranger = kit().server().insertWithin(other, ActorType.PERSON, named);

        assertThat(actors(all(Searches.within(ActorType.PERSON, "", one)))).containsExactlyInAnyOrder(kari, ola);
        assertThat(actors(all(Searches.within(ActorType.PERSON, "kari", one)))).containsExactly(kari);
        assertThat(actors(all(Searches.text(ActorType.PERSON, word + " Kari", 10)))).containsExactlyInAnyOrder(kari,
                stranger);
        assertThat(erp().count(Searches.within(ActorType.PERSON, "", one)))
                .isIn(OptionalLong.empty(), OptionalLong.of(2));
        assertThat(read(kari).belongsTo(one)).isTrue();
        assertThat(read(kari).belongsTo(other)).isFalse();
        assertThat(read(one).parents()).isEmpty();
    }
}
