package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;

/** How single values stand in columns. */
final class Columns {
    /** Instant's own text drops zeros at its end, and then does not sort. */
    private static final DateTimeFormatter FIXED_WIDTH = new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Columns() {
    }

    static String text(Instant instant) {
        return FIXED_WIDTH.format(instant);
    }

    static @Nullable String textOrNull(@Nullable Instant instant) {
        return instant == null ? null : text(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }

    static CrmEntity entity(ResultSet row) throws SQLException {
        return new CrmEntity(EntityType.valueOf(row.getString("entity_type")), row.getLong("entity_id"));
    }

    static ErpActor actor(ResultSet row) throws SQLException {
        return new ErpActor(ActorType.valueOf(row.getString("actor_type")), row.getString("actor_key"));
    }
}
