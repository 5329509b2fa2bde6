package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import okhttp3.HttpUrl;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Operator;
import dev.linkwright.normal.NormalForms;

/**
 * Looks for what a Create whose answer was lost may have made: actors with the same name and, where they were given, the
 * same number, tax number and company. Other values may have been completed by the server or edited meanwhile, and when
 * an actor was made the API does not tell.
 */
final class MadeActors {
    private static final int AT_ONCE = 200;
    private static final int PAGES = 50;
    private static final List<String> STRONG = List.of(ApiField.NUMBER, ApiField.TAX_NUMBER);

    private final CompanyCalls calls;
    private final ServerShape shape;
    private final ParentPersons parents;

    MadeActors(CompanyCalls calls, ServerShape shape, ParentPersons parents) {
        this.calls = calls;
        this.shape = shape;
        this.parents = parents;
    }

    List<ErpActor> like(CreateRequest request) {
        Entity entity = Entity.of(request.type());
        List<ApiField> compared = shape.fields(entity).stream()
                .filter(field -> field.key().equals(ApiField.NAME) || STRONG.contains(field.key()))
                .filter(field -> !value(request, field).isBlank()).toList();
        Optional<List<String>> named = named(request, entity);
        if (named.isEmpty()) {
            return List.of(); // no actor can have such a name
        }
        Query query = new Query(entity).where(conditions(request, entity, named.orElseThrow()))
                .select(Stream.concat(Stream.of("id"), compared.stream().map(ApiField::key)).toList());
        List<ErpActor> like = new ArrayList<>();
        Optional<HttpUrl> next = Optional.of(calls.url(query));
        for (int page = 0; next.isPresent() && page < PAGES; page++) {
            RowPage rows = calls.page(next.orElseThrow(), AT_ONCE);
            rows.rows().stream().filter(row -> compared.stream().allMatch(field -> holds(row, field, request)))
                    .forEach(row -> like.add(new ErpActor(request.type(), row.id())));
            next = rows.next();
        }
        return like;
    }

    private Optional<List<String>> named(CreateRequest request, Entity entity) {
        ApiField name = entity.fields().stream().filter(field -> field.key().equals(ApiField.NAME)).findFirst()
                .orElseThrow();
        return Conditions.of(calls.system(), name,
                new Criterion(name.key(), Operator.EQUALS, List.of(value(request, name).textOrEmpty())));
    }

    private List<String> conditions(CreateRequest request, Entity entity, List<String> named) {
        List<String> conditions = new ArrayList<>(entity.conditions());
        conditions.addAll(named);
        request.parent().flatMap(parents::companyNumber)
                .ifPresent(number -> conditions.add("companyNumber eq " + ValueForm.quoted(number)));
        return conditions;
    }

    private static boolean holds(Row row, ApiField field, CreateRequest request) {
        return form(row.value(field), field, request).equals(form(value(request, field), field, request));
    }

    private static String form(FieldValue value, ApiField field, CreateRequest request) {
        String country = request.values().getOrDefault(ApiField.COUNTRY, new FieldValue.Blank()).textOrEmpty();
        return NormalForms.of(field.definition(), value, country, "").toLowerCase(Locale.ROOT);
    }

    private static FieldValue value(CreateRequest request, ApiField field) {
        return request.values().getOrDefault(field.key(), new FieldValue.Blank());
    }
}
