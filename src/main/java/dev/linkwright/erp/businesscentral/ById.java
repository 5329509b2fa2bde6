package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import okhttp3.HttpUrl;

/** Asks for entities by their identifiers, several at once. */
final class ById {
    /** A filter of more comparisons is refused by some servers, and so is a longer address. */
    private static final int AT_ONCE = 25;

    private final CompanyCalls calls;

    ById(CompanyCalls calls) {
        this.calls = calls;
    }

    /**
     * What is there of these, by identifier.
     *
     * @param conditions what must hold besides
     */
    Map<String, Row> rows(Entity entity, Collection<String> ids, List<String> conditions, List<String> select) {
        List<String> all = ids.stream().filter(ConnectionSettings::isId).distinct().toList();
        Map<String, Row> found = new HashMap<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<String> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
            List<String> filter = new ArrayList<>(conditions);
            filter.add(Conditions.oneOf(some));
            Optional<HttpUrl> next = Optional.of(calls.url(new Query(entity).where(filter).select(select)));
            for (int pages = 0; next.isPresent() && pages <= some.size(); pages++) {
                RowPage page = calls.page(next.orElseThrow(), AT_ONCE);
                page.rows().forEach(row -> found.put(asked(row, some), row));
                next = page.next();
            }
        }
        return found;
    }

    /** Builds are known that answer the whole table where they do not understand a filter. */
    private static String asked(Row row, List<String> ids) {
        String id = row.id();
        if (!ids.contains(id)) {
            throw row.malformed("id", "was not asked for");
        }
        return id;
    }
}
