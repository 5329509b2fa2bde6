package dev.linkwright.crm.superoffice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Version;

/** Reads the fields of one kind of record. */
record EntityFields(List<SuperOfficeField> all) {
    private static final String CONTENT = "content";

    Optional<SuperOfficeField> field(String key) {
        return all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The field that lies in a property; the first one where there are several. */
    Optional<SuperOfficeField> inProperty(String property) {
        return all.stream().filter(field -> field.place().property().equalsIgnoreCase(property)).findFirst();
    }

    Map<String, FieldValue> values(Entity entity, Bindings bindings) {
        Map<String, FieldValue> values = new HashMap<>();
        for (SuperOfficeField field : all) {
            values.put(field.key(), value(entity, field, bindings));
        }
        return values;
    }

    FieldValue value(Entity entity, SuperOfficeField field, Bindings bindings) {
        return entity.value(field.place(), index(entity, field, bindings));
    }

    int index(Entity entity, SuperOfficeField field, Bindings bindings) {
        return field.place() instanceof Place.Row rows
                ? SlotRows.bound(entity.rows(rows), bindings.row(field.key())).index()
                : -1;
    }

    Map<String, String> labels(Entity entity) {
        Map<String, String> labels = new HashMap<>();
        for (SuperOfficeField field : all) {
            String label = entity.label(field.place());
            if (!label.isEmpty()) {
                labels.put(field.key(), label);
            }
        }
        return labels;
    }

    /** The company that the record belongs to, if its kind has one. */
    Optional<CrmEntity> company(Entity entity) {
        return all.stream().filter(field -> field.place() instanceof Place.CompanyName)
                .map(field -> entity.json().path(field.place().property()).path(Place.CompanyName.ID).asLong())
                .filter(id -> id > 0).map(CrmEntity::company).findFirst();
    }

    /** The rows that slots stand for now. */
    Bindings bindings(Entity entity, Bindings before) {
        Map<String, String> rows = new HashMap<>();
        for (SuperOfficeField field : all) {
            if (field.place() instanceof Place.Row place) {
                SlotRows.bound(entity.rows(place), before.row(field.key())).binding()
                        .ifPresent(row -> rows.put(field.key(), row));
            }
        }
        return new Bindings(rows);
    }

    /**
     * A digest of what the record holds. Its date would be worse: SuperOffice counts whole seconds, so that it misses
     * edits, and may touch it where nobody edited anything, when a foreign key is saved.
     */
    Version version(Entity entity) {
        return Version.of(CONTENT, content(entity));
    }

    /** Whether a record still holds what it held at this version. */
    boolean isUnchanged(Entity entity, Version since) {
        return content(entity).equals(since.stamps().get(CONTENT));
    }

    private String content(Entity entity) {
        StringBuilder content = new StringBuilder();
        for (SuperOfficeField field : all) {
            content.append(field.key()).append('=').append(entity.raw(field.place())).append('\n');
        }
        return Digest.of(content.toString());
    }
}
