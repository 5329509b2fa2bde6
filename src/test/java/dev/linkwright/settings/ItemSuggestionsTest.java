package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.ListItem;

class ItemSuggestionsTest {

    @Test
    void theSameLabelComesBeforeTheSameCode() {
        assertThat(suggested(items("A", "Élite  group", "B", "Other"), items("B", "elite group", "A", "Something")))
                .containsEntry("A", "B");
    }

    @Test
    void theSameCodeIsProposedWhateverTheLabels() {
        assertThat(suggested(items("nok", "Norwegian krone"), items("NOK", "Kroner"))).containsEntry("nok", "NOK");
        assertThat(suggested(items("EUR", "Euro"), items("7", "EUR"))).containsEntry("EUR", "7");
    }

    @Test
    void countriesAreProposedByCodesOfTwoAndThreeLetters() {
        assertThat(ItemSuggestions.of(list(items("NOR", "Norge"), items("NO", "Norway"), true), Map.of()))
                .containsEntry("NOR", "NO");
    }

    @Test
    void wordsInAnotherOrderAndSmallDifferencesAreAlike() {
        assertThat(suggested(items("1", "Net 30 days"), items("x", "30 days net"))).containsEntry("1", "x");
        assertThat(suggested(items("1", "Wholesaler"), items("x", "Wholesalers"))).containsEntry("1", "x");
    }

    @Test
    void numbersThatDifferAreNeverAlike() {
        assertThat(suggested(items("1", "30 days net"), items("x", "60 days net"))).isEmpty();
    }

    @Test
    void noItemIsProposedTwiceAndNoneThatIsUsed() {
        assertThat(suggested(items("1", "Export", "2", "export"), items("x", "Export"))).hasSize(1);
        assertThat(ItemSuggestions.of(list(items("1", "Export", "2", "Other"), items("x", "Export"), false),
                Map.of("2", "x"))).containsExactly(Map.entry("2", "x"));
    }

    @Test
    void theMostAlikeGetsTheItemWhoeverComesFirst() {
        assertThat(suggested(items("1", "Retail customers abroad", "2", "Retail customer"),
                items("x", "Retail customers"))).containsExactly(Map.entry("2", "x"));
    }

    private static Map<String, String> suggested(List<ListItem> erp, List<ListItem> crm) {
        return ItemSuggestions.of(list(erp, crm, false), Map.of());
    }

    private static MappedList list(List<ListItem> erp, List<ListItem> crm, boolean countries) {
        return new MappedList(ListSamples.TERMS, "List", countries, Set.of(), Optional.of(erp), Optional.of(crm),
                Map.of(), Set.of());
    }

    private static List<ListItem> items(String... keysAndLabels) {
        return IntStream.range(0, keysAndLabels.length / 2)
                .mapToObj(at -> new ListItem(keysAndLabels[2 * at], keysAndLabels[2 * at + 1])).toList();
    }
}
