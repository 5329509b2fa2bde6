package dev.linkwright.erp.businesscentral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import okhttp3.HttpUrl;

/** Asks for some entities of a set. */
final class Query {
    private final String set;
    private final Map<String, String> options;

    Query(Entity entity) {
        this(entity.set());
    }

    /** @param set an entity set, or a path below an entity that leads to one */
    Query(String set) {
        this(set, Map.of());
    }

    private Query(String set, Map<String, String> options) {
        this.set = set;
        this.options = options;
    }

    /** Conditions that must all hold. */
    Query where(List<String> conditions) {
        return conditions.isEmpty() ? this : with("$filter", String.join(" and ", conditions));
    }

    Query select(List<String> properties) {
        return with("$select", String.join(",", properties));
    }

    /** Answers what hangs on each entity with it. */
    Query expand(String navigation) {
        return with("$expand", navigation);
    }

    Query orderBy(String order) {
        return with("$orderby", order);
    }

    Query skip(long rows) {
        return rows == 0 ? this : with("$skip", Long.toString(rows));
    }

    Query first(int rows) {
        return with("$top", Integer.toString(rows));
    }

    /** Asks how many there are, too. */
    Query counted() {
        return with("$count", "true");
    }

    private Query with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new Query(set, more);
    }

    String set() {
        return set;
    }

    HttpUrl at(HttpUrl address) {
        HttpUrl.Builder url = address.newBuilder();
        options.forEach(url::addQueryParameter);
        return url.build();
    }
}
