package dev.linkwright.link.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.ActivityQuery;

/** Which rows of the activity log a query asks for, as SQL. */
final class ActivityCondition {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ActivityCondition(ActivityQuery query) {
        query.entity().ifPresent(entity -> {
            conditions.add("entity_id = ? and entity_type = ?");
            values.add(entity.id());
            values.add(entity.type().name());
        });
        add("connection = ?", query.connection(), connection -> connection.value());
        add("side = ?", query.side(), Enum::name);
        add("user = ?", query.user(), user -> user);
        add("at >= ?", query.from(), Columns::text);
        add("at < ?", query.until(), Columns::text);
        add("instr(words, ?) > 0", Optional.of(query.text()).filter(text -> !text.isEmpty()), Folding::folded);
    }

    /** What follows the name of the table. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    @Nullable
    Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }

    private <T> void add(String condition, Optional<T> wanted, Function<T, Object> column) {
        wanted.ifPresent(value -> {
            conditions.add(condition);
            values.add(column.apply(value));
        });
    }
}
