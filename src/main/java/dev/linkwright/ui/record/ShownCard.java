package dev.linkwright.ui.record;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.model.CrmEntity;

/**
 * A record's card in the words of the window.
 *
 * @param address where the record opens in the CRM's own interface
 * @param facts   what is known of it; blank ones are left out
 */
record ShownCard(CrmEntity entity, String title, String subtitle, List<Fact> facts, Optional<URI> address) {

    ShownCard {
        facts = List.copyOf(facts);
    }

    /** Everything on it as lines of text, to be copied. */
    String asText() {
        return Stream.concat(Stream.of(title, subtitle), facts.stream().map(fact -> fact.label() + ": " + fact.text()))
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
