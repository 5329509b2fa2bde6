package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Problem;
import dev.linkwright.settings.ItemMatch.State;

class ListEditingTest {
    private final ListSamples samples = new ListSamples();
    private final ListEditing editing = new ListEditing(samples.draft);

    @AfterEach
    void close() {
        samples.close();
    }

    @Test
    void listsAreThoseBehindFieldsThatAreListsOnBothSides() {
        assertThat(MappedLists.of(samples.connection(), catalogue())).extracting(MappedList::label)
                .containsExactly("Country", "Payment terms", "Customer group");
    }

    @Test
    void aListIsMappedOnceForAllActorTypesThatUseIt() {
        editing.choose(samples.terms(), Map.of("NET60", "15"));
        assertThat(held(ActorType.CUSTOMER)).containsOnly(Map.entry("NET60", "15"));
        assertThat(held(ActorType.SUPPLIER)).containsOnly(Map.entry("NET60", "15"));
    }

    @Test
    void whatOneActorTypeHoldsDifferentlyIsSaidAndMadeTheSameByTheNextChange() {
        ErpConnection one = ListSamples.OSLO;
        ErpConnection otherwise = one.withMapping(one.mapping(ActorType.SUPPLIER).orElseThrow()
                .withLists(List.of(ListSamples.terms(Map.of("NET30", "12")))));
        try (ListSamples uneven = new ListSamples(otherwise)) {
            MappedList terms = uneven.terms();
            assertThat(terms.differently()).containsExactly(ActorType.SUPPLIER);
            new ListEditing(uneven.draft).choose(terms, terms.held());
            assertThat(uneven.terms().differently()).isEmpty();
        }
    }

    @Test
    void countriesCorrespondByTheirCodesUntilSomebodyMapsThem() {
        MappedList countries = MappedLists.of(samples.connection(), catalogue()).getFirst();
        assertThat(countries.held()).hasSize(240).containsEntry("C7", "C7");
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void anItemThatIsUsedTwiceWaitsInTheDraftAndTheRestIsHeld() {
        editing.choose(samples.terms(), Map.of("NET30", "11", "CM+30", "11", "COD", "14"));
        assertThat(editing.chosen(samples.terms())).containsEntry("NET30", "11").containsEntry("CM+30", "11");
        assertThat(held(ActorType.CUSTOMER)).containsOnly(Map.entry("COD", "14"));
        assertThat(samples.draft.isChanged()).isTrue();
        assertThat(samples.draft.unsettled()).containsOnlyKeys(ListSamples.TERMS);
        editing.choose(samples.terms(), Map.of("NET30", "11", "COD", "14"));
        assertThat(samples.draft.unsettled()).isEmpty();
        assertThat(held(ActorType.CUSTOMER)).containsOnly(Map.entry("COD", "14"), Map.entry("NET30", "11"));
    }

    @Test
    void whatIsUsedTwiceGoesWithTheDraftAndWithItsConnection() {
        editing.choose(samples.terms(), Map.of("NET30", "11", "CM+30", "11"));
        samples.draft.change(profile -> profile.withConnections(List.of(ListSamples.BERGEN)));
        assertThat(samples.draft.unsettled()).isEmpty();
        samples.draft.drop();
        assertThat(editing.chosen(samples.terms())).isEqualTo(samples.terms().held());
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void itemsThatNoLongerExistAreToldAndCanBeRemoved() {
        samples.erp.defineList("paymentTerms", List.of(new ListItem("NET14", "14 days net"),
                new ListItem("COD", "Cash on delivery")));
        samples.crm.defineList("terms", List.of(new ListItem("12", "14 days net")));
        MappedList terms = samples.terms();
        assertThat(ItemMatch.of(terms, terms.held())).extracting(match -> match.erp().key(), ItemMatch::state)
                .containsExactly(tuple("NET14", State.MAPPED),
                        tuple("COD", State.GONE_IN_CRM),
                        tuple("NET30", State.GONE_IN_ERP),
                        tuple("PREPAY", State.GONE_IN_ERP));
        editing.choose(terms, Map.of("NET14", "12"));
        assertThat(ItemMatch.of(samples.terms(), samples.terms().held())).extracting(ItemMatch::state)
                .containsExactly(State.MAPPED, State.NOT_MAPPED);
    }

    @Test
    void whereTheErpDoesNotAnswerWhatTheProfileHoldsIsThere() {
        samples.erp.calls().failBefore("fields", 1, down("Business Central Oslo"));
        CatalogueReading.Answer answer = samples.reading().complete(samples.connection(), samples.secrets,
                Catalogue.NONE);
        assertThat(answer.problem()).hasValueSatisfying(
                problem -> assertThat(problem).isInstanceOf(Problem.Unreachable.class));
        List<MappedList> lists = MappedLists.of(samples.connection(), answer.catalogue());
        assertThat(lists).extracting(MappedList::label).containsExactly("paymentTerms");
        assertThat(ItemMatch.of(lists.getFirst(), lists.getFirst().held())).hasSize(4)
                .allSatisfy(match -> assertThat(match.state()).isEqualTo(State.MAPPED));
        assertThat(samples.reading().complete(samples.connection(), samples.secrets, answer.catalogue()).problem())
                .isEmpty();
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        Catalogue known = catalogue();
        samples.erp.calls().failBefore("fields", 1, down("x"));
        samples.erp.calls().failBefore("list", 1, down("x"));
        samples.crm.calls().failBefore("list", 1, down("x"));
        assertThat(samples.reading().complete(samples.connection(), samples.secrets, known).problem()).isEmpty();
    }

    private Catalogue catalogue() {
        return samples.reading().complete(samples.connection(), samples.secrets, Catalogue.NONE).catalogue();
    }

    private Map<String, String> held(ActorType type) {
        return samples.connection().mapping(type).orElseThrow().lists().stream()
                .filter(list -> list.erpList().equals("paymentTerms")).map(ListMapping::erpToCrm).findFirst()
                .orElseThrow();
    }

    private static Problem down(String system) {
        return new Problem.Unreachable(system, Problem.Failure.NO_CONNECTION, "down", Problem.Outcome.NOTHING_DONE);
    }
}
