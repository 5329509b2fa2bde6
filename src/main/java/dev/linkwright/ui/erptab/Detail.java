package dev.linkwright.ui.erptab;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.browse.Card;

/** What tells a record from others of the same name: its number and its address. */
final class Detail {
    private Detail() {
    }

    static String of(Card card) {
        String town = joined(" ", card.value("streetAddress.postalCode"), card.value("streetAddress.city"));
        return joined(", ", card.value("orgnr"), card.value("streetAddress.line1"), town);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
