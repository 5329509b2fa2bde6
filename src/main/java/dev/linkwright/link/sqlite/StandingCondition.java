package dev.linkwright.link.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.link.StandingFilter;

/** A filter of links as a condition of SQL with its values. */
final class StandingCondition {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    StandingCondition(StandingFilter filter) {
        filter.connection().ifPresent(connection -> add("connection = ?", connection.value()));
        filter.type().ifPresent(type -> add("entity_type = ?", type.name()));
        if (!filter.text().isEmpty()) {
            add("instr(folded(entity_title || char(10) || coalesce(actor_number, actor_key)), ?) > 0",
                    Folding.folded(filter.text()));
        }
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }
}
