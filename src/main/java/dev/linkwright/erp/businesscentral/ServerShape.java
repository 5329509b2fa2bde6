package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Which properties this version of the ERP has and filters by: one entity of each set tells, asked for once. */
final class ServerShape {
    /** No organisation is registered so. */
    private static final String NOBODY = "'~ nobody ~'";

    private final CompanyCalls calls;
    private final Map<Entity, Set<String>> properties = new ConcurrentHashMap<>();
    private final Map<Entity, Boolean> taxNumberFilters = new ConcurrentHashMap<>();

    ServerShape(CompanyCalls calls) {
        this.calls = calls;
    }

    /** The fields that a mapping can name. */
    List<ApiField> fields(Entity entity) {
        Set<String> known = properties(entity);
        return entity.fields().stream().filter(field -> known.isEmpty() || known.contains(field.key())).toList();
    }

    /** Those that the server filters and sorts by. */
    List<ApiField> filtered(Entity entity) {
        return fields(entity).stream().filter(ApiField::filters)
                .filter(field -> !field.key().equals(ApiField.TAX_NUMBER) || isTaxNumberFiltered(entity)).toList();
    }

    /** Whether the entities are known to have a property that older versions lack. */
    boolean has(Entity entity, String property) {
        return properties(entity).contains(property);
    }

    /** Those of some properties that can be asked for. */
    List<String> select(Entity entity, Set<String> wanted) {
        Set<String> known = properties(entity);
        Set<String> all = new TreeSet<>(wanted);
        all.retainAll(known.isEmpty()
                ? entity.fields().stream().map(ApiField::key).toList()
                : known);
        all.addAll(List.of("id", ApiField.NUMBER, ApiField.NAME));
        return List.copyOf(all);
    }

    /** Empty while there is no entity to tell. */
    private Set<String> properties(Entity entity) {
        Set<String> known = properties.getOrDefault(entity, Set.of());
        if (known.isEmpty()) {
            known = ask(entity);
            if (!known.isEmpty()) {
                properties.put(entity, known);
            }
        }
        return known;
    }

    private Set<String> ask(Entity entity) {
        HttpUrl any = calls.url(new Query(entity).where(entity.conditions()).first(1));
        Set<String> names = new TreeSet<>();
        for (Row row : calls.page(any, 1).rows()) {
            row.json().fieldNames().forEachRemaining(names::add);
        }
        return Set.copyOf(names);
    }

    private boolean isTaxNumberFiltered(Entity entity) {
        @Nullable
        Boolean known = taxNumberFilters.get(entity);
        if (known == null) {
            known = askByTaxNumber(entity);
            taxNumberFilters.put(entity, known);
        }
        return known;
    }

    /** Versions in which the number is computed refuse the filter; one that ignored it would answer somebody. */
    private boolean askByTaxNumber(Entity entity) {
        HttpUrl nobody = calls.url(new Query(entity).where(List.of(ApiField.TAX_NUMBER + " eq " + NOBODY)).first(1));
        try {
            return calls.page(nobody, 1).rows().isEmpty();
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Refused) {
                return false;
            }
            throw failed;
        }
    }
}
