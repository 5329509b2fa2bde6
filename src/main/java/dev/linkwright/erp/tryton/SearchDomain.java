package dev.linkwright.erp.tryton;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.linkwright.erp.Criterion;
import dev.linkwright.erp.Operator;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** A search in Tryton's notation: a list is "all of", one that starts with OR is "one of". */
final class SearchDomain {
    private SearchDomain() {
    }

    static ArrayNode of(SearchRequest request, long category) {
        ArrayNode domain = Wire.list(Wire.list("categories", "in", Wire.list(category)));
        if (!request.text().isBlank()) {
            // Tryton's own search: name, code, identifiers and contact mechanisms.
            domain.add(Wire.list("rec_name", "ilike", "%" + Wire.literally(request.text().strip()) + "%"));
        }
        if (!request.criteria().isEmpty()) {
            ArrayNode sets = Wire.list("OR");
            for (List<Criterion> set : request.criteria()) {
                sets.add(Wire.listOf(set.stream().map(SearchDomain::criterion).toList()));
            }
            domain.add(sets);
        }
        return domain;
    }

    private static ArrayNode criterion(Criterion criterion) {
        PartyField field = PartyField.of(criterion.field()).orElseThrow(() -> unknown(criterion));
        boolean denies = isDenial(criterion.operator());
        if (!criterion.values().contains("")) {
            return found(field, criterion, denies);
        }
        List<String> others = criterion.values().stream().filter(value -> !value.isEmpty()).toList();
        ArrayNode blank = blank(field, !denies);
        if (others.isEmpty()) {
            return blank;
        }
        ArrayNode found = found(field, new Criterion(criterion.field(), criterion.operator(), others), denies);
        return denies ? Wire.list(blank, found) : Wire.list("OR", blank, found);
    }

    /** That it has no value, or that it has one. */
    private static ArrayNode blank(PartyField field, boolean blank) {
        ArrayNode filled = Wire.list(Wire.list(field.column(), "!=", null), Wire.list(field.column(), "!=", ""));
        ArrayNode empty = Wire.list("OR", Wire.list(field.column(), "=", null), Wire.list(field.column(), "=", ""));
        return field.slot().map(slot -> inRows(slot, blank, filled)).orElse(blank ? empty : filled);
    }

    private static ArrayNode found(PartyField field, Criterion criterion, boolean denies) {
        ArrayNode found = comparison(field, criterion);
        // Denied of the party, not of a row: no row of it is so.
        return field.slot().map(slot -> inRows(slot, denies, found))
                .orElseGet(() -> denies ? Wire.list("OR", found, Wire.list(field.column(), "=", null)) : found);
    }

    /** Parties of which some row of the slot is so, or of which none is. */
    private static ArrayNode inRows(Slot slot, boolean none, ArrayNode condition) {
        ArrayNode row = Wire.list(condition);
        switch (slot) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> row.add(Wire.list("type", "=", slot.word()));
            case VAT -> row.add(vat());
            case IDENTIFIER -> row.add(Wire.list("OR", Wire.list("type", "=", null), notVat()));
            case ADDRESS -> {
                // any such row
            }
        }
        return Wire.list(slot.kind().list(), none ? "not where" : "where", row);
    }

    private static ArrayNode vat() {
        return Wire.list("OR", Wire.list("type", "like", "%" + Wire.literally("_vat")),
                Wire.list("type", "=", "no_mva"));
    }

    private static ArrayNode notVat() {
        return Wire.list(Wire.list("type", "not like", "%" + Wire.literally("_vat")),
                Wire.list("type", "!=", "no_mva"));
    }

    private static boolean isDenial(Operator operator) {
        return switch (operator) {
            case DOES_NOT_CONTAIN, IS_NOT, NOT_ONE_OF -> true;
            case STARTS_WITH, CONTAINS, ENDS_WITH, EQUALS, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, ONE_OF -> false;
        };
    }

    /** Of a party's own column as it is; of a child row's the opposite of a denial, as the row is denied itself. */
    private static ArrayNode comparison(PartyField field, Criterion criterion) {
        boolean negated = field.slot().isEmpty() && isDenial(criterion.operator());
        String like = negated ? "not ilike" : "ilike";
        return switch (criterion.operator()) {
            case STARTS_WITH -> Wire.list(field.column(), like, text(criterion) + "%");
            case ENDS_WITH -> Wire.list(field.column(), like, "%" + text(criterion));
            case CONTAINS, DOES_NOT_CONTAIN -> Wire.list(field.column(), like, "%" + text(criterion) + "%");
            case EQUALS, IS_NOT -> Wire.list(field.column(), like, text(criterion));
            case ONE_OF, NOT_ONE_OF -> Wire.list(field.column(), negated ? "not in" : "in",
                    Wire.listOf(criterion.values()));
            case LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN -> throw unknown(criterion);
        };
    }

    private static String text(Criterion criterion) {
        return Wire.literally(criterion.values().getFirst());
    }

    private static ProblemException unknown(Criterion criterion) {
        return new ProblemException(
                new Problem.Bug("Tryton cannot filter " + criterion.field() + " by " + criterion.operator()));
    }
}
