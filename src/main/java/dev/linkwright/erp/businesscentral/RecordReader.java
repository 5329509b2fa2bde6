package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Version;

/** Reads actors by their identifiers. */
final class RecordReader {
    private final ServerShape shape;
    private final ById byId;
    private final ReferenceLists lists;
    private final PersonParents parents;

    RecordReader(ServerShape shape, ById byId, ReferenceLists lists, PersonParents parents) {
        this.shape = shape;
        this.byId = byId;
        this.lists = lists;
        this.parents = parents;
    }

    /** Whom persons belong to is no part of a version, and costs requests of its own. */
    Map<ErpActor, Version> versions(Collection<ErpActor> actors) {
        Map<ActorType, List<ErpActor>> byType = actors.stream().collect(Collectors.groupingBy(ErpActor::type));
        Map<ErpActor, Version> versions = new HashMap<>();
        byType.forEach((type, some) -> {
            Entity entity = Entity.of(type);
            byId.rows(entity, some.stream().map(ErpActor::key).toList(), entity.conditions(),
                    select(entity, Set.of())).forEach((id, row) -> versions.put(new ErpActor(type, id), row.version()));
        });
        return versions;
    }

    List<ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        Map<Entity, Set<String>> ids = new EnumMap<>(Entity.class);
        for (ActorRead asked : actors) {
            ids.computeIfAbsent(Entity.of(asked.actor().type()), _ -> new LinkedHashSet<>()).add(asked.actor().key());
        }
        Map<Entity, Map<String, Row>> found = new EnumMap<>(Entity.class);
        ids.forEach((entity, some) -> found.put(entity,
                byId.rows(entity, some, entity.conditions(), select(entity, fields))));
        Map<String, Set<ErpActor>> belonging = parents.of(found.getOrDefault(Entity.PERSON, Map.of()).values());
        List<ErpRecord> records = new ArrayList<>();
        for (ActorRead asked : actors) {
            Entity entity = Entity.of(asked.actor().type());
            @Nullable
            Row row = found.getOrDefault(entity, Map.of()).get(asked.actor().key());
            if (row != null) {
                records.add(record(asked.actor(), row, fields, asked.bindings(),
                        belonging.getOrDefault(asked.actor().key(), Set.of())));
            }
        }
        return records;
    }

    private List<String> select(Entity entity, Set<String> fields) {
        Set<String> wanted = new HashSet<>(fields);
        wanted.add(ApiField.COUNTRY);
        wanted.add(ApiField.COMPANY_NUMBER);
        wanted.add(ApiField.RELATION);
        wanted.add(ApiField.STAMP);
        return shape.select(entity, wanted);
    }

    /** What a row of the actor says; fields that it lacks are not readable. */
    ErpRecord record(ErpActor actor, Row row, Set<String> fields, Bindings bindings, Set<ErpActor> belongsTo) {
        Map<String, FieldValue> values = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        String country = "";
        for (ApiField field : Entity.of(actor.type()).fields()) {
            FieldValue value = row.value(field);
            if (field.key().equals(ApiField.COUNTRY) && value.textOrEmpty().matches("[A-Z]{2}")) {
                country = value.textOrEmpty();
            }
            if (fields.contains(field.key())) {
                values.put(field.key(), value);
                label(field, value).ifPresent(label -> labels.put(field.key(), label));
            }
        }
        return new ErpRecord(actor, row.number(), row.title(), values, labels, row.version(), bindings,
                false, country, belongsTo);
    }

    private Optional<String> label(ApiField field, FieldValue value) {
        ReferenceList list = field.list();
        return list == null || value.textOrEmpty().isEmpty()
                ? Optional.empty()
                : lists.label(list, value.textOrEmpty());
    }
}
