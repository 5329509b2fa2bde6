package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * What a search asks, as alternatives: whatever meets all conditions of one of them is found. Each alternative is a request
 * of its own, as the server refuses {@code or} over two fields.
 */
final class SearchAlternatives {
    /** Each costs a request for every page. */
    private static final int MOST = 12;

    private final CompanyCalls calls;
    private final ServerShape shape;
    private final ParentPersons parents;

    SearchAlternatives(CompanyCalls calls, ServerShape shape, ParentPersons parents) {
        this.calls = calls;
        this.shape = shape;
        this.parents = parents;
    }

    /** Each a list of conditions that must all hold; no alternative at all where nothing can be found. */
    List<List<String>> of(SearchRequest request) {
        Entity entity = Entity.of(request.type());
        List<String> always = new ArrayList<>(entity.conditions());
        if (request.parent().isPresent()) {
            Optional<String> within = parents.condition(request.parent().orElseThrow());
            if (within.isEmpty()) {
                return List.of();
            }
            always.add(within.orElseThrow());
        }
        Set<List<String>> alternatives = new LinkedHashSet<>();
        for (List<String> text : texts(entity, request.text().strip())) {
            for (List<String> set : sets(entity, request.criteria())) {
                Set<String> all = new LinkedHashSet<>(always);
                all.addAll(text);
                all.addAll(set);
                alternatives.add(List.copyOf(all));
            }
        }
        if (alternatives.size() > MOST) {
            throw new ProblemException(new Problem.Refused(calls.system(),
                    Sentence.of("business-central.too-many-alternatives", alternatives.size(), MOST), null));
        }
        return List.copyOf(alternatives);
    }

    private List<List<String>> texts(Entity entity, String text) {
        if (text.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> texts = new ArrayList<>();
        for (ApiField field : shape.filtered(entity)) {
            boolean fits = Conditions.fits(field, text);
            switch (field.key()) {
                case ApiField.NUMBER, ApiField.TAX_NUMBER ->
                    texts.addAll(fits ? List.of(List.of(Conditions.startsWith(field.key(), text))) : List.of());
                case ApiField.NAME ->
                    texts.addAll(fits ? List.of(List.of(Conditions.contains(field.key(), text))) : List.of());
                default -> {
                    // found by criteria only
                }
            }
        }
        return texts;
    }

    private List<List<String>> sets(Entity entity, List<List<Criterion>> criteria) {
        if (criteria.isEmpty()) {
            return List.of(List.of());
        }
        List<ApiField> fields = shape.filtered(entity);
        return criteria.stream().flatMap(set -> all(fields, set).stream()).toList();
    }

    /** The conditions of a set; empty if nothing can meet them all. */
    private Optional<List<String>> all(List<ApiField> fields, List<Criterion> set) {
        List<String> all = new ArrayList<>();
        for (Criterion criterion : set) {
            Optional<List<String>> one = Conditions.of(calls.system(), field(fields, criterion), criterion);
            if (one.isEmpty()) {
                return one;
            }
            all.addAll(one.orElseThrow());
        }
        return Optional.of(all);
    }

    private static ApiField field(List<ApiField> fields, Criterion criterion) {
        return fields.stream().filter(field -> field.key().equals(criterion.field()))
                .filter(field -> SearchFields.operators(field).contains(criterion.operator())).findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Bug("Business Central cannot filter "
                        + criterion.field() + " by " + criterion.operator())));
    }
}
