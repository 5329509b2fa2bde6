package dev.linkwright.ui.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** Puts what the CRM holds into the words of a card, following the descriptions of the fields. */
final class CardWriter {
    /** Where these stand alone, people know what the value is. */
    private static final Set<Icons> SPEAKING = Set.of(Icons.ADDRESS, Icons.PHONE, Icons.EMAIL, Icons.WEB);

    private final RecordKind kind;
    private final Texts texts;

    CardWriter(RecordKind kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
    }

    ShownCard write(Card card, CardFields fields) {
        List<List<FieldDefinition>> filled = fields.facts().stream()
                .filter(fact -> !line(card, fact).isEmpty()).toList();
        // Of all that could be there: one phone alone would not tell which of two it is.
        List<Icons> icons = fields.facts().stream().map(fact -> icon(fact.getFirst())).toList();
        List<Fact> facts = new ArrayList<>();
        for (List<FieldDefinition> fact : filled) {
            Icons icon = icon(fact.getFirst());
            boolean alone = icons.stream().filter(icon::equals).count() == 1;
            facts.add(new Fact(label(fact), line(card, fact), icon, target(card, fact.getFirst()),
                    !(alone && SPEAKING.contains(icon))));
        }
        String subtitle = fields.subtitle().stream().map(field -> text(card, field)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
        return new ShownCard(card.entity(), card.title(), subtitle, facts, card.address());
    }

    private String label(List<FieldDefinition> fact) {
        return fact.size() > 1 && icon(fact.getFirst()) == Icons.ADDRESS
                ? texts.text("record.address")
                : fact.getFirst().label();
    }

    private Icons icon(FieldDefinition field) {
        Icons own = kind.icons().get(field.key());
        if (own != null) {
            return own;
        }
        if (field.type() == FieldType.DATE) {
            return Icons.DATE;
        }
        return switch (field.notation()) {
            case PHONE -> Icons.PHONE;
            case EMAIL -> Icons.EMAIL;
            case WEB_ADDRESS -> Icons.WEB;
            case ORGANISATION_NUMBER -> Icons.NUMBER;
            case PLAIN, ANY_CASE, COUNTRY -> isOfAnAddress(field) ? Icons.ADDRESS : Icons.TEXT;
        };
    }

    private Fact.Target target(Card card, FieldDefinition field) {
        if (kind.links().containsKey(field.key())) {
            return kind.links().get(field.key()).apply(card).<Fact.Target>map(Fact.Target.ToRecord::new)
                    .orElseGet(Fact.Target.Nothing::new);
        }
        return field.notation() == Notation.WEB_ADDRESS
                ? Fact.address(website(card.value(field.key())))
                : new Fact.Target.Nothing();
    }

    private String line(Card card, List<FieldDefinition> fact) {
        StringBuilder line = new StringBuilder();
        String between = "";
        for (FieldDefinition field : fact) {
            String text = text(card, field);
            if (!text.isEmpty()) {
                line.append(line.isEmpty() ? "" : between).append(text);
                // A town belongs to its postal code.
                between = field.key().endsWith(".postalCode") ? " " : ", ";
            }
        }
        return line.toString();
    }

    private String text(Card card, FieldDefinition field) {
        return texts.values().shown(field.type(), card.value(field.key()).strip());
    }

    private static boolean isOfAnAddress(FieldDefinition field) {
        return field.group() != null && field.group().toLowerCase(Locale.ROOT).contains("address");
    }

    /** The address of a website, if it is one. */
    private static Optional<URI> website(String written) {
        String address = written.toLowerCase(Locale.ROOT).matches("https?://.*") ? written : "https://" + written;
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
