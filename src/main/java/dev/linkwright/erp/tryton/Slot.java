package dev.linkwright.erp.tryton;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Bindings;

/**
 * A place in an actor that one child row fills.
 *
 * <p>
 * A slot is bound to a row by the row's id. When that row vanishes or becomes something else, such as a phone that was
 * made a mobile, the slot reads as blank and keeps its binding, so that it does not silently show another row; a write
 * to it makes a new row.
 */
enum Slot {
    PHONE(RowKind.CONTACT), MOBILE(RowKind.CONTACT), FAX(RowKind.CONTACT), EMAIL(RowKind.CONTACT), WEBSITE(
            RowKind.CONTACT),
    ADDRESS(RowKind.ADDRESS), IDENTIFIER(RowKind.IDENTIFIER), VAT(RowKind.IDENTIFIER);

    private static final String NORWEGIAN = "no_orgnr";
    private static final Map<String, String> IDENTIFIER_OF_COUNTRY = Map.of("NO", NORWEGIAN, "SE", "se_orgnr", "FI",
            "fi_ytunnus");
    /** How each of these types wants its numbers written; Tryton refuses any other writing. */
    private static final Map<String, Pattern> WRITING = Map.of(NORWEGIAN, Pattern.compile("(\\d ?){9}"), "se_orgnr",
            Pattern.compile("\\d{6}-?\\d{4}"), "fi_ytunnus", Pattern.compile("\\d{7}-?\\d"));
    private static final Map<String, String> VAT_OF_COUNTRY = Map.of("NO", "no_mva", "GB", "gb_vat", "CH", "ch_vat");
    private static final String EUROPEAN_VAT = "eu_vat";

    private final RowKind kind;

    Slot(RowKind kind) {
        this.kind = kind;
    }

    RowKind kind() {
        return kind;
    }

    /** Its name in bindings; of a contact mechanism also Tryton's name of its type. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What must be asked of a record, beside the value itself, to know which of its rows are this slot's. */
    List<String> toldBy() {
        return switch (this) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> List.of("contact_mechanisms.type");
            case IDENTIFIER, VAT -> List.of("identifiers.type", "tax_identifier");
            case ADDRESS -> List.of();
        };
    }

    /** The same as a condition of a search among rows of the kind; empty where all are. */
    Optional<ArrayNode> condition() {
        return switch (this) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> Optional.of(Wire.list("type", "=", word()));
            case VAT -> Optional.of(Wire.list("OR", Wire.list("type", "like", "%" + Wire.literally("_vat")),
                    Wire.list("type", "=", "no_mva")));
            case IDENTIFIER -> Optional.of(Wire.list("OR", Wire.list("type", "=", null),
                    Wire.list(Wire.list("type", "not like", "%" + Wire.literally("_vat")),
                            Wire.list("type", "!=", "no_mva"))));
            case ADDRESS -> Optional.empty();
        };
    }

    /** The record's own field that people know the slot by; empty where each field of the row has a label. */
    Optional<String> labelledBy() {
        return switch (this) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> Optional.of(word());
            case IDENTIFIER -> Optional.of("identifiers");
            case VAT -> Optional.of("tax_identifier");
            case ADDRESS -> Optional.empty();
        };
    }

    /** The row that the slot shows: the bound one, or the first where nothing is bound. */
    Optional<ChildRow> row(ActorRow party, Bindings bindings) {
        return bindings.row(word()).map(name -> party.row(kind, name).filter(row -> fits(party, row)))
                .orElseGet(() -> first(party));
    }

    /** The row that a write goes to; empty where it makes a new one. */
    Optional<ChildRow> boundRow(ActorRow party, Bindings bindings) {
        return bindings.row(word()).flatMap(name -> party.row(kind, name)).filter(row -> fits(party, row));
    }

    private Optional<ChildRow> first(ActorRow party) {
        Comparator<ChildRow> preference = this == IDENTIFIER
                ? Comparator.comparingInt(Slot::rankOfIdentifier)
                : Comparator.comparingInt(_ -> 0);
        return party.rows(kind).stream().filter(row -> fits(party, row)).min(preference);
    }

    /** Norwegian organisation numbers first, then other registration numbers that say what they are. */
    private static int rankOfIdentifier(ChildRow row) {
        String type = row.text("type");
        if (type.equals(NORWEGIAN)) {
            return 0;
        }
        return type.isEmpty() ? 2 : 1;
    }

    private boolean fits(ActorRow party, ChildRow row) {
        return switch (this) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> row.text("type").equals(word());
            case ADDRESS -> true;
            case VAT -> isVat(party, row);
            case IDENTIFIER -> !isVat(party, row);
        };
    }

    /** The server itself says which identifier is used for tax, and so knows more types than their names tell. */
    private static boolean isVat(ActorRow party, ChildRow row) {
        String type = row.text("type");
        return type.endsWith("_vat") || type.equals("no_mva") || row.name().equals(party.text("tax_identifier"));
    }

    /**
     * What a new row of this slot holds besides its value.
     *
     * @param country of the number where it names one, else of the party; empty where unknown
     * @param value   an identifier that is not written as its country's type wants it becomes one without a type
     */
    ObjectNode newRow(String country, String value) {
        ObjectNode row = Wire.object();
        return switch (this) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> row.put("type", word());
            case ADDRESS -> row;
            case IDENTIFIER -> row.put("type", typeOfIdentifier(country, value));
            case VAT -> row.put("type", VAT_OF_COUNTRY.getOrDefault(country, EUROPEAN_VAT));
        };
    }

    private static @Nullable String typeOfIdentifier(String country, String value) {
        String type = IDENTIFIER_OF_COUNTRY.get(country);
        Pattern writing = type == null ? null : WRITING.get(type);
        return writing != null && writing.matcher(value.strip()).matches() ? type : null;
    }
}
