package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Page;

interface PagingRules extends Rules {

    private List<ErpActor> several(ActorType type, String word, int count) {
        // Several of one name, so that nothing may lean on names being different.
        return IntStream.range(0, count).mapToObj(number -> insert(type, word + " " + (char) ('A' + number / 3)))
                .toList();
    }

    @Test
    default void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (ActorType type : differing(types())) {
            String word = word();
            List<ErpActor> made = several(type, word, 23);
            List<ErpActor> atOnce = actors(all(Searches.text(type, word, 100)));

            assertThat(atOnce).as("%s", type).containsExactlyInAnyOrderElementsOf(made);
            for (int size : List.of(1, 7, 22, 23, 24)) {
                assertThat(actors(all(Searches.text(type, word, size)))).as("%s by %d", type, size).isEqualTo(atOnce);
            }
        }
    }

    @Test
    default void aBlankSearchListsEverything() {
        for (ActorType type : types()) {
            insert(type, word());
            Set<ErpActor> held = kit().server().held(type).stream().map(ErpServer.Held::actor)
                    .collect(Collectors.toSet());

            assertThat(actors(all(Searches.text(type, " ", 400)))).as("%s", type)
                    .containsExactlyInAnyOrderElementsOf(held);
        }
    }

    @Test
    default void sortedPagesFollowOneAnotherWithoutGapOrDouble() {
        if (lacks(Feature.SORT)) {
            return;
        }
        for (ActorType type : differing(types())) {
            String word = word();
            List<ErpActor> made = several(type, word, 16);
            for (SearchableField field : erp().searchableFields(type)) {
                for (boolean ascending : List.of(true, false)) {
                    for (int size : field.sortable() ? List.of(3, 7, 100) : List.<Integer>of()) {
                        SearchRequest request = Searches.sorted(type, word, field.field().key(), ascending, size);
                        assertThat(actors(all(request))).as("%s", request)
                                .containsExactlyInAnyOrderElementsOf(made);
                    }
                }
            }
        }
    }

    @Test
    default void whoeverStaysIsSeenOnceWhateverComesAndGoesBetweenPages() {
        for (ActorType type : types()) {
            String word = word();
            List<ErpActor> stay = new ArrayList<>(several(type, word, 12));
            SearchRequest request = Searches.text(type, word, 4);
            List<ErpActor> seen = new ArrayList<>();
            Page<ErpHit> page = erp().search(request);
            ErpActor goes = page.items().get(1).actor();
            seen.addAll(actors(page.items()));
            kit().server().delete(goes);
            insert(type, word + " 0 first");
            page = erp().search(request.page(page.next()));
            seen.addAll(actors(page.items()));
            insert(type, word + " 0 second");
            while (page.next() != null) {
                page = erp().search(request.page(page.next()));
                seen.addAll(actors(page.items()));
            }

            stay.remove(goes);
            assertThat(seen).as("%s", type).doesNotHaveDuplicates().containsAll(stay);
        }
    }
}
