package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** A search in Tryton's notation: a list is "all of", one that starts with OR is "one of". */
final class SearchDomain {
    private final ActorModel model;

    private SearchDomain(ActorModel model) {
        this.model = model;
    }

    static ArrayNode of(SearchRequest request, ActorKind kind) {
        SearchDomain search = new SearchDomain(kind.model());
        ArrayNode domain = Wire.list(kind.scope().condition());
        request.parent().ifPresent(parent -> domain.add(kind.belonging()
                .orElseThrow(() -> new ProblemException(
                        new Problem.Bug("Actors of type " + kind.type() + " belong to no other")))
                .condition(parent)));
        if (!request.text().isBlank()) {
            domain.add(search.text(request.text().strip()));
        }
        if (!request.criteria().isEmpty()) {
            ArrayNode sets = Wire.list("OR");
            for (List<Criterion> set : request.criteria()) {
                sets.add(Wire.listOf(set.stream().map(search::criterion).toList()));
            }
            domain.add(sets);
        }
        return domain;
    }

    private ArrayNode text(String text) {
        List<ArrayNode> found = new ArrayList<>(model.found().stream()
                .map(column -> Wire.list(column, "ilike", "%" + Wire.literally(text) + "%")).toList());
        if (model.numberColumn() == null && text.matches("\\d{1,9}")) {
            found.add(Wire.list("id", "=", Long.parseLong(text)));
        }
        return found.size() == 1 ? found.getFirst() : Wire.list("OR").addAll(found);
    }

    private ArrayNode criterion(Criterion criterion) {
        ActorField field = model.field(criterion.field()).orElseThrow(() -> unknown(criterion));
        if (!FieldCatalogue.operators(field.type()).contains(criterion.operator())) {
            throw unknown(criterion);
        }
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
    private static ArrayNode blank(ActorField field, boolean blank) {
        ArrayNode filled = Wire.list();
        ArrayNode empty = Wire.list("OR");
        for (@Nullable
        String nothing : field.type() == FieldType.TEXT ? Arrays.asList(null, "") : Arrays.asList((String) null)) {
            filled.add(Wire.list(field.column(), "!=", nothing));
            empty.add(Wire.list(field.column(), "=", nothing));
        }
        return field.heldIn().map(kind -> inRows(field, kind, blank, filled))
                .orElseGet(() -> blank ? orNoRecord(field, empty) : filled);
    }

    private static ArrayNode found(ActorField field, Criterion criterion, boolean denies) {
        ArrayNode found = comparison(field, criterion);
        // Denied of the actor, not of a row: no row of it is so.
        return field.heldIn().map(kind -> inRows(field, kind, denies, found)).orElseGet(() -> denies
                ? orNoRecord(field, Wire.list("OR", found, Wire.list(field.column(), "=", null)))
                : found);
    }

    /** A value lies in a record that is referred to; without the reference there is none. */
    private static ArrayNode orNoRecord(ActorField field, ArrayNode any) {
        String reference = ActorField.head(field.column());
        return reference.equals(field.column()) ? any : any.add(Wire.list(reference, "=", null));
    }

    /** Actors of which some row of the field is so, or of which none is. */
    private static ArrayNode inRows(ActorField field, RowKind kind, boolean none, ArrayNode condition) {
        ArrayNode row = Wire.list(condition);
        field.slot().flatMap(Slot::condition).ifPresent(row::add);
        return Wire.list(kind.list(), none ? "not where" : "where", row);
    }

    private static boolean isDenial(Operator operator) {
        return switch (operator) {
            case DOES_NOT_CONTAIN, IS_NOT, NOT_ONE_OF -> true;
            case STARTS_WITH, CONTAINS, ENDS_WITH, EQUALS, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, ONE_OF -> false;
        };
    }

    /** Of a record's own column as it is; of a child row's the opposite of a denial, as the row is denied itself. */
    private static ArrayNode comparison(ActorField field, Criterion criterion) {
        boolean negated = field.heldIn().isEmpty() && isDenial(criterion.operator());
        String column = field.column();
        if (field.type() == FieldType.LIST) {
            return Wire.list(column, negated ? "not in" : "in", keys(field, criterion));
        }
        if (field.type() != FieldType.TEXT) {
            return ordered(field, criterion, negated);
        }
        String like = negated ? "not ilike" : "ilike";
        String text = Wire.literally(criterion.values().getFirst());
        return switch (criterion.operator()) {
            case STARTS_WITH -> Wire.list(column, like, text + "%");
            case ENDS_WITH -> Wire.list(column, like, "%" + text);
            case CONTAINS, DOES_NOT_CONTAIN -> Wire.list(column, like, "%" + text + "%");
            case EQUALS, IS_NOT -> Wire.list(column, like, text);
            case LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, ONE_OF, NOT_ONE_OF -> throw unknown(criterion);
        };
    }

    /** Tryton fails at an id that is no number, where it should find nothing by it. */
    private static ArrayNode keys(ActorField field, Criterion criterion) {
        boolean numbers = field.list().filter(ListSource::isKnownById).isPresent();
        return numbers
                ? Wire.listOf(
                        criterion.values().stream().filter(key -> key.matches("\\d{1,9}")).map(Long::valueOf).toList())
                : Wire.listOf(criterion.values());
    }

    private static ArrayNode ordered(ActorField field, Criterion criterion, boolean negated) {
        String column = field.column();
        JsonNode first = ColumnValue.node(field.type(), criterion.values().getFirst());
        return switch (criterion.operator()) {
            case EQUALS, IS_NOT -> Wire.list(column, negated ? "!=" : "=", first);
            case LESS -> Wire.list(column, "<", first);
            case AT_MOST -> Wire.list(column, "<=", first);
            case GREATER -> Wire.list(column, ">", first);
            case AT_LEAST -> Wire.list(column, ">=", first);
            case BETWEEN -> Wire.list(Wire.list(column, ">=", first),
                    Wire.list(column, "<=", ColumnValue.node(field.type(), criterion.values().getLast())));
            case STARTS_WITH, CONTAINS, ENDS_WITH, DOES_NOT_CONTAIN, ONE_OF, NOT_ONE_OF -> throw unknown(criterion);
        };
    }

    private static ProblemException unknown(Criterion criterion) {
        return new ProblemException(
                new Problem.Bug("Tryton cannot filter " + criterion.field() + " by " + criterion.operator()));
    }
}
