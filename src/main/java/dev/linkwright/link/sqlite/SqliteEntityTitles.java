package dev.linkwright.link.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.linkwright.link.EntityTitles;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** The names that stand at links. */
final class SqliteEntityTitles implements EntityTitles {
    private final Database database;
    private final Json json;

    SqliteEntityTitles(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Map<CrmEntity, String> of(Collection<CrmEntity> entities) {
        Map<EntityType, List<Long>> numbers = entities.stream().collect(Collectors.groupingBy(CrmEntity::type,
                Collectors.mapping(CrmEntity::id, Collectors.toList())));
        return database.read(sql -> {
            Map<CrmEntity, String> titles = new HashMap<>();
            for (Map.Entry<EntityType, List<Long>> type : numbers.entrySet()) {
                sql.rows("""
                        select entity_type, entity_id, max(entity_title) as title from link
                        where entity_id in (select value from json_each(?)) and entity_type = ? and entity_title <> ''
                        group by entity_id""", row -> titles.put(Columns.entity(row), row.getString("title")),
                        json.write(type.getValue()), type.getKey().name());
            }
            return Map.copyOf(titles);
        });
    }

    @Override
    public void remember(Map<CrmEntity, String> titles) {
        if (!titles.isEmpty()) {
            database.write(sql -> {
                sql.changeEach("""
                        update link set entity_title = ?1
                        where entity_type = ?2 and entity_id = ?3 and entity_title <> ?1""",
                        titles.entrySet().stream().map(each -> new Object[]{each.getValue(),
                                each.getKey().type().name(), each.getKey().id()}));
                return titles.size();
            });
        }
    }
}
